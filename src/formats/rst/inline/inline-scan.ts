import { isSpace } from '../lines/whitespace.ts';
import { areQuotes, mayFollowMarkup, mayPrecedeMarkup } from './punctuation.ts';

/** A pass over a text that tells markup from what is seen. */
export interface Scan {
  /** The text, with a NUL for the backslash of every escape, as docutils works on it. */
  readonly text: string;
  /** Where the part begins that no construct has taken yet; it counts as the beginning of a text. */
  base: number;
  /** The end-strings known not to come any more. */
  readonly missing: Set<string>;
}

/** A part of a text that is seen. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /**
   * `plain` between constructs, `enclosed` inside of one; `raw` is seen just as it stands in the
   * source, backslashes included.
   */
  readonly kind: 'plain' | 'enclosed' | 'raw';
  /** Words that markup puts before the part, or stands for. */
  readonly words?: string;
}

/** A piece of inline markup. */
export interface Markup {
  readonly start: number;
  readonly end: number;
  /** What is seen of it. */
  readonly seen: Piece;
}

/**
 * Reads the markup that the character at `at` begins or ends.
 * @returns the markup, or where to look on
 */
export type Reader = (scan: Scan, at: number) => Markup | number;

/** Begins a pass. */
export function scanOf(source: string): Scan {
  return { text: escaped(source), base: 0, missing: new Set() };
}

/** A text with a NUL for the backslash of every escape. */
export function escaped(source: string): string {
  return source.includes('\\') ? source.replace(/\\([^]?)/g, '\0$1') : source;
}

/** Markup from `start` to `end` of which the text from `from` to `to` is seen. */
export function enclosing(start: number, from: number, to: number, end: number): Markup {
  return { start, end, seen: { from, to, kind: 'enclosed' } };
}

/** Markup that contradicts itself: seen as it stands. */
export function problematic(start: number, end: number): Markup {
  return { start, end, seen: { from: start, to: end, kind: 'raw' } };
}

/** Leaves everything up to `at` behind; returns `at`. */
export function moveOn(scan: Scan, at: number): number {
  scan.base = at;
  return at;
}

/** Whether a start-string of `length` at `at` may start markup: after white space or punctuation, before text. */
export function mayStart(scan: Scan, at: number, length: number): boolean {
  return mayPrecede(scan, at) && !isSpace(scan.text.charCodeAt(at + length));
}

/** Whether what stands before `at` allows markup to start there. */
export function mayPrecede({ text, base }: Scan, at: number): boolean {
  if (at === base) return true;
  const before = characterBefore(text, at);
  return isSpace(before.charCodeAt(0)) || mayPrecedeMarkup(before);
}

/** Whether what stands at `at` allows markup to end there. */
export function mayFollow({ text }: Scan, at: number): boolean {
  const next = text.codePointAt(at);
  return next === undefined || isSpace(next) || mayFollowMarkup(String.fromCodePoint(next));
}

/** Whether a start-string from `at` to `end` is itself quoted, as in `"*"`, or ends the text: then it is no markup. */
export function isQuoted({ text, base }: Scan, at: number, end: number): boolean {
  if (at === base) return false;
  return end >= text.length || areQuotes(characterBefore(text, at), text[end]!);
}

/**
 * The first index from `from` at which `accepts` takes an occurrence of `mark`; undefined where none
 * does, or where that is `from` itself, since markup is not empty. What `accepts` says of an index
 * behind `from` must depend on nothing but `kind`: once an end-string is missing, it is not sought again.
 */
export function findEnd(
  scan: Scan,
  mark: string,
  from: number,
  kind: string,
  accepts: (at: number) => boolean,
): number | undefined {
  if (scan.missing.has(kind)) return undefined;
  for (let at = scan.text.indexOf(mark, from); at >= 0; at = scan.text.indexOf(mark, at + 1)) {
    if (accepts(at)) return at === from ? undefined : at;
  }
  scan.missing.add(kind);
  return undefined;
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at);
}
