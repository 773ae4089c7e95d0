import type { Block, Text } from '../../../model.ts';
import { joinTexts, noText } from '../../../text/spans.ts';
import { visibleText } from '../inline/visible-text.ts';

/** The text of blocks as docutils' `astext()` returns it, without nested tables, with white space collapsed. */
export function textOfBlocks(blocks: readonly Block[]): Text {
  const [block] = blocks;
  if (block?.kind === 'paragraph' && blocks.length === 1) return block.text;
  const texts = blocks.flatMap(textsOf).filter(({ value }) => value !== '');
  return texts.length === 0 ? noText : joinTexts(texts);
}

function textsOf(block: Block): Text[] {
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

/** The text of a literal block with white space collapsed. */
function collapsed({ value, runs }: Text): Text {
  const offsets: number[] = [];
  for (const { at, start, length } of runs) for (let i = 0; i < length; i++) offsets[at + i] = start + i;
  return visibleText([{ text: value, start: 0, offsets, folded: undefined }]);
}
