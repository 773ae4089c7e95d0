import type { Description, Part, Rule, Service, StatusEntry, StatusList } from '../src/model.ts';
import { isAdvice } from '../src/wording/advice.ts';
import { advisoryBy } from '../src/wording/canon-choice.ts';
import { areInLanguageOf } from '../src/wording/compared.ts';
import { driftOf } from '../src/wording/drift.ts';
import { listsCauses } from '../src/wording/references.ts';
import { causesOnly, remedyFor } from '../src/wording/remedy.ts';
import type { Remedy, Subject } from '../src/wording/remedy.ts';
import { isWrongByWordsOnly, meaningFaultOf } from '../src/wording/meaning.ts';
import type { Standing } from '../src/wording/meaning.ts';
import { quoted } from '../src/text/prose.ts';
import { openingSentenceOf } from '../src/wording/opening-sentence.ts';
import { requestLineOf } from '../src/wording/operations.ts';
import { deletionsTold } from '../src/wording/deletion.ts';
import { foreignNameOf } from '../src/wording/foreign-name.ts';
import { entriesWithDescription } from '../src/wording/shared-words.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a description that is wrong for its code. */
export const meaningDrift: Rule = {
  name: 'meaning-drift',
  summary: 'a description that says something wrong for its code: a statement known as wrong, what another code is about, or its text',
  why: `Other words for the same meaning are untidy. Another meaning sends readers the wrong way. If they read that 502 is about
an invalid request, they look for the fault in the request, which was never wrong.

A description is wrong

- if it makes a statement that the canon knows as wrong for its code,
- if it is the description or the phrase of another code,
- if it speaks about the idea of another code, and about no idea of its own code.

The canon has the ideas of the codes: 403 is about a lack of permission, 401 is about missing credentials. The rule does not report ideas that
overlap, conditions, examples, advice and lists of advice ("Troubleshooting"), nor one of several causes joined by "or" of which another is right, nor what
has such a cause ("because"). Of what an operation says of a code, the rule reads the first sentence. Your own canon can add ideas. Under \`about\` it can also say that a code is about more:
\`codes: { 401: { about: [permission] } }\`.`,
  severity: 'error',
  fixesFromCanon: true,
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Description'],
          ['403 Forbidden', 'The requested page was not found.'],
          ['502 Bad Gateway', 'The request is not completed because the request is invalid.'],
        ],
      },
    ],
  }],
  *check({ service, canon, isReported = () => true }) {
    const pages = reportedPages(service, isReported);
    const isCompared = areInLanguageOf(canon, service);
    for (const { entry, table, description } of describedEntries(pages)) {
      if (!isReported(description.place.file) || !isCompared(description) || foreignNameOf(entry, canon) !== undefined) continue;
      const { code, phrase } = entry;
      const { text: actual, place } = description;
      const asPhrase = phrase?.place.start === place.start;
      const parts = listsCauses(table) ? description.parts.map(({ text }) => text) : [];
      const standing = { ofOperation: table.scope === 'operation', asPhrase };
      const whole = { ...standing, parts };
      const fault = meaningFaultOf(code, actual, canon, whole);
      if (fault === undefined || isOfAnother(entry, table, (other) => meaningFaultOf(other, actual, canon, whole) === undefined)) continue;
      if (table.scope !== 'reference' && !isStated(actual, (text) => meaningFaultOf(code, text, canon, whole) !== undefined)) continue;
      const right = canon.entries.get(code)?.description;
      const expected = right === undefined ? {} : { expected: right };
      const advisory = isWrongByWordsOnly(code, actual, canon, whole) ? advisoryBy(canon) : {};
      const remedy = remedyOf({ entry, list: table, service, canon }, standing);
      yield { place, entry, code, message: `${code} ${fault}`, actual, ...expected, ...advisory, ...remedy };
    }
    for (const { entry, words, operation } of pages.some(({ statusLists }) => statusLists.length > 0) ? deletionsTold(service) : []) {
      const message = `${entry.code} of ${requestLineOf(operation)} tells of a deletion: ${quoted(words.text)}`;
      yield { place: entry.place, code: entry.code, message, related: [{ place: words.place, message: 'its words stand here' }] };
    }
  },
};

/** Whether the words of one operation are wrong by what they say first; behind it are details, other codes, and what to do. */
function isStated(text: string, isWrong: (text: string) => boolean): boolean {
  const opening = openingSentenceOf(text);
  return opening !== undefined && (opening === text || isWrong(opening));
}

interface DescribedEntry {
  readonly entry: StatusEntry;
  readonly table: StatusList;
  readonly description: Description;
}

function describedEntries(pages: Service['pages']): readonly DescribedEntry[] {
  return pages.flatMap((page) => page.statusLists).filter((list) => !isAdvice(list)).flatMap((table) => table.entries.flatMap((entry) => {
    const { description } = entry;
    return description === undefined ? [] : [{ entry, table, description }];
  }));
}

/**
 * Whether another code of the row has the same description, which is right for it; then the text may be only about that
 * code.
 */
function isOfAnother(entry: StatusEntry, list: StatusList, isRightFor: (code: number) => boolean): boolean {
  return entriesWithDescription(list, entry).some((other) => other.code !== entry.code && isRightFor(other.code));
}

/** The canon's words for the parts that say something wrong; none where another part is right already, or may be wrong as well. */
function remedyOf(subject: Subject, standing: Standing): Remedy {
  const { entry: { code }, list, canon } = subject;
  const { description: right, accept = [], methods } = canon.entries.get(code) ?? {};
  if (right === undefined) return {};
  if (standing.ofOperation === true && methods !== undefined) {
    return { declined: "the row tells of one operation, the canon's words of every one" };
  }
  if (listsCauses(list)) return causesOnly;
  if (meaningFaultOf(code, right, canon, standing) !== undefined) {
    return { declined: "the canon's own words are at fault" };
  }
  const wrong = (parts: readonly Part[]): readonly Part[] =>
    parts.some(({ text }) => driftOf(text, [right, ...accept], []) === undefined)
      ? []
      : parts.filter(({ text }) => meaningFaultOf(code, text, canon, standing) !== undefined);
  return remedyFor(subject, wrong);
}
