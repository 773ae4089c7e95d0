import type { PageFacts, Rule, StatusEntry, StatusList } from '../src/model.ts';
import { grouped } from '../src/text/grouped.ts';
import { quoted } from '../src/text/prose.ts';
import { disagree } from '../src/wording/disagreement.ts';
import { isInFreeMarkup } from '../src/wording/free-markup.ts';
import { causesIn, isKeyedBeforeCode, listsCauses, repeatsAcross } from '../src/wording/references.ts';
import type { Repeat } from '../src/wording/references.ts';
import { keyOf } from '../src/wording/words.ts';

/** Reports a code that is stated a second time. */
export const duplicateCode: Rule = {
  name: 'duplicate-code',
  summary: 'a code stated twice in one reference, with both texts',
  why: `Readers stop at the first row that they find. At best, a second row is a copy that somebody forgets to change. At
worst, it has another meaning that nobody reads.

Rows that list the causes of one code are no duplicates if each has words of its own. The rule recognises such rows

- under a header that names causes,
- if three or more follow each other, or two where other codes have as many,
- if a column for messages or types tells them apart,
- if their words say under which condition ("when", "due to"),
- in the table of a single operation.

In Markdown, HTML and AsciiDoc, where few tables say what they are, other words are a duplicate only in a reference of five codes or more that repeats
nothing else.

Tables of which a reader sees only one, in tabs or under \`only\`, have no duplicates either.`,
  severity: 'error',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Description'],
          ['400 Bad Request', 'The server failed to process the request.'],
          ['403 Forbidden', 'Access to the requested page is forbidden.'],
          ['404 Not Found', 'The requested page was not found.'],
          ['429 Too Many Requests', 'Too many requests have been sent.'],
          ['429 Too Many Requests', 'The rate limit has been reached.'],
          ['503 Service Unavailable', 'The request is not completed because the service is unavailable.'],
        ],
      },
    ],
  }],
  *check({ service, isReported = () => true }) {
    const pages = service.pages.filter(({ file, includes = [] }) => [file, ...includes].some(isReported));
    for (const { first, second } of pages.flatMap(repeatsOn)) {
      const where = `line ${first.place.line}`;
      const both = wordsOf(first) === wordsOf(second)
        ? `in the words of ${where}`
        : `${statementOf(second)} here, ${statementOf(first)} on ${where}`;
      const message = `${second.code} is stated again: ${both}`;
      yield { place: second.place, entry: second, code: second.code, message };
    }
  },
};

/** The lists of one section form one reference; lists of several sections may each be about a part of the API. */
function repeatsOn({ file, statusLists }: PageFacts): readonly Repeat[] {
  const references = statusLists.filter((list) => list.scope === 'reference' && !listsCauses(list));
  const bySection = [...grouped(references, ({ section }) => section).values()];
  const again = bySection.flatMap(repeatsAcross).filter(({ first, second }) => (isInFreeMarkup(file) ? wordsOf(first) === wordsOf(second) : !disagree(textOf(first), textOf(second))));
  return [...statusLists.flatMap(repeatsWithin), ...again];
}

function repeatsWithin(list: StatusList): readonly Repeat[] {
  if (list.scope === 'shared') return [];
  const byCode = [...grouped(list.entries, ({ code }) => code).values()].filter(({ length }) => length > 1);
  if (byCode.length === 0) return [];
  const causes = isInFreeMarkup(list.place.file) && !repeatsOnlyOneRow(list) ? new Set(list.entries) : causesIn(list);
  return byCode.flatMap((same) => (causes.has(same[0]!) ? copiesAmong(same, list) : secondsOf(same)));
}

/** Whether a list tells what many codes mean, each once but for one row. */
function repeatsOnlyOneRow({ scope, entries }: StatusList): boolean {
  const distinct = new Set(entries.map(({ code }) => code)).size;
  return scope === 'reference' && distinct >= manyCodes && entries.length === distinct + 1;
}

const manyCodes = 5;

/** Rows that say the same. Those that say nothing else than a key before their code differ by that. */
function copiesAmong(same: readonly StatusEntry[], list: StatusList): readonly Repeat[] {
  const firsts = new Map(same.map((entry) => [wordsOf(entry), entry] as const).toReversed());
  const pairs = same.map((second) => ({ first: firsts.get(wordsOf(second))!, second }));
  return pairs.filter(({ first, second }) => first !== second && !hasOtherColumns(list) && (wordsOf(second) !== '' || !isKeyedBeforeCode(list)));
}

/** Whether a column that is not read may tell rows of one code apart, on a page whose markup does not say what a table is. */
function hasOtherColumns({ columns, place }: StatusList): boolean {
  return isInFreeMarkup(place.file) && columns.some(({ holds }) => holds === undefined);
}

function secondsOf([first, ...others]: readonly StatusEntry[]): readonly Repeat[] {
  return first === undefined ? [] : others.map((second) => ({ first, second }));
}

function wordsOf({ phrase, description }: StatusEntry): string {
  return keyOf(`${phrase?.text ?? ''} ${description?.text ?? ''}`);
}

function textOf({ description }: StatusEntry): string {
  return description?.text ?? '';
}

function statementOf({ phrase, description }: StatusEntry): string {
  return quoted((description ?? phrase)?.text ?? '');
}
