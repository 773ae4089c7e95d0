import type { Block } from '../../../model.ts';
import type { Frame } from '../../format.ts';

/** What surrounds the words of a table: the specifications of its cells. */
export function frameOf(block: Block, source: string): Frame {
  if (block.kind !== 'table') return {};
  let end = block.span.start;
  const gaps = [...block.header, ...block.body].flatMap(({ cells }) => cells).flatMap((cell) => {
    if (cell === undefined || cell.span.start < end) return [];
    const gap = source.slice(end, cell.span.start).trim();
    end = Math.max(end, cell.span.end);
    return gap;
  });
  return { 'the specifications of the cells': gaps.slice(1) };
}
