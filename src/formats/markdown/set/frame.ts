import type { Block } from '../../../model.ts';
import type { Frame } from '../../format.ts';
import { frameOf as frameOfHtml } from '../../html/set/frame.ts';
import { tableLinesOf } from './table-lines.ts';

/** What surrounds the words of a pipe table: the alignment of its columns, and what stands before its lines; of one in HTML, its tags. */
export function frameOf(block: Block, source: string): Frame {
  if (block.kind === 'table' && block.markup === 'html') return frameOfHtml(block, source);
  if (block.kind !== 'table' || block.markup !== 'pipe') return {};
  const lines = tableLinesOf(source, block);
  const fields = lines[1]?.row.fields ?? [];
  return {
    'the alignment of the columns': fields.map(({ content }, column) => `${column} of ${fields.length}: ${content.replace(/-+/, '-')}`),
    'the indentation': lines.map(({ prefix }) => prefix),
  };
}
