import type { Finding, Operation, OperationCode, PageFacts, Place, Rule, Service, StatusEntry, StatusList } from '../src/model.ts';
import { folderOf } from '../src/text/folder-of.ts';
import { grouped } from '../src/text/grouped.ts';
import { isInFreeMarkup } from '../src/wording/free-markup.ts';
import { isNamedForCodes, isPageOfCodes } from '../src/wording/named-for-codes.ts';
import { wholeWords } from '../src/text/whole-words.ts';
import { oncePerCode, requestLineOf } from '../src/wording/operations.ts';
import { isAboutWhole, unlikeThoseOfOperations } from '../src/wording/references.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a code that an operation returns but the table of its service lacks. */
export const undocumentedCode: Rule = {
  name: 'undocumented-code',
  summary: "an operation returns a code that its service's table lacks",
  why: `Readers look up in the status table what a response means. If an operation of the service returns a code that the table
lacks, they look for it in vain.

The rule compares operations only with a table that is meant for them:

- The table has five codes, or half of the codes that the operations return. A few codes somewhere in a large documentation are no such table.
- A table in the same folder as operations is about those operations.
- A table that lacks most codes of the operations, five at least, is about another API.
- A table under "Response" is about that response alone.
- A sentence under another title may be about another request.
- In Markdown, HTML and AsciiDoc the operation has a list of statuses, and the tables are named for codes or errors and have two thirds of the codes that operations return.
- If three or more pages of a folder have tables, each table is about its own page. Only tables on pages that are named for codes or errors are about all operations.`,
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
            ['400', 'The number of the lamp is malformed.'],
            ['401', 'You must log in to read lamps.'],
            ['403', 'The keeper may not see the lamp.'],
            ['404', 'There is no such lamp.'],
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
            ['401', 'You must enter a username and the password to access the requested page.'],
            ['403', 'Access to the requested page is forbidden.'],
            ['404', 'The requested page was not found.'],
          ],
        },
      ],
    },
  ],
  *check({ service, isReported }) {
    const { pages } = service;
    const documenting = pages.filter(({ operations }) => operations.length > 0);
    const asked = reportedPages(service, isReported).filter(({ operations }) => operations.length > 0);
    if (asked.length === 0) return;
    const homes = homesAmong(pages, documenting);
    const returned = codesReturnedOn(documenting);
    const broken = new Set(pages.flatMap(({ brokenReferences = [] }) => brokenReferences.map(({ place }) => keyOf(place))));
    for (const page of asked) {
      // a reference to what the table lacks is reported as such
      const references = referencesFor(page, homes);
      if (isInFreeMarkup(page.file) && !haveMost(references, returned)) continue;
      for (const finding of undocumentedOn(page, references)) if (!broken.has(keyOf(finding.place))) yield finding;
    }
  },
};

function keyOf({ file, start }: Place): string {
  return `${file}:${start}`;
}

/** The tables that say which codes the operations of a page may return. */
interface References {
  readonly tables: readonly StatusList[];
  readonly documented: ReadonlySet<number>;
}

/** A page with references, and the folder whose operations they are about; undefined for those of the whole service. */
interface Home {
  readonly page: PageFacts;
  readonly folder: string | undefined;
  readonly tables: readonly StatusList[];
}

/** The pages on which readers look codes up. */
function homesAmong(all: Service['pages'], documenting: Service['pages']): readonly Home[] {
  const pages = all.filter((page) => referencesOn(page).length > 0);
  const returned = codesReturnedOn(documenting);
  const inhabited = foldersAround(documenting);
  if (!areAboutThese(returned, codesIn(pages.flatMap(referencesOn)))) return [];
  const isOneOfMany = areEachAboutTheirPage(pages);
  return pages.flatMap((page): Home | readonly never[] => {
    const tables = referencesOn(page);
    if (tables.length === 0 || isOneOfMany(page) || (isInFreeMarkup(page.file) && !tables.some(isNamedForCodes)) || !isReferenceFor(returned, codesIn(tables))) return [];
    const folder = folderOf(page.file);
    return { page, tables, folder: inhabited.has(folder) ? folder : undefined };
  });
}

/** The codes that the operations of pages return. */
function codesReturnedOn(pages: Service['pages']): ReadonlySet<number> {
  return new Set(pages.flatMap(({ operations }) => operations.flatMap(({ codes }) => codes.map(({ code }) => code))));
}

/** Tells of pages without operations whether their references are about each alone: several pages of one folder have some, and this one is not named for its codes. */
function areEachAboutTheirPage(pages: Service['pages']): (page: PageFacts) => boolean {
  const homes = pages.filter((page) => page.operations.length === 0 && referencesOn(page).length > 0);
  const inFolder = grouped(homes, ({ file }) => folderOf(file));
  return (page) => page.operations.length === 0 && (inFolder.get(folderOf(page.file)) ?? []).length >= manyPages && !isPageOfCodes(page.file);
}

const manyPages = 3;

