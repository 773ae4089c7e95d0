import type { Block } from '../../../model.ts';
import type { Frame } from '../../format.ts';

/** What surrounds the words of a table: its tags by their names. */
export function frameOf(block: Block, source: string): Frame {
  if (block.kind !== 'table') return {};
  const { start, end } = block.span;
  return { 'the tags': source.slice(start, end).match(/<\/?[a-z][a-z0-9-]*/gi) ?? [] };
}
