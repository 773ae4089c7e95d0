import type { WrongStatement } from '../model.ts';
import { memoize } from '../text/memoize.ts';
import { beginningOf } from './verbs.ts';
import { runOf } from './words.ts';

/** A statement that a description makes. */
export interface Statement {
  /** The words, as the canon has them. */
  readonly says: string;
  readonly because: string;
}

/** The first of the statements that stands in a description as a run of words; undefined where none does. */
export function statementIn(description: string, statements: readonly WrongStatement[]): Statement | undefined {
  if (statements.length === 0) return undefined;
  const find = finders.get(statements) ?? memoize((text) => ({ statement: firstIn(text, statements) }));
  finders.set(statements, find);
  return find(description).statement;
}

/** A canon is asked about every row, most of which say what others say. */
const finders = new WeakMap<readonly WrongStatement[], (text: string) => { readonly statement: Statement | undefined }>();

function firstIn(description: string, statements: readonly WrongStatement[]): Statement | undefined {
  const run = runOf(description);
  const stands = (words: string): boolean => mayStandIn(run, words) && run.includes(wordedRun(words));
  for (const { says, unless = [], because } of statements) {
    const said = says.find(stands);
    if (said !== undefined && !unless.some(stands)) return { says: said, because };
  }
  return undefined;
}

/**
 * Whether words may stand in a run, going by how they begin: a canon has hundreds of statements, and to normalise
 * each of them takes longer than all else about a page.
 */
function mayStandIn(run: string, words: string): boolean {
  return beginningsOf(words).every((beginning) => run.includes(beginning));
}

const beginningsOf = memoize((words): readonly string[] =>
  words.toLowerCase().split(' ').map(beginningOf).filter((beginning) => beginning !== '').map((beginning) => ` ${beginning}`));

/** A run of no word would stand in every text. */
const wordedRun = memoize((words) => {
  const run = runOf(words);
  return run.trim() === '' ? '\0' : run;
});
