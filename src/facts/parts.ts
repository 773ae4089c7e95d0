import type { Block, Cell, Part, Text, Wording } from '../model.ts';
import { joinTexts, noText } from '../text/spans.ts';
import type { PagePlaces } from './page-places.ts';

/** The parts of a wording from cells: each paragraph, and everything between paragraphs. */
export function partsOf(cells: readonly Pick<Cell, 'blocks'>[], whole: Wording, places: PagePlaces): readonly Part[] {
  const [cell] = cells;
  const [only] = cell?.blocks ?? [];
  if (cells.length === 1 && cell?.blocks.length === 1 && only?.kind === 'paragraph' && whole.text !== '') {
    return [{ ...whole, plain: only.plain }];
  }
  return cells.flatMap(({ blocks }) => blocks).flatMap((block): Part | readonly never[] => {
    const wording = places.wording(textOf(block));
    if (wording === undefined) return [];
    return { ...wording, plain: block.kind === 'paragraph' && block.plain };
  });
}

/** The text of a block, without nested tables and declarations. */
export function textOf(block: Block): Text {
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
    case 'request':
    case 'operation':
    case 'responses':
      return noText;
  }
}