/** Whether references are about operations: those return few codes that the references lack, or half of them are there. Else they are about another API. */
function areAboutThese(returned: ReadonlySet<number>, documented: ReadonlySet<number>): boolean {
  const lacking = [...returned].filter((code) => !documented.has(code)).length;
  return lacking < manyCodes || lacking * 2 <= returned.size;
}

/** Whether codes are those of a reference: many, or half of those that operations return. */
function isReferenceFor(returned: ReadonlySet<number>, documented: ReadonlySet<number>): boolean {
  return documented.size >= manyCodes || returned.size < fewCodes || [...returned].filter((code) => documented.has(code)).length * 2 >= returned.size;
}

const manyCodes = 5;
/** Fewer codes than these do not tell what a list is about. */
const fewCodes = 3;

/** The folders of pages, and those around them. */
function foldersAround(pages: Service['pages']): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { file } of pages) {
    for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder.slice(0, -1))) folders.add(folder);
  }
  return folders;
}

function referencesFor(page: PageFacts, homes: readonly Home[]): References {
  const own = referencesOn(page);
  const tables = homes.filter((home) => home.page === page
    || (home.page.operations.length === 0 && (own.length > 0 || home.folder === undefined || page.file.startsWith(home.folder)))).flatMap((home) => home.tables);
  return { tables, documented: codesIn([...own, ...tables]) };
}

function codesIn(tables: readonly StatusList[]): ReadonlySet<number> {
  return new Set(tables.flatMap((table) => table.entries.map(({ code }) => code)));
}

/** Whether tables have two thirds of the codes that readers would look for there; else they are about another API, or those of a template. */
function haveMost({ tables, documented }: References, returned: ReadonlySet<number>): boolean {
  const sought = [...returned].filter((code) => documented.has(code) || homeOf(code, tables) !== undefined);
  return sought.filter((code) => documented.has(code)).length * 3 >= sought.length * 2;
}

function* undocumentedOn(page: PageFacts, { tables, documented }: References): Generator<Finding> {
  if (documented.size < 2) return;
  const isListed = isInFreeMarkup(page.file) ? listedOn(page) : () => true;
  for (const { operation, code, place } of statementsOf(page.operations)) {
    if (!isListed(place)) continue;
    const home = documented.has(code) ? undefined : homeOf(code, tables);
    if (home === undefined) continue;
    const message = `${code} is returned by ${requestLineOf(operation)}; the service's status tables lack it`;
    yield { place, code, message, related: [{ place: home.place, message: `${code} is not in this table` }] };
  }
}

/** Tells of a statement whether it is a row of an operation's list of statuses. */
function listedOn({ statusLists }: PageFacts): (place: Place) => boolean {
  const rows = new Set(statusLists.filter(({ scope }) => scope === 'operation').flatMap(({ entries }) => entries.map(({ place }) => keyOf(place))));
  return (place) => rows.has(keyOf(place));
}

/**
 * The references on a page; if it documents operations, they concern these only. Readers look codes up in no list about a
 * part of the service by its title, and in none of one code alone.
 */
function referencesOn({ statusLists }: PageFacts): readonly StatusList[] {
  return unlikeThoseOfOperations(statusLists).filter((list) => list.scope === 'reference' && isAboutWhole(list) && !namesSome(list) && !isOfOneResponse(list));
}

/** Whether a list gives the errors that are met most, so that another one may be missing. */
function namesSome({ titles }: StatusList): boolean {
  return titles.some((title) => ofSome.test(title));
}

/** Whether a list stands under "Response", which has no other subject than its page. */
function isOfOneResponse({ section, titles }: StatusList): boolean {
  return section !== undefined && /^response$/i.test(titles.at(-1) ?? '');
}

const ofSome = /\b(?:common|typical|frequent|usual) (?:api |http |rest )?(?:(?:error )?responses|errors|issues|problems)\b/i;

/** Whether a code stands where the responses of its operation are told; a sentence elsewhere may be about another request. */
function isOfOperation({ stated }: OperationCode): boolean {
  return stated !== 'elsewhere';
}

/** The codes that each operation of a page returns; a shared statement counts for the first operation. */
function statementsOf(operations: readonly Operation[]) {
  const all = operations.filter(({ specified }) => specified !== 'reader').flatMap((operation) => oncePerCode(operation.codes.filter(isOfOperation)).map(({ code, place }) => ({ operation, code, place })));
  return [...new Map(all.toReversed().map((statement) => [`${statement.place.file}:${statement.place.start}`, statement])).values()].toReversed();
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

/** Whether a list is one of errors by its header, a title before it or the name of its page, even if a success is among them. */
function isOfErrors({ columns, titles, place }: StatusList): boolean {
  const page = place.file.slice(place.file.lastIndexOf('/') + 1).replaceAll(/[-_.]/g, ' ');
  return [...titles, page, ...columns.filter(({ holds }) => holds === 'code').map(({ header }) => header.text)].some((words) => namesErrors(words));
}

const namesErrors = wholeWords('error', 'errors', 'failure', 'failures', 'exceptions', 'troubleshooting', 'erro', 'erros', 'errores', 'fehler', 'erreurs');

function isError(code: number): boolean {
  return code >= 400;
}
