import type { Place, Span } from '../model.ts';
import { GrowingOffsets } from './growing-offsets.ts';
import { memoizeLast } from './memoize.ts';

/** Offsets at which the lines of a source begin, ascending; the first is 0. */
export type LineStarts = ArrayLike<number>;

/** The starts of the lines of a source; `\n`, `\r\n` and `\r` end a line. Reader and facts ask for those of the same page. */
export const lineStartsOf = memoizeLast(startsOfLines);

function startsOfLines(source: string): LineStarts {
  const starts = new GrowingOffsets(source.length >> 5);
  starts.push(0);
  const carriageReturns = source.includes('\r');
  if (!carriageReturns) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts.all();
  }
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 10 || (unit === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts.all();
}

/** The 1-based line that holds an offset. */
export function lineAt(starts: LineStarts, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The place of a span: its lines and columns, 1-based, the end exclusive. */
export function placeOf(file: string, starts: LineStarts, { start, end }: Span): Place {
  const line = lineAt(starts, start);
  const next = starts[line] ?? Infinity;
  const endLine = end < next ? line : lineAt(starts, end);
  return {
    file,
    start,
    end,
    line,
    column: start - starts[line - 1]! + 1,
    endLine,
    endColumn: end - starts[endLine - 1]! + 1,
  };
}
