import type { Place } from '../model.ts';
import { lineStartsOf } from '../text/lines.ts';

/** Gives ranges of a page as `rdjson` wants them: columns count bytes in UTF-8, from 1, and the end is exclusive. */
export function byteRanges(source: string | undefined): (place: Place) => ByteRange {
  const starts = source === undefined ? [] : lineStartsOf(source);
  const positionOf = (line: number, column: number): Position => {
    const start = starts[line - 1];
    if (source === undefined || start === undefined) return { line, column };
    return { line, column: bytesIn(source.slice(start, start + column - 1)) + 1 };
  };
  return ({ line, column, endLine, endColumn }) =>
    ({ start: positionOf(line, column), end: positionOf(endLine, endColumn) });
}

/** A range of a page, in lines and in columns of bytes. */
export interface ByteRange {
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
