import type { Canon, CanonEntry, Degree, Finding, Part, Rule, Service, StatusEntry, StatusList } from '../src/model.ts';
import { advisoryBy, isTakenForItsWords } from '../src/wording/canon-choice.ts';
import { areInLanguageOf } from '../src/wording/compared.ts';
import { driftOf } from '../src/wording/drift.ts';
import { sharesWords } from '../src/wording/kinship.ts';
import { driftsByName } from '../src/wording/named-responses.ts';
import type { NamedDrift } from '../src/wording/named-responses.ts';
import { causesIn, listsCauses } from '../src/wording/references.ts';
import { nearestPart, remedyFor } from '../src/wording/remedy.ts';
import type { Remedy, Subject } from '../src/wording/remedy.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a description that differs from the canon's. */
export const wordingDrift: Rule = {
  name: 'wording-drift',
  summary: "a description in other words than the canon's: cosmetic, reworded or empty",
  why: `If two services describe one code in different words, readers look for a difference in meaning, and there is none.

The degree tells how far a description has drifted. It is cosmetic if only case, punctuation, articles or tense differ. It is empty if it says
no more than the reason phrase. Otherwise it is reworded.`,
  severity: 'error',
  fixesFromCanon: true,
  yieldsTo: ['meaning-drift', 'normal-response', 'reason-phrase'],
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Description'],
          ['404 Not Found', 'There is no such page on this site.'],
          ['408 Request Timeout', 'The request times out.'],
          ['504 Gateway Timeout', 'Gateway Timeout'],
        ],
      },
    ],
  }],
  *check({ service, canon, isReported }) {
    const pages = reportedPages(service, isReported);
    for (const drift of driftsByName({ ...service, pages }, canon)) yield namedFinding(drift);
    if (!pages.some(({ statusLists }) => statusLists.length > 0)) return;
    const compared = comparedRows(isTakenForItsWords(canon) ? service : { ...service, pages }, canon);
    const advisory = advisoryBy(canon);
    const unlike = isTakenForItsWords(canon) && areNearlyAllUnlike(compared) ? { unlike: { service: service.name, compared: compared.length } } : {};
    if (isOfAnotherHouse(service, canon) && !('unlike' in unlike)) return;
    for (const { entry, table, expected, difference } of compared) {
      if (difference === undefined) continue;
      const { actual, degree } = difference;
      const { place } = entry.description ?? entry.phrase ?? entry;
      const message = `${entry.code} ${actual === '' ? 'has no description' : faults[degree]}`;
      const remedy = remedyOf({ entry, list: table, service, canon }, difference);
      yield { place, entry, code: entry.code, message, degree, actual, expected, ...advisory, ...degree !== 'cosmetic' && unlike, ...remedy };
    }
  },
};

/** A response that is called as one of the canon's, and says something else. */
function namedFinding({ entry, place, actual, expected, words }: NamedDrift): Finding {
  const message = `${entry.name} (${entry.code}) ${actual === '' ? 'has no description' : "is described in other words than the canon's response of that name"}`;
  const remedy: Remedy = words === undefined
    ? { declined: 'its words are no single text' }
    : { fix: { safe: false, change: { kind: 'reword', place: words.place, from: words.text, to: expected } } };
  return { place, entry, code: entry.code, message, degree: 'reworded', actual, expected, ...remedy };
}

/** Whether a service takes no part in what most services agree on: a few words that differ are then no drift. */
function isOfAnotherHouse({ pages }: Service, canon: Canon): boolean {
  return canon.choice?.by === 'consensus' && !sharesWords(pages.flatMap(({ statusLists }) => statusLists), canon);
}

/** A row, the canon's description for it, and how the two differ; undefined where they agree. */
interface ComparedRow extends DescribedEntry {
  readonly expected: string;
  readonly difference: (Drift & Difference) | undefined;
}

/** The rows for whose codes the canon has a description, in the language of the canon. */
function comparedRows(service: Service, canon: Canon): readonly ComparedRow[] {
  const isCompared = areInLanguageOf(canon, service);
  const lists = service.pages.flatMap((page) => page.statusLists);
  const isCase = casesBeside(lists.filter(({ scope }) => scope === 'reference'));
  return lists.flatMap(describedEntries).flatMap(({ entry, table }) => {
    if (table.scope === 'shared' && isCase(entry)) return [];
    const model = canon.entries.get(entry.code);
    if (entry.name !== undefined && canon.responses?.has(entry.name) === true) return [];
    if (model?.description === undefined || (entry.description !== undefined && !isCompared(entry.description))) return [];
    const accepted = [model.description, ...model.accept];
    const names = namesOf(entry, model);
    const drift = leastDrift(entry, accepted, names);
    return { entry, table, expected: model.description, difference: drift && { accepted, names, ...drift } };
  });
}

