import type { Span } from '../../../model.ts';
import { cut, offsetIn, type Line } from '../lines/line.ts';

/** The lines of a page that a table stands on. */
export interface Excerpt extends Span {
  /** Each line as the table sees it: what stands before the table cut off. */
  readonly lines: readonly Line[];
  /** The same lines as they stand in the source, without white space and line ends behind them. */
  readonly raws: readonly string[];
  /** Offsets of the raw lines. */
  readonly starts: readonly number[];
  /** How much of each raw line stands before the table. */
  readonly indents: readonly number[];
  /** White space behind each line, and its line end. */
  readonly ends: readonly string[];
}

/** A line to be written, without its line end, and the index of the line whose indentation and borders it takes. */
export interface NewLine {
  readonly raw: string;
  readonly origin: number;
}

/** The lines of a table that stands in no cell of another; `lines` are those of the whole page. */
export function excerptOf(source: string, lines: readonly Line[], span: Span): Excerpt {
  const from = lineIndexAt(lines, span.start);
  const to = lineIndexAt(lines, Math.max(span.start, span.end - 1)) + 1;
  const column = columnAt(lines[from]!, span.start);
  const page = lines.slice(from, to);
  const own = page.map((line) => cut(line, column));
  const starts = page.map(({ start }) => start);
  const endOf = (at: number): number => lines[from + at + 1]?.start ?? source.length;
  const textEnds = own.map((line) => offsetIn(line, line.text.length));
  return {
    start: starts[0]!,
    end: endOf(own.length - 1),
    lines: own,
    raws: starts.map((start, at) => source.slice(start, textEnds[at])),
    starts,
    indents: own.map(({ start }, at) => start - starts[at]!),
    ends: textEnds.map((end, at) => source.slice(end, endOf(at))),
  };
}

/** Lines as source again: each keeps its line end, and the last one the end of the last. */
export function sourceOf({ raws, ends }: Excerpt, lines: readonly NewLine[]): string {
  const some = ends.map(lineEndIn).find((end) => end !== '') ?? '\n';
  const texts = lines.map(({ raw, origin }, at) => {
    const isLast = at === lines.length - 1;
    const own = isLast ? ends.at(-1)! : ends[origin]!;
    const lineEnd = lineEndIn(own);
    const behind = raw === raws[origin] && (isLast === (origin === raws.length - 1)) ? own : lineEnd;
    return raw + (isLast || lineEnd !== '' ? behind : some);
  });
  return texts.join('');
}

/** The index of the excerpt's line that holds an offset. */
export function lineOfOffset({ starts }: Excerpt, offset: number): number {
  return lineIndexAt(starts.map((start) => ({ start })), offset);
}

/** The index of the line that holds an offset. */
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
