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
  const find = finders.get(statements) ?? memoize(finderOf(statements));
  finders.set(statements, find);
  return find(description).statement;
}

/** Memoized for each canon, since most rows repeat the words of others. */
const finders = new WeakMap<readonly WrongStatement[], Finder>();
type Finder = (text: string) => { readonly statement: Statement | undefined };

function finderOf(statements: readonly WrongStatement[]): Finder {
  const sought = statements.map(({ says, unless = [], because }) => ({ says: says.map(soughtWords), unless, because }));
  return (description) => {
    const run = runOf(description);
    const stands = (words: SoughtWords): boolean => mayStandIn(run, words) && isSaidIn(run, wordedRun(words.words));
    for (const { says, unless, because } of sought) {
      const said = says.find(stands);
      if (said !== undefined && !unless.some((words) => stands(soughtWords(words)))) return { statement: { says: said.words, because } };
    }
    return { statement: undefined };
  };
}

/** Words to search for in runs. */
interface SoughtWords {
  readonly words: string;
  /** The beginnings of the words, each behind a space; all of them are in a run that has the words. */
  readonly beginnings: readonly string[];
}

function soughtWords(words: string): SoughtWords {
  return { words, beginnings: words.toLowerCase().split(' ').map(beginningOf).filter((beginning) => beginning !== '').map((beginning) => ` ${beginning}`) };
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
function mayStandIn(run: string, { beginnings }: SoughtWords): boolean {
  return beginnings.every((beginning) => run.includes(beginning));
}

/** A run without words would be in every text. */
const wordedRun = memoize((words) => {
  const run = runOf(words);
  return run.trim() === '' ? '\0' : run;
});
