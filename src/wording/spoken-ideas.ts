import type { Canon } from '../model.ts';
import { memoize } from '../text/memoize.ts';
import { indexOf } from './idea-index.ts';
import type { IdeaIndex, Run, Term } from './idea-index.ts';
import { isAside } from './asides.ts';
import { statedPartOf } from './stated-part.ts';
import { clausesOf, runOf, wordsOf } from './words.ts';

/** The ideas of a canon in a text, by name. */
export interface SpokenIdeas {
  /** The ideas that it states, rather than denies, supposes or advises about. */
  readonly stated: readonly string[];
  /** Whether it mentions an idea in any way. */
  readonly touches: (idea: string) => boolean;
}

/** The ideas in a text. Takes time that grows with the square of a clause's length; a description is short. */
export function spokenIdeas(text: string, canon: Canon): SpokenIdeas {
  const read = readers.get(canon.ideas) ?? memoize((each) => ideasIn(each, indexOf(canon)));
  readers.set(canon.ideas, read);
  return read(text);
}

/** Memoized for each canon, since most rows repeat the words of others. */
const readers = new WeakMap<Canon['ideas'], (text: string) => SpokenIdeas>();

function ideasIn(text: string, index: IdeaIndex): SpokenIdeas {
  const stated = new Set<string>();
  const said = new Set<string>();
  const part = statedPartOf(text);
  for (const words of clausesOf(part)) {
    const ideas = ideasInClause(words, index);
    for (const idea of ideas) said.add(idea);
    if (!isAside(words)) for (const idea of ideas) stated.add(idea);
  }
  if (part !== text) for (const words of clausesOf(text)) for (const idea of ideasInClause(words, index)) said.add(idea);
  return {
    stated: [...stated].filter((idea) => !isAnyIn(index.unless(idea), text)),
    touches: (idea) => said.has(idea) || isAnyIn(index.mentions(idea), text),
  };
}

function ideasInClause(words: readonly string[], index: IdeaIndex): readonly string[] {
  const clause = { words, found: runsIn(words, index) };
  return [...clause.found].flatMap(([run, places]) => (index.sayings.get(run) ?? [])
    .filter(({ others }) => places.some((start) => standNear({ start, end: start + run.words.length }, others, clause)))
    .map(({ idea }) => idea));
}

/** Whether one of several runs stands in a text. */
function isAnyIn(term: Term, text: string): boolean {
  const words = runOf(text);
  return term.some((run) => words.includes(` ${run.words.join(' ')} `));
}

/** A clause, and the positions of runs in it. */
interface Clause {
  readonly words: readonly string[];
  readonly found: ReadonlyMap<Run, readonly number[]>;
}

function runsIn(words: readonly string[], { runs }: IdeaIndex): Clause['found'] {
  const found = new Map<Run, number[]>();
  words.forEach((word, at) => {
    for (const run of runs.get(word) ?? []) {
      if (!run.words.every((each, offset) => each === words[at + offset])) continue;
      const places = found.get(run);
      if (places === undefined) found.set(run, [at]);
      else places.push(at);
    }
  });
  return found;
}

/** Whether terms are near a span in a clause, and nothing denies or supposes them. */
function standNear(span: Span, others: readonly Term[], clause: Clause): boolean {
  let { start } = span;
  for (const term of others) {
    const near = spansOf(term, clause).find((other) => areNear(span, other) && areOfOneNoun(span, other, clause.words));
    if (near === undefined) return false;
    start = Math.min(start, near.start);
  }
  return !isDenied(clause.words, start);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spansOf(term: Term, { found }: Clause): readonly Span[] {
  return term.flatMap((run) => (found.get(run) ?? []).map((start) => ({ start, end: start + run.words.length })));
}

function areNear(one: Span, other: Span): boolean {
  const gap = Math.max(one.start, other.start) - Math.min(one.end, other.end);
  return gap >= 0 && gap <= maxWordsBetween;
}

/**
 * Whether what one term says is said of the other. A determiner is of the noun behind it, "a token of a keeper with no lamp" lacks no token;
 * so is an attribute, unless a preposition parts them: "unknown lamp for the token", "a token from an unknown keeper".
 */
function areOfOneNoun(one: Span, other: Span, words: readonly string[]): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const isAny = (span: Span, of: ReadonlySet<string>): boolean => span.end - span.start === 1 && of.has(words[span.start]!);
  if (isAny(last, determiners) || (isAny(last, attributes) && prepositions.has(words[last.start - 1] ?? ''))) return false;
  const isParted = words.slice(first.end, last.start).some((word) => prepositions.has(word));
  return !isParted || isAny(last, verbs) || !isAny(first, attributes);
}

const determiners: ReadonlySet<string> = new Set(wordsOf('no without lack'));
const attributes: ReadonlySet<string> = new Set([...determiners, ...wordsOf('invalid incorrect wrong missing expired revoked unknown bad deprecated insufficient inadequate')]);
const prepositions: ReadonlySet<string> = new Set(wordsOf('for from of on with'));
const verbs: ReadonlySet<string> = new Set(wordsOf('found exists'));

/** The most words between the terms of one saying. */
const maxWordsBetween = 5;

/** Whether the words at a position are denied by the two words before them, or supposed by any word before them. */
function isDenied(words: readonly string[], start: number): boolean {
  return words.slice(Math.max(0, start - 2), start).some((word) => denials.has(word))
    || words.slice(0, start).some((word, at) => suppositions.has(word) && !(word === 'if' && isIntroduced(words, at)));
}

/** Whether an "if" says when a code is returned ("Returns an error if …"), rather than supposes something. */
function isIntroduced(words: readonly string[], at: number): boolean {
  return at > 0 && words.slice(0, at).every((word) => introductions.has(word));
}

const denials: ReadonlySet<string> = new Set(['no', 'not', 'never', 'without', 'neither', 'nor', 'than', 'instead']);
const suppositions: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'until', 'although', 'though', 'even', 'otherwis', 'avoid', 'prevent', 'might']);
const introductions: ReadonlySet<string> = new Set(wordsOf('returns an error status code response fault this is must may can occurs happens sent given'));
