import type { Block, Span } from '../../model.ts';
import type { Heading } from './outline.ts';

/** The HTML of a page or region as one text, and where its characters stand in the source. */
export interface Excerpt {
  readonly source: string;
  readonly text: string;
  /** The offset in the source of a character of the text, or of its end. */
  readonly offsetAt: (at: number) => number;
  /** The offset in the source behind the character before an offset of the text. */
  readonly endAt: (at: number) => number;
  /** The stretches of the source that hold the text from `from` to `to`, in order. */
  readonly spansIn: (from: number, to: number) => readonly Span[];
  /** Blocks of another markup, by the offset of the tag that stands for them. */
  readonly embedded: ReadonlyMap<number, () => readonly (Block | Heading)[]>;
}

/** A part of the source; one with blocks or tags is not HTML. */
interface Part extends Span {
  readonly blocks?: () => readonly (Block | Heading)[];
  readonly tags?: string;
}

/** A whole page as an excerpt. */
export function wholeExcerpt(source: string): Excerpt {
  return {
    source,
    text: source,
    offsetAt: (at) => at,
    endAt: (at) => at,
    spansIn: (from, to) => [{ start: from, end: to }],
    embedded: new Map(),
  };
}

/** Blocks of another markup become an element of their own, as a paragraph would. */
const standIn = '<div></div>';

/** The parts of a source, one behind the other. */
export function excerptOf(source: string, parts: readonly Part[]): Excerpt {
  const starts: number[] = [];
  const embedded = new Map<number, () => readonly (Block | Heading)[]>();
  const texts: string[] = [];
  let length = 0;
  for (const { start, end, blocks, tags } of parts) {
    starts.push(length);
    if (blocks !== undefined) embedded.set(length, blocks);
    const text = blocks === undefined ? tags ?? source.slice(start, end) : standIn;
    texts.push(text);
    length += text.length;
  }
  const indexAt = (at: number): number => lastNotAbove(starts, at);
  return {
    source,
    text: texts.join(''),
    embedded,
    offsetAt(at) {
      const index = indexAt(at);
      const part = parts[index]!;
      return isHtml(part) || at === length ? Math.min(part.start + at - starts[index]!, part.end) : part.start;
    },
    endAt(at) {
      const index = indexAt(Math.max(at - 1, 0));
      const part = parts[index]!;
      return isHtml(part) ? Math.min(part.start + at - starts[index]!, part.end) : part.end;
    },
    spansIn(from, to) {
      const spans: Span[] = [];
      for (let index = indexAt(from); index < parts.length && starts[index]! < to; index++) {
        const part = parts[index]!;
        if (!isHtml(part)) continue;
        const { start, end } = part;
        const [first, last] = [start + Math.max(from - starts[index]!, 0), Math.min(start + to - starts[index]!, end)];
        if (first < last) spans.push({ start: first, end: last });
      }
      return spans;
    },
  };
}

function isHtml({ blocks, tags }: Part): boolean {
  return blocks === undefined && tags === undefined;
}

/** The index of the last number that is not above another; 0 if all are. */
function lastNotAbove(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle;
    else high = middle;
  }
  return low;
}
