import { afterMarkup, areQuotes, beforeMarkup } from './punctuation.ts';
import { isSpace } from './whitespace.ts';

/** A pass over a text that tells markup from what is seen. */
export interface Scan {
  /** The text, with a NUL for the backslash of every escape, as docutils works on it. */
  readonly text: string;
  /** One element a unit: how it is seen. */
  readonly seen: Uint8Array;
  /** Words that markup stands for, by the index of the unit they come before. */
  readonly inserted: Map<number, string>;
  /** Where the part begins that no construct has taken yet; it counts as the beginning of a text. */
  base: number;
  /** The end-strings known not to come any more. */
  readonly missing: Set<string>;
}

/** Begins a pass: escapes are hidden, all else is seen. */
export function scanOf(source: string): Scan {
  const text = source.replace(/\\([^]?)/g, '\0$1');
  const seen = new Uint8Array(text.length).fill(1);
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) {
    seen.fill(0, at, at + (/[ \n]/.test(text[at + 1] ?? '') ? 2 : 1));
  }
  return { text, seen, inserted: new Map(), base: 0, missing: new Set() };
}

/** Markup, and what it hides, is not seen; what it encloses is seen, but is not plain text. */
export const sight = { hidden: 0, plain: 1, enclosed: 2 } as const;

export function hide(scan: Scan, from: number, to: number): void {
  scan.seen.fill(sight.hidden, from, to);
}

/** Notes that markup encloses a part, backslashes of escapes still hidden. */
export function enclose(scan: Scan, from: number, to: number): void {
  for (let at = from; at < to; at++) if (scan.seen[at] === sight.plain) scan.seen[at] = sight.enclosed;
}

/** Makes a part seen just as it stands in the source, backslashes included. */
export function show(scan: Scan, from: number, to: number): void {
  scan.seen.fill(sight.enclosed, from, to);
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
  return isSpace(before.charCodeAt(0)) || beforeMarkup.test(before);
}

/** Whether what stands at `at` allows markup to end there. */
export function mayFollow({ text }: Scan, at: number): boolean {
  const next = text.codePointAt(at);
  return next === undefined || isSpace(next) || afterMarkup.test(String.fromCodePoint(next));
}

/** Whether a start-string from `at` to `end` is itself quoted, as in `"*"`, or ends the text: then it is no markup. */
export function isQuoted({ text, base }: Scan, at: number, end: number): boolean {
  if (at === base) return false;
  return end >= text.length || areQuotes(characterBefore(text, at), text[end]!);
}

/**
 * The first index from `from` at which `accepts` takes an occurrence of `mark`; undefined where none
 * does, or where that is `from` itself, since markup is not empty.
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
