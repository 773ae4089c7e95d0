import type { Outcome, PageFacts, Service, StatusEntry } from '../../model.ts';
import { grouped } from '../../text/grouped.ts';
import { areInLanguageOf } from '../../wording/compared.ts';
import { languageOf } from '../../wording/language.ts';
import { speakingLists } from '../../wording/speaking-lists.ts';

/** What one service says about one code. */
export interface Ballot {
  /** The service's distinct descriptions of the code, near-identical ones separate. */
  readonly wordings: readonly string[];
  readonly phrases: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** The methods for which each wording claims the code. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
}

/** The ballots of one service, by code. */
export type Ballots = ReadonlyMap<number, Ballot>;

/**
 * The ballots of services. A service that is a copy of another, page by page, does not vote; neither does a copy of a
 * page within a service.
 */
export function ballotsOf(services: readonly Service[], language: string | undefined): readonly Ballots[] {
  const distinct = new Map<string, Ballots>();
  for (const service of services) {
    const ballots = ballotsIn(service, language);
    if (ballots.size > 0) distinct.set(fingerprintOf(service), ballots);
  }
  return [...distinct].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, ballots]) => ballots);
}

/** The language of most descriptions; undefined if it cannot be told of any. */
export function languageOfMost(services: readonly Service[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { pages } of services) {
    for (const { language: ofPage, statusLists } of pages) {
      for (const { description } of statusLists.flatMap(({ entries }) => entries)) {
        const language = languageOf(description?.text ?? '', ofPage);
        if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
      }
    }
  }
  return [...counts].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0];
}

function ballotsIn(service: Service, language: string | undefined): Ballots {
  const hasVote = areInLanguageOf({ language }, service);
  const ballots = new Map<number, Ballot>();
  for (const entry of entriesOf(service)) {
    const { wordings = [], phrases = [], outcomes = [], claims = new Map() } = ballots.get(entry.code) ?? {};
    ballots.set(entry.code, {
      wordings: withValue(wordings, entry.description !== undefined && hasVote(entry.description) ? entry.description.text : undefined),
      phrases: withValue(phrases, entry.phrase?.text),
      outcomes: withValue(outcomes, entry.outcome),
      claims: new Map([...claims, [entry.description?.text ?? '', entry.methods]]),
    });
  }
  return ballots;
}

/** The entries that speak for a service: those of its lists that say what codes mean, else what most operations of its specification say. */
function entriesOf({ pages }: Service): readonly StatusEntry[] {
  const spoken = speakingLists(pages);
  if (spoken.length > 0) return spoken.flatMap(({ entries }) => entries);
  const specified = pages.filter(({ operations }) => operations.some((operation) => operation.specified === 'service'));
  return usualAmong(specified.flatMap(({ statusLists }) => statusLists.flatMap(({ entries }) => entries)));
}

/** An entry of each code in the words that more than half of its entries have, three at least. */
function usualAmong(entries: readonly StatusEntry[]): readonly StatusEntry[] {
  const wordsOf = ({ phrase, description }: StatusEntry): string => `${phrase?.text ?? ''}\n${description?.text ?? ''}`;
  return [...grouped(entries, ({ code }) => code).values()].flatMap((same) => {
    const usual = [...grouped(same, wordsOf).values()].find(({ length }) => length >= fewestUses && length * 2 > same.length);
    return usual?.[0] ?? [];
  });
}

const fewestUses = 3;

function withValue<Value extends string>(values: readonly Value[], value: Value | undefined): readonly Value[] {
  return value === undefined || value.length === 0 || values.includes(value) ? values : [...values, value].toSorted();
}

/** Equal for services whose pages say the same; page names and repeated pages do not matter. */
function fingerprintOf({ pages }: Service): string {
  return [...new Set(pages.map(fingerprintOfPage))].toSorted().join('\n');
}

function fingerprintOfPage({ statusLists, operations }: PageFacts): string {
  const entries = statusLists.flatMap((table) =>
    table.entries.map(({ code, phrase, description, outcome }) => [code, phrase?.text, description?.text, outcome]),
  );
  const calls = operations.map(({ method, uri, codes }) =>
    [method, uri, codes.map(({ code, success }) => [code, success])]);
  return JSON.stringify([entries, calls]);
}

