import type { Block, Cell, Part, Text } from '../model.ts';
import { joinTexts, noText } from '../text/spans.ts';
import type { PagePlaces } from './page-places.ts';

/** The parts of what some cells say: each paragraph, and whatever else stands between paragraphs. */
export function partsOf(cells: readonly Cell[], places: PagePlaces): readonly Part[] {
  return cells.flatMap(({ blocks }) => blocks).flatMap((block): Part | readonly never[] => {
    const wording = places.wording(textOf(block));
    if (wording === undefined) return [];
    return { ...wording, plain: block.kind === 'paragraph' && places.isPlain(block.text) };
  });
}

/** All that a block says; of a nested table, nothing. */
function textOf(block: Block): Text {
  switch (block.kind) {
    case 'paragraph':
    case 'literal':
      return block.text;
    case 'list':
      return joinTexts(block.items.flatMap(({ label, blocks }) => [label ?? noText, ...blocks.map(textOf)]));
    case 'section':
    case 'container':
      return joinTexts([block.title ?? noText, ...block.blocks.map(textOf)]);
    case 'table':
      return noText;
  }
}
