import type { Place } from '../model.ts';
import { lineStartsOf } from '../text/lines.ts';

/**
 * Converts places of a page to ranges of `rdjson`: columns count UTF-8 bytes from 1, and the end is exclusive. Without
 * a source, columns stay as they are.
 */
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

/** A range of a page; columns count bytes. */
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
