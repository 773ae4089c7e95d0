import type { Finding, Operation, PageFacts, Rule, Service, StatusEntry, StatusList } from '../src/model.ts';
import { wholeWords } from '../src/text/whole-words.ts';
import { oncePerCode, requestLineOf } from '../src/wording/operations.ts';
import { isAboutWhole, isLikeThoseOfOperations } from '../src/wording/references.ts';

/** Reports a code that an operation returns but the table of its service lacks. */
export const undocumentedCode: Rule = {
  name: 'undocumented-code',
  summary: "an operation returns a code that its service's table lacks",
  why: `The status table is where readers look up what a response means. A code that the service's own operations return
and the table lacks is the one they look for in vain.`,
  severity: 'warning',
  example: [
    {
      name: 'reading_a_lamp',
      title: 'Reading a Lamp',
      content: [
        { heading: 'URI' },
        { request: 'GET /v1/lamps/{lamp_id}' },
        { heading: 'Status Codes' },
        {
          table: [
            ['Status Code', 'Description'],
            ['200', 'The lamp is found.'],
            ['409', 'Another keeper reads it.'],
          ],
        },
      ],
    },
    {
      name: 'status_codes',
      title: 'Status Codes',
      content: [
        {
          table: [
            ['Status Code', 'Description'],
            ['400', 'The server failed to process the request.'],
            ['404', 'The requested page was not found.'],
          ],
        },
      ],
    },
  ],
  *check({ service: { pages } }) {
    const shared = pages.filter(({ operations }) => operations.length === 0).flatMap(referencesOn);
    const ofService = { tables: shared, documented: codesIn(shared) };
    for (const page of pages.filter(({ operations }) => operations.length > 0)) {
      yield* undocumentedOn(page, referencesOn(page).length === 0 ? ofService : referencesFor(page, pages));
    }
  },
};

/** The tables that say which codes the operations of a page may return. */
interface References {
  readonly tables: readonly StatusList[];
  readonly documented: ReadonlySet<number>;
}

function referencesFor(page: PageFacts, pages: Service['pages']): References {
  const tables = pages.flatMap((home) => (home === page || home.operations.length === 0 ? referencesOn(home) : []));
  return { tables, documented: codesIn(tables) };
}

function codesIn(tables: readonly StatusList[]): ReadonlySet<number> {
  return new Set(tables.flatMap((table) => table.entries.map(({ code }) => code)));
}

function* undocumentedOn(page: PageFacts, { tables, documented }: References): Generator<Finding> {
  if (documented.size < 2) return;
  for (const { operation, code, place } of statementsOf(page.operations)) {
    const home = documented.has(code) ? undefined : homeOf(code, tables);
    if (home === undefined) continue;
    const message = `${code} is returned by ${requestLineOf(operation)}; the service's status tables lack it`;
    yield { place, code, message, related: [{ place: home.place, message: `${code} is not in this table` }] };
  }
}

/**
 * The references on a page; if it documents operations, they concern these only. Readers look codes up in no list about a
 * part of the service by its title, and in none of one code alone.
 */
function referencesOn({ statusLists }: PageFacts): readonly StatusList[] {
  return statusLists.filter((list) => list.scope === 'reference' && isAboutWhole(list) && !isLikeThoseOfOperations(list, statusLists));
}


/** The codes that each operation of a page returns; a shared statement counts for the first operation. */
function statementsOf(operations: readonly Operation[]) {
  const all = operations.flatMap((operation) => oncePerCode(operation.codes).map(({ code, place }) => ({ operation, code, place })));
  return [...new Map(all.toReversed().map((statement) => [statement.place.start, statement])).values()].toReversed();
}

/**
 * The table in which a reader looks for a code: one with codes of its class, or else with errors for an error and
 * successes for a success, since tables of errors say nothing about successes, and vice versa.
 */
function homeOf(code: number, tables: readonly StatusList[]): StatusList | undefined {
  const has = (isLike: (entry: StatusEntry) => boolean): StatusList | undefined => tables.find(({ entries }) => entries.some(isLike));
  const ofClass = has((entry) => Math.floor(entry.code / 100) === Math.floor(code / 100));
  if (isSuccess(code)) return ofClass === undefined || isOfErrors(ofClass) ? undefined : ofClass;
  return ofClass ?? has((entry) => isError(entry.code) === isError(code));
}

/** Lists of redirections say nothing of successes. */
function isSuccess(code: number): boolean {
  return code < 300;
}

/** Whether a list is one of errors by its header or nearest title, even if a success is among them. */
function isOfErrors({ columns, titles: [title = ''] }: StatusList): boolean {
  return [title, ...columns.filter(({ holds }) => holds === 'code').map(({ header }) => header.text)].some((words) => namesErrors(words));
}

const namesErrors = wholeWords('error', 'errors');

function isError(code: number): boolean {
  return code >= 400;
}
