import type { Canon, Finding, PageFacts, Rule, Service, StatusEntry, StatusList, Wording } from '../src/model.ts';
import { faultNamesInOtherSpelling } from '../src/wording/fault-names.ts';
import { foreignNameOf } from '../src/wording/foreign-name.ts';
import { mentionRemedyFor, wrongMentionsIn, type WrongMention } from '../src/wording/mentions.ts';
import { keptWordsOf } from '../src/wording/kept-words.ts';
import { hasOwnNames } from '../src/wording/own-names.ts';
import { phraseFaultsAmong } from '../src/wording/phrase-column.ts';
import { reportedLists, reportedPages } from '../src/wording/reported-lists.ts';
import { phraseRemedyFor } from '../src/wording/phrase-remedy.ts';
import { phraseFaultOf } from '../src/wording/phrases.ts';
import type { PhraseFault } from '../src/wording/phrases.ts';
import { entriesWithDescription } from '../src/wording/shared-words.ts';
import { quoted } from '../src/text/prose.ts';

/** Reports a reason phrase that does not belong to its code. */
export const reasonPhrase: Rule = {
  name: 'reason-phrase',
  summary: 'a phrase misspelt, in CamelCase, of another code, unregistered beside others, or missing where its siblings have one; a fault name in two spellings',
  why: `Readers search for the phrase that they saw in a response or in the standard (RFC 9110, section 15). They do not find a
phrase in another spelling, and the phrase of another code misleads them.

If a service's own names outnumber the registered phrases of a column, it is a column of names, and the rule says nothing. Types of errors
(\`ValidationError\`) and constants (\`MULTI_STATUS\`) are no phrases. In Markdown, HTML and AsciiDoc other words are wrong only beside three registered phrases for each
of them. A phrase is missing only where three siblings have theirs, and nothing stands in its place.`,
  severity: 'error',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Message', 'Description'],
          ['201', 'OK', 'Specifies the normal response for the POST operation.'],
          ['400', 'BadRequest', 'The server failed to process the request.'],
          ['403', 'Forbiden', 'Access to the requested page is forbidden.'],
          ['404', '', 'The requested page was not found.'],
          ['408', 'Request Timeout', 'The request timed out.'],
        ],
      },
    ],
  }],
  *check({ service, canon, isReported }) {
    const pages = reportedPages(service, isReported);
    const lists = reportedLists(pages.flatMap((page) => page.statusLists), isReported);
    const areKeptFor = lists.length === 0 ? () => false : keptWordsOf(service, canon);
    let areNames: boolean | undefined;
    for (const row of phraseFaultsAmong(lists, canon)) {
      const { entry, list, model, fault } = row;
      if (fault?.kind === 'outdated') continue;
      if (fault?.kind === 'joined' && list.scope !== 'shared' && (areNames ??= hasOwnNames(service, canon))) continue;
      if (fault?.kind === 'foreign' && entry.phrase !== undefined && areKeptFor(entry.phrase.place, fault.owner!)) {
        yield* ofReference(entry, entry.phrase, list, fault);
        continue;
      }
      const { place, text: actual = '' } = entry.phrase ?? { place: entry.place };
      const message = `${entry.code} ${claimOf(actual, fault)}; the canon has ${quoted(model.phrase)}`;
      yield { place, entry, code: entry.code, message, actual, expected: model.phrase, ...phraseRemedyFor(row) };
    }
    for (const list of lists) yield* inDescriptions(list, canon);
    for (const wrong of wrongMentionsIn({ ...service, pages }, canon)) if (wrong.fault.kind !== 'outdated') yield inProse(wrong);
    if (pages.some(namesFaults)) yield* inFaultNames(service);
    yield* inExamples(pages, canon);
  },
};

/** Whether a page names faults beside their codes. */
function namesFaults({ statusLists }: PageFacts): boolean {
  return statusLists.some(({ entries }) => entries.some(({ fault }) => fault !== undefined));
}

/** Names of faults that a service spells otherwise elsewhere: clients look for the name, letter by letter. */
function* inFaultNames(service: Service): Generator<Finding> {
  for (const { entry, name: { text, place }, usual, times, isCaseOnly } of faultNamesInOtherSpelling(service)) {
    const message = `${entry.code} is called ${quoted(text)} here, and ${quoted(usual)} in ${times} other places`;
    yield { place, entry, code: entry.code, message, actual: text, expected: usual, fix: { safe: isCaseOnly, change: { kind: 'reword', place, from: text, to: usual } } };
  }
}

/** An operation that refers to the response of another code; the words are right, where they stand. */
function* ofReference({ code, place }: StatusEntry, words: Wording, { scope }: StatusList, fault: PhraseFault): Generator<Finding> {
  if (scope === 'shared') return;
  const message = `${code} refers to the response of ${fault.owner}: it ${claimOf(words.text, fault)}`;
  yield { place, code, message, related: [{ place: words.place, message: `the words of ${fault.owner} stand here` }] };
}

/** Phrases of another code that are all a row says, where no code of the row is called so. */
function* inDescriptions(list: StatusList, canon: Canon): Generator<Finding> {
  for (const entry of list.entries) {
    const { code, description } = entry;
    const expected = canon.entries.get(code)?.phrase;
    const owner = foreignNameOf(entry, canon);
    if (owner === undefined || description === undefined || expected === undefined) continue;
    if (entriesWithDescription(list, entry).some((other) => other.code === owner)) continue;
    const { text: actual, place } = description;
    const message = `${code} ${claimOf(actual, { kind: 'foreign', owner })}; the canon has ${quoted(expected)}`;
    yield { place, entry, code, message, actual, expected, declined: 'the code may be wrong, or the phrase' };
  }
}

/** A phrase of prose. */
function inProse(wrong: WrongMention): Finding {
  const { mention: { code, phrase: { text: actual, place } }, model, fault } = wrong;
  const message = `${code} ${claimOf(actual, fault)}; the canon has ${quoted(model.phrase)}`;
  return { place, code, message, actual, expected: model.phrase, ...mentionRemedyFor(wrong) };
}

/**
 * Phrases of another code and misspelt ones in examples of responses. Other words are allowed there, as servers may
 * send them.
 */
function* inExamples(pages: Service['pages'], canon: Canon): Generator<Finding> {
  for (const { code, phrase } of pages.flatMap((page) => page.examples ?? [])) {
    const model = canon.entries.get(code);
    const fault = model && phrase && phraseFaultOf(phrase.text, model, canon);
    if (model?.phrase === undefined || phrase === undefined || fault === undefined || !counted.has(fault.kind)) continue;
    const message = `${code} ${claimOf(phrase.text, fault)}; the canon has ${quoted(model.phrase)}`;
    const declined = 'an example shows what the server sends';
    yield { place: phrase.place, code, message, actual: phrase.text, expected: model.phrase, declined };
  }
}

const counted: ReadonlySet<PhraseFault['kind']> = new Set(['foreign', 'misspelt']);

function claimOf(actual: string, fault: PhraseFault | undefined): string {
  if (fault === undefined) return 'has no reason phrase, unlike its siblings';
  const remark = fault.kind === 'foreign' ? `, which is the phrase of ${fault.owner}` : remarks[fault.kind];
  return `is called ${quoted(actual)}${remark}`;
}

const remarks: Readonly<Record<Exclude<PhraseFault['kind'], 'foreign'>, string>> = {
  case: ', in other capitals',
  joined: ', in CamelCase',
  spacing: ', with other spaces or hyphens',
  outdated: ', an outdated name',
  misspelt: ', which is misspelt',
  other: '',
};
