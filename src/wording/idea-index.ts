import type { Canon } from '../model.ts';
import { memoize } from '../text/memoize.ts';
import { wordsOf } from './words.ts';

/** The ideas of a canon, indexed for a search in one pass over the words of a text. */
export interface IdeaIndex {
  /** The runs of sayings that begin with a word. */
  readonly runs: ReadonlyMap<string, readonly Run[]>;
  /** The sayings with this run as their first term. */
  readonly sayings: ReadonlyMap<Run, readonly IdeaSaying[]>;
  /** The runs that touch on an idea, by its name. Few texts ask for them, and most runs are of this kind. */
  readonly mentions: (idea: string) => Term;
  /** The runs that cancel an idea in the same text, by its name; likewise. */
  readonly unless: (idea: string) => Term;
}

/** Terms that express an idea if they are near each other. */
export interface IdeaSaying {
  readonly idea: string;
  /** The terms beside the first. */
  readonly others: readonly Term[];
}

/** Alternative runs of words. */
export type Term = readonly Run[];

/** Adjacent words in the form of `wordsOf`; equal runs of an index are one object. */
export interface Run {
  readonly words: readonly string[];
}

/** The index of a canon's ideas; the same object for the same canon. */
export function indexOf({ ideas }: Pick<Canon, 'ideas'>): IdeaIndex {
  const before = indexes.get(ideas);
  if (before !== undefined) return before;
  const index = indexed(ideas);
  indexes.set(ideas, index);
  return index;
}

const indexes = new WeakMap<Canon['ideas'], IdeaIndex>();

function indexed(ideas: Canon['ideas']): IdeaIndex {
  const { all, runsOf } = runMaker();
  const sayings = new Map<Run, IdeaSaying[]>();
  for (const { name, says } of ideas.values()) {
    for (const saying of says) {
      const [first = [], ...others] = [saying].flat().map((term) => runsOf([term]));
      for (const run of first) addTo(sayings, run, { idea: name, others });
    }
  }
  const runs = new Map<string, Run[]>();
  for (const run of all.values()) addTo(runs, run.words[0]!, run);
  const { runsOf: laterRunsOf } = runMaker();
  return {
    runs, sayings,
    mentions: memoize((idea) => laterRunsOf(ideas.get(idea)?.mentions ?? [])),
    unless: memoize((idea) => laterRunsOf(ideas.get(idea)?.unless ?? [])),
  };
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The runs so far, by their words, and the function that creates runs from texts with `|` between alternatives. */
function runMaker() {
  const all = new Map<string, Run>();
  const runOf = (text: string): Run | undefined => {
    const words = wordsOf(text);
    const key = words.join(' ');
    if (key !== '' && !all.has(key)) all.set(key, { words });
    return all.get(key);
  };
  const runsOf = (texts: readonly string[]): Term =>
    [...new Set(texts.flatMap((text) => text.split('|')).map(runOf).filter((run) => run !== undefined))];
  return { all, runsOf };
}
