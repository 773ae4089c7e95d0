import type { Canon, CanonEntry, Finding, Place, Rule, Service, StatusList } from '../src/model.ts';
import { claimContradicted } from '../src/wording/claims.ts';
import { hasPhrasesForDescriptions } from '../src/wording/sentence-column.ts';
import { explainsOneCode, listsCauses } from '../src/wording/references.ts';
import { sharesWords } from '../src/wording/kinship.ts';
import { causesOnly } from '../src/wording/remedy.ts';
import { isAdvice } from '../src/wording/advice.ts';
import { advisoryBy } from '../src/wording/canon-choice.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a required code that no reference table of the service states, on each page that lists its codes. */
export const missingCode: Rule = {
  name: 'missing-code',
  summary: "a code that the canon requires and the service's status tables lack",
  why: `Readers trust that a status table is complete. They do not handle a code that it lacks. Services that share a canon
return its required codes: if not from their own code, then from the gateway before them.`,
  severity: 'error',
  fixesFromCanon: true,
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Message'],
          ['200', 'OK'],
          ['201', 'Created'],
          ['204', 'No Content'],
          ['400', 'Bad Request'],
          ['401', 'Unauthorized'],
          ['403', 'Forbidden'],
          ['404', 'Not Found'],
          ['405', 'Method Not Allowed'],
          ['406', 'Not Acceptable'],
          ['407', 'Proxy Authentication Required'],
          ['408', 'Request Timeout'],
          ['409', 'Conflict'],
          ['500', 'Internal Server Error'],
          ['501', 'Not Implemented'],
          ['502', 'Bad Gateway'],
          ['503', 'Service Unavailable'],
          ['504', 'Gateway Timeout'],
        ],
      },
    ],
  }],
  *check({ service, canon, isReported }) {
    if (listsOf(reportedPages(service, isReported)).length === 0) return;
    // what cannot be read, or was not taken for a status list, may have what seems to be missing
    if (service.pages.some(({ malformed, nearMisses = [], statusLists }) => malformed.length + nearMisses.length > 0 && statusLists.some(isComplete))) return;
    const lists = listsOf(service.pages);
    const stated = new Set(lists.flat().flatMap(codesOf));
    const required = [...canon.entries.values()].filter((entry) => entry.required);
    const isMissed = canon.choice?.by === 'consensus' ? expectedOf(lists.flat(), required, canon) : () => true;
    const missing = required.filter((entry) => !stated.has(entry.code) && isMissed(entry));
    const advisory = advisoryBy(canon);
    for (const tables of mainLists(lists)) {
      for (const entry of missing) {
        const message = `${nameOf(entry)} is missing from the status tables; the canon requires it`;
        const table = homeOf(entry, tables);
        yield { place: beginningOf(table.place), code: entry.code, message, ...advisory, ...remedyOf(entry, table, service) };
      }
    }
  },
};

/**
 * Tells which codes that most services list are missing from lists: these take part in what most agree on, state most of
 * those codes, and codes of the same kind. A list of errors or of limits, or one of another house, does not.
 */
function expectedOf(lists: List, required: readonly CanonEntry[], canon: Canon): (entry: CanonEntry) => boolean {
  const stated = new Set(lists.flatMap(codesOf));
  const shared = required.filter(({ code }) => stated.has(code));
  const takesPart = shared.length * 2 > required.length && sharesWords(lists, canon);
  return ({ code }) => takesPart && shared.some((entry) => entry.code < 400 === code < 400);
}

/** Whether a list is meant to have all codes; a text that operations refer to is not. */
function isComplete(list: StatusList): boolean {
  return list.scope === 'reference' && list.unordered !== true && !explainsOneCode(list) && !isAdvice(list);
}

/** The reference tables of each page that has any. */
function listsOf(pages: Service['pages']): readonly List[] {
  const tables = pages.map(({ statusLists }) => statusLists.filter(isComplete));
  return tables.filter(({ length }) => length > 0);
}

type List = readonly StatusList[];

/** The lists that are meant to be complete: those with at least half as many codes as the longest. */
function mainLists(lists: readonly List[]): readonly List[] {
  const sizes = lists.map((tables) => new Set(tables.flatMap(codesOf)).size);
  const maxSize = sizes.reduce((most, size) => Math.max(most, size), 0);
  return lists.filter((_, at) => sizes[at]! * 2 >= maxSize);
}

function codesOf({ entries }: StatusList): readonly number[] {
  return entries.map(({ code }) => code);
}

/** The table that a code belongs in: one of its outcome, else one with codes of its class, else the first. */
function homeOf({ code, outcome }: CanonEntry, tables: readonly StatusList[]): StatusList {
  const kind = outcome ?? (code < 400 ? 'normal' : 'abnormal');
  return tables.find((table) => table.outcome === kind)
    ?? tables.find((table) => codesOf(table).some((other) => Math.floor(other / 100) === Math.floor(code / 100)))
    ?? tables[0]!;
}

function beginningOf({ file, start, line, column }: Place): Place {
  return { file, start, end: start, line, column, endLine: line, endColumn: column };
}

function nameOf({ code, phrase }: CanonEntry): string {
  return phrase === undefined ? `${code}` : `${code} ${phrase}`;
}

/** A row like its siblings, where the canon has more to put there than the code, and the service does nothing else. */
function remedyOf(entry: CanonEntry, list: StatusList, service: Service): Pick<Finding, 'fix' | 'declined'> {
  const { code, phrase } = entry;
  const description = hasPhrasesForDescriptions(list) ? phrase : entry.description;
  if (description === undefined) return {};
  if (listsCauses(list)) return causesOnly;
  const contradiction = description === phrase ? undefined : claimContradicted(entry, service);
  if (contradiction !== undefined) return { declined: contradiction };
  const change = { kind: 'row', table: list.place, code, ...(phrase !== undefined && { phrase }), description } as const;
  return { fix: { safe: false, change } };
}
