import type { Span } from '../../../model.ts';
import { cut, offsetIn, type Line } from '../lines/line.ts';

/** The lines of a page that contain a table. */
export interface Excerpt extends Span {
  /** Each line without what precedes the table. */
  readonly lines: readonly Line[];
  /** The same lines in the source, without white space and line end after them. */
  readonly raws: readonly string[];
  /** The offsets of the raw lines. */
  readonly starts: readonly number[];
  /** The length of what precedes the table in each raw line. */
  readonly indents: readonly number[];
  /** The white space and line end after each line. */
  readonly ends: readonly string[];
}

/**
 * A line to write, without its line end; `origin` is the index of the source line that gives it indentation and
 * borders.
 */
export interface NewLine {
  readonly raw: string;
  readonly origin: number;
}

/** The lines of a table that is in no cell; `lines` are those of the whole page. */
export function excerptOf(source: string, lines: readonly Line[], span: Span): Excerpt {
  const from = lineIndexAt(lines, span.start);
  const to = lineIndexAt(lines, Math.max(span.start, span.end - 1)) + 1;
  const column = columnAt(lines[from]!, span.start);
  const page = lines.slice(from, to);
  const tableLines = page.map((line) => cut(line, column));
  const starts = page.map(({ start }) => start);
  const endOf = (at: number): number => lines[from + at + 1]?.start ?? source.length;
  const textEnds = tableLines.map((line) => offsetIn(line, line.text.length));
  return {
    start: starts[0]!,
    end: endOf(tableLines.length - 1),
    lines: tableLines,
    raws: starts.map((start, at) => source.slice(start, textEnds[at])),
    starts,
    indents: tableLines.map(({ start }, at) => start - starts[at]!),
    ends: textEnds.map((end, at) => source.slice(end, endOf(at))),
  };
}

/** Joins lines to source: each has its own line end, and the last one the end of the excerpt. */
export function sourceOf({ raws, ends }: Excerpt, lines: readonly NewLine[]): string {
  const usualLineEnd = ends.map(lineEndIn).find((end) => end !== '') ?? '\n';
  const texts = lines.map(({ raw, origin }, at) => {
    const isLast = at === lines.length - 1;
    const lineTail = isLast ? ends.at(-1)! : ends[origin]!;
    const lineEnd = lineEndIn(lineTail);
    const behind = raw === raws[origin] && (isLast === (origin === raws.length - 1)) ? lineTail : lineEnd;
    return raw + (isLast || lineEnd !== '' ? behind : usualLineEnd);
  });
  return texts.join('');
}

/** The index of the excerpt's line at an offset. */
export function lineOfOffset({ starts }: Excerpt, offset: number): number {
  return lineIndexAt(starts.map((start) => ({ start })), offset);
}

/** The index of the line at an offset. */
function lineIndexAt(lines: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function columnAt(line: Line, offset: number): number {
  return line.offsets === undefined ? offset - line.start : Math.max(0, line.offsets.indexOf(offset));
}

function lineEndIn(end: string): string {
  return /(?<![\n\r\x1c-\x1e\x85\u2028\u2029])[\n\r\x1c-\x1e\x85\u2028\u2029]+$/.exec(end)?.[0] ?? '';
}
