import { isSpace } from '../lines/whitespace.ts';
import { escaped } from './escaped.ts';
import type { Substitutions } from './substitutions.ts';
import { areQuotes, mayFollowMarkup, mayPrecedeMarkup } from './punctuation.ts';

/** A scan of a text that separates markup from visible text. */
export interface Scan {
  /** The text with a NUL for the backslash of every escape, as docutils has it. */
  readonly text: string;
  /** The start of the part that no construct has consumed; it counts as the start of a text. */
  base: number;
  /** The end-strings that do not occur in the rest. */
  readonly missing: Set<string>;
  readonly substitutions: Substitutions;
}

/** A visible part of a text. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /**
   * `plain`: between constructs; `enclosed`: inside a construct; `raw`: visible exactly as in the source, with
   * backslashes.
   */
  readonly kind: 'plain' | 'enclosed' | 'raw';
  /** Words that the markup adds before the part, or that stand for it. */
  readonly words?: string;
}

/** A piece of inline markup. */
export interface Markup {
  readonly start: number;
  readonly end: number;
  /** Its visible part. */
  readonly seen: Piece;
}

/**
 * Reads the markup that the character at `at` begins or ends. Returns the markup, or the index where scanning
 * continues.
 */
export type Reader = (scan: Scan, at: number) => Markup | number;

/** Starts a scan. */
export function scanOf(source: string, substitutions: Substitutions): Scan {
  return { text: escaped(source), base: 0, missing: new Set(), substitutions };
}

/** Markup from `start` to `end`, whose visible text is from `from` to `to`. */
export function enclosedMarkup(start: number, from: number, to: number, end: number): Markup {
  return { start, end, seen: { from, to, kind: 'enclosed' } };
}

/** Contradictory markup, visible as it is in the source. */
export function contradictory(start: number, end: number): Markup {
  return { start, end, seen: { from: start, to: end, kind: 'raw' } };
}

/** Consumes everything up to `at`, which it returns. */
export function consume(scan: Scan, at: number): number {
  scan.base = at;
  return at;
}

/**
 * Whether a start-string of `length` characters at `at` may start markup: after white space or punctuation, and before
 * text.
 */
export function mayStart(scan: Scan, at: number, length: number): boolean {
  return mayPrecede(scan, at) && !isSpace(scan.text.charCodeAt(at + length));
}

/** Whether the character before `at` allows markup to start there. */
export function mayPrecede({ text, base }: Scan, at: number): boolean {
  if (at === base) return true;
  const before = characterBefore(text, at);
  return isSpace(before.charCodeAt(0)) || mayPrecedeMarkup(before);
}

/** Whether the character at `at` allows markup to end there. */
export function mayFollow({ text }: Scan, at: number): boolean {
  const next = text.codePointAt(at);
  return next === undefined || isSpace(next) || mayFollowMarkup(String.fromCodePoint(next));
}

/** Whether a start-string from `at` to `end` is quoted, as in `"*"`, or ends the text. Then it starts no markup. */
export function isQuoted({ text, base }: Scan, at: number, end: number): boolean {
  if (at === base) return false;
  return end >= text.length || areQuotes(characterBefore(text, at), text[end]!);
}

/**
 * The first index from `from` of a `mark` that `accepts` allows; undefined if there is none or it is `from` itself,
 * since markup is not empty. For indices after `from`, `accepts` must depend only on `kind`, since a missing end-string
 * is not searched for again.
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
