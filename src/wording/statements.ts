import type { WrongStatement } from '../model.ts';
import { lazily } from '../text/lazily.ts';
import { memoize } from '../text/memoize.ts';
import { beginningOf } from './verbs.ts';
import { runOf, wordsOf } from './words.ts';

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

/**
 * Whether words stand in a run, other than as the end of an aim ("credentials to authenticate the request were invalid" says nothing of the
 * request), denied ("does not already exist"), or as the first part of a name ("invalid response file").
 */
function isSaidIn(run: string, words: string): boolean {
  for (let at = run.indexOf(words); at >= 0; at = run.indexOf(words, at + 1)) {
    if (isNamePart(words, run.slice(at + words.length, at + words.length + longestWord)) || isDeniedBefore(words, run.slice(Math.max(0, at - longestDenial), at))) continue;
    if (!words.includes(' be ') || !endsInAim(run.slice(Math.max(0, at - longestAim), at))) return true;
  }
  return false;
}

/** Whether what is bad is not the request or the response, but something that is called after it. */
function isNamePart(words: string, behind: string): boolean {
  if (!badMessages().has(words)) return false;
  const [next = ''] = behind.split(' ', 1);
  return next !== '' && next !== '.' && !mayFollow().has(next);
}

const badMessages = lazily((): ReadonlySet<string> =>
  new Set(['invalid', 'incorrect', 'illegal', 'malformed'].flatMap((bad) => [runOf(`${bad} request`), runOf(`${bad} response`)])));

/** What may stand behind a message that is bad: its parts, and words that go on with the sentence. */
const mayFollow = lazily((): ReadonlySet<string> => new Set(wordsOf(
  'parameter body data format syntax message content payload header argument input value field query url uri method error code structure schema '
  + 'is to for in or and by with from of on at as that which it because due when if not may can must should have do received sent returned',
)));

function isDeniedBefore(words: string, before: string): boolean {
  return words === ' already exist ' && /(?:^| )not$/.test(before);
}

/** In characters of a run. */
const longestWord = 30;
const longestDenial = 10;
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
