import type { Severity } from './rules.ts';

/** A rule that a configuration states without code. Plain data: it may be sent to another thread. */
export interface CustomRule {
  readonly name: string;
  /** Where the configuration states it, as `file:line:column`, and where it states each part that may be at fault. */
  readonly at: string;
  readonly partsAt: Readonly<Partial<Record<'name' | 'matches' | 'lacks' | 'replace', string>>>;
  /** The codes that it is about, each from the first to the last; undefined for any. */
  readonly codes: readonly CodeRange[] | undefined;
  /** The words that it judges. */
  readonly in: 'description' | 'phrase' | 'header';
  /** An expression in RE2's syntax that wrong words match. */
  readonly matches: string | undefined;
  /** An expression in RE2's syntax that right words match. */
  readonly lacks: string | undefined;
  readonly message: string;
  readonly severity: Severity | 'off';
  /** What replaces each match; `$1` is the first group of the expression. */
  readonly replace: string | undefined;
}

/** Status codes, both ends included. */
export type CodeRange = readonly [first: number, last: number];