/** Tells which shared words are about a case of a code that a reference in the same file describes for any case. */
function casesBeside(references: readonly StatusList[]): (entry: StatusEntry) => boolean {
  const described = new Set(references.flatMap(({ entries }) => entries.map(({ code, place }) => `${code} ${place.file}`)));
  return ({ code, place }) => described.has(`${code} ${place.file}`);
}

/** Whether a service speaks another language of its own, so that each of its rows says the same about it. */
function areNearlyAllUnlike(compared: readonly ComparedRow[]): boolean {
  const unlike = compared.filter(({ difference }) => difference !== undefined && difference.degree !== 'cosmetic').length;
  return unlike >= leastUnlike && unlike / compared.length >= leastUnlikeShare;
}

const leastUnlike = 3;
/** 12 of 14, as a share from 0 to 1. */
const leastUnlikeShare = 0.85;

/**
 * The rows that describe a code for the whole service: no responses of one operation and, of a restated reference, only
 * the first row for each code, since later ones describe the operation's own failures. A table without descriptions
 * omits them on purpose. A table of causes tells when a code is returned, and so do several rows for one code.
 */
function describedEntries(table: StatusList): readonly DescribedEntry[] {
  const { entries, scope } = table;
  if (scope === 'operation' || listsCauses(table) || entries.every(({ description }) => description === undefined)) return [];
  const causes = causesIn(table);
  // of several shared responses for one code, each is about a case of its own
  const described = scope === 'reference' || scope === 'shared'
    ? entries.filter((entry) => !causes.has(entry))
    : entries.filter(({ code }, at) => entries.findIndex((entry) => entry.code === code) === at);
  return described.map((entry) => ({ entry, table }));
}

interface DescribedEntry {
  readonly entry: StatusEntry;
  readonly table: StatusList;
}

interface Drift {
  readonly actual: string;
  readonly degree: Degree;
}

/**
 * The drift of a description: as a whole, or of its nearest paragraph, since the canon does not govern further ones
 * (causes, a note, a link). Undefined if either agrees.
 */
function leastDrift({ description }: StatusEntry, accepted: readonly string[], names: readonly string[]): Drift | undefined {
  const { text = '', parts = [] } = description ?? {};
  const whole = driftOf(text, accepted, names);
  if (whole === undefined || parts.length < 2) return whole && { actual: text, degree: whole };
  const drifts = parts.map((part) => ({ actual: part.text, degree: driftOf(part.text, accepted, names) }));
  if (drifts.some(({ degree }) => degree === undefined)) return undefined;
  const cosmetic = drifts.find(({ degree }) => degree === 'cosmetic');
  return { actual: cosmetic?.actual ?? text, degree: cosmetic === undefined ? whole : 'cosmetic' };
}

/** What a description is compared with, and the phrases that say nothing more. */
interface Difference {
  readonly accepted: readonly string[];
  readonly names: readonly string[];
  readonly degree: Degree;
}

/**
 * The canon's words for the part that it governs: the part with the same words in another form, else the one that is
 * only a phrase, else the most similar.
 */
function remedyOf(subject: Subject, { accepted, names, degree }: Difference): Remedy {
  const inDegree = (parts: readonly Part[], wanted: Degree): readonly Part[] =>
    parts.filter(({ text }) => driftOf(text, accepted, names) === wanted).slice(0, 1);
  const governed = (parts: readonly Part[]): readonly Part[] => {
    if (degree === 'cosmetic') return inDegree(parts, 'cosmetic');
    const named = inDegree(parts, 'empty');
    return named.length > 0 ? named : nearestPart(parts, accepted);
  };
  return remedyFor(subject, governed, degree === 'cosmetic');
}

/** The phrases that say nothing more: the row's own, right or wrong, and the code's. */
function namesOf({ phrase: own, description }: StatusEntry, { phrase, aliases }: CanonEntry): readonly string[] {
  const beside = own?.place.start === description?.place.start ? undefined : own?.text;
  return [beside, phrase, ...aliases].filter((name) => name !== undefined);
}

const faults: Readonly<Record<Degree, string>> = {
  cosmetic: "differs from the canon's description in case, punctuation, articles or tense",
  reworded: "is described in other words than the canon's",
  empty: 'is described by no more than its name',
};
