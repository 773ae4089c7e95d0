import type { Block, Text } from '../../model.ts';
import { joinTexts, noText } from '../../text/spans.ts';
import { TextBuilder } from './visible-text.ts';

/** The text of blocks without nested tables, joined by single spaces. */
export function textOfBlocks(blocks: readonly Block[]): Text {
  const texts = blocks.flatMap(textsOf).filter(({ value }) => value !== '');
  return texts.length === 0 ? noText : joinTexts(texts);
}

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'literal':
      return [collapsed(block.text)];
    case 'list':
      return block.items.flatMap(({ label, blocks }) => [label ?? noText, ...blocks.flatMap(textsOf)]);
    case 'container':
    case 'section':
      return [block.title ?? noText, ...block.blocks.flatMap(textsOf)];
    case 'table':
    case 'request':
    case 'operation':
    case 'responses':
      return [];
  }
}

/** A literal text with white space collapsed. */
function collapsed({ value, runs }: Text): Text {
  const text = new TextBuilder();
  let at = 0;
  for (const run of runs) {
    text.insert(value.slice(at, run.at));
    text.addPlaced(value.slice(run.at, run.at + run.length), run.start);
    at = run.at + run.length;
  }
  text.insert(value.slice(at));
  return text.text();
}
