import type { Block, Table } from '../../../model.ts';
import type { Frame } from '../../format.ts';

/** What surrounds the words of a table: its directive, or the indentation of its lines. */
export function frameOf(block: Block, source: string): Frame {
  if (block.kind !== 'table') return {};
  switch (block.markup) {
    case 'list':
    case 'csv':
      return { 'the directive of the table': [headOf(block, source)] };
    case 'grid':
      return { 'the indentation': source.slice(block.span.start, block.span.end).match(indentation) ?? [] };
    default:
      return {};
  }
}

const indentation = /(?<=[\r\n])[ \t]*(?=[^\r\n])/g;

/** The source before the first row. */
function headOf({ span, header, body }: Table, source: string): string {
  return source.slice(span.start, (header[0] ?? body[0])?.span.start);
}
