import type { Span } from '../../../model.ts';
import type { Context } from '../context.ts';
import { countCells } from '../tables/cells.ts';
import { trimmed } from '../lines/whitespace.ts';
import type { Event } from './event.ts';

/** Reports rows that a blank line, or a component, cuts off the table before them: they are shown as text. */
export function reportOrphans(lines: readonly Span[], events: readonly Event[], { source, faults }: Context): void {
  const before = events.at(-1);
  if (before?.kind !== 'block' || before.block.kind !== 'table' || before.block.markup !== 'pipe') return;
  const columns = before.block.header[0]?.cells.length ?? 0;
  const isRow = (line: Span): boolean => {
    const { start, end } = trimmed(source, line.start, line.end);
    return source[start] === '|' && source[end - 1] === '|' && countCells(source, line) === columns;
  };
  if (columns < 2 || !lines.every(isRow)) return;
  const between = source.slice(before.block.span.end, lines[0]!.start).split(/\r\n|\n|\r/);
  const cut = between.length > 2 && between.at(-2)!.trim() === '' ? 'a blank line' : 'what stands between';
  faults.push({ span: trimmed(source, lines[0]!.start, lines[0]!.end), message: `${cut} cuts this row off its table` });
}
