import type { WrongStatement } from '../model.ts';
import { memoize } from '../text/memoize.ts';
import { beginningOf } from './verbs.ts';
import { runOf } from './words.ts';

/** A statement that a description makes. */
export interface Statement {
  /** The words as in the canon. */
  readonly says: string;
  readonly because: string;
}

/** The first statement in a description, as a run of words; undefined if there is none. */
export function statementIn(description: string, statements: readonly WrongStatement[]): Statement | undefined {
  if (statements.length === 0) return undefined;
  const find = finders.get(statements) ?? memoize((text) => ({ statement: firstIn(text, statements) }));
  finders.set(statements, find);
  return find(description).statement;
}

/** Memoized for each canon, since most rows repeat the words of others. */
const finders = new WeakMap<readonly WrongStatement[], (text: string) => { readonly statement: Statement | undefined }>();

function firstIn(description: string, statements: readonly WrongStatement[]): Statement | undefined {
  const run = runOf(description);
  const stands = (words: string): boolean => mayStandIn(run, words) && isSaidIn(run, wordedRun(words));
  for (const { says, unless = [], because } of statements) {
    const said = says.find(stands);
    if (said !== undefined && !unless.some(stands)) return { says: said, because };
  }
  return undefined;
}

/** Whether words stand in a run, other than as the end of an aim: "credentials to authenticate the request were invalid" says nothing of the request. */
function isSaidIn(run: string, words: string): boolean {
  for (let at = run.indexOf(words); at >= 0; at = run.indexOf(words, at + 1)) {
    if (!words.includes(' be ') || !endsInAim(run.slice(Math.max(0, at - longestAim), at))) return true;
  }
  return false;
}

/** In characters of a run. */
const longestAim = 30;

function endsInAim(before: string): boolean {
  const [word = '', to, first] = before.split(' ').toReversed();
  return to === 'to' && first !== 'due' && word !== '';
}

/**
 * Whether words may be in a run, by their beginnings. A canon has hundreds of statements, and normalising all of them
 * takes longer than everything else about a page.
 */
function mayStandIn(run: string, words: string): boolean {
  return beginningsOf(words).every((beginning) => run.includes(beginning));
}

const beginningsOf = memoize((words): readonly string[] =>
  words.toLowerCase().split(' ').map(beginningOf).filter((beginning) => beginning !== '').map((beginning) => ` ${beginning}`));

/** A run without words would be in every text. */
const wordedRun = memoize((words) => {
  const run = runOf(words);
  return run.trim() === '' ? '\0' : run;
});
