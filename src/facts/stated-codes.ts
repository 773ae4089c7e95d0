import type { OperationCode, StatusEntry, StatusTable } from '../model.ts';
import type { PagePlaces } from './page-places.ts';
import type { Passage } from './passages.ts';
import { outcomeOfTitles } from './outcome.ts';

/** Titles of sections that tell what an operation returns. */
const responseSection = /\b(?:status ?codes?|return(?:ed)? ?(?:values?|codes?)|responses?|examples?)\b/i;
const codesSection = /\b(?:status ?codes?|response ?codes?|return(?:ed)? ?(?:values?|codes?)|normal responses?)\b/i;

/** "Status code: 200", "Returned status code 200: successful query", "None (STATUS CODE 204)", "HTTP/1.1 200 OK". */
const announced = /^(?:none[. ]*)?\(?(?:(?:http )?(?:returned? )?(?:http )?(?:status|response) ?codes? ?:? ?|http\/[\d.]+ )([1-5]\d\d)(?=$|[).:,;\n]| ?[-\u2010-\u2015(]| [A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*){0,3}[.)]?(?:\n|$))/i;

/** "200", "200 OK", "Normal: 200", "201: Created." as all of a paragraph. */
const bare = /^(?:normal ?(?:response ?)?(?:code ?)?:? ?)?([1-5]\d\d)(?:[.:;,]? ?\(?[A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*){0,3}\)?)?\.?$/i;

/** No statement of a code in a text is longer than its first line of this many units. */
const longest = 200;

/** The codes that a page states of its operation in text, outside of tables; those in a section about codes first. */
export function codesInText(passages: readonly Passage[], places: PagePlaces): OperationCode[] {
  const [about, others] = [passages.filter(isAboutCodes), passages.filter((passage) => !isAboutCodes(passage))];
  return [...about, ...others].flatMap((passage): OperationCode[] => {
    const { block, nested, sections } = passage;
    if (nested || block.kind === 'table' || !sections.slice(1).some(({ value }) => responseSection.test(value))) return [];
    const code = codeIn(passage, block.text.value.slice(0, longest));
    const at = code === undefined ? -1 : block.text.value.indexOf(code);
    const place = places.wording(block.text, at, at + 3)?.place;
    if (code === undefined || place === undefined) return [];
    return [{ code: Number(code), place, success: isSuccess(Number(code), passage), stated: isAboutCodes(passage) ? 'section' : 'elsewhere' }];
  });
}

function isAboutCodes({ sections }: Passage): boolean {
  return sections.slice(1).some(({ value }) => codesSection.test(value));
}

function codeIn(passage: Passage, text: string): string | undefined {
  const code = announced.exec(text)?.[1];
  if (code !== undefined || passage.block.kind !== 'paragraph') return code;
  return isAboutCodes(passage) ? bare.exec(text)?.[1] : undefined;
}

function isSuccess(code: number, { items }: Passage): boolean {
  return Math.floor(code / 100) === 2 && outcomeOfTitles(items.map(({ text }) => text.value)) !== 'abnormal';
}

/** The codes that the status tables of an operation's page state; what a generic sentence claims for others is none. */
export function codesInTables(tables: readonly StatusTable[], method: string): OperationCode[] {
  const entries = tables.flatMap((table) => table.entries);
  const successes = entries.filter((entry) => isResponse(entry, method, isGeneric(entries)));
  const redirects = successes.length > 0 ? [] : entries.filter(({ code, outcome }) => isRedirect(code, outcome));
  const stated = new Set([...successes, ...redirects]);
  return entries.map((entry) => ({
    code: entry.code,
    place: entry.place,
    success: stated.has(entry),
    stated: 'table',
  }));
}

/** Whether entries restate the service's normal responses, method by method, rather than one operation's. */
function isGeneric(entries: readonly StatusEntry[]): boolean {
  return entries.filter(({ code, methods }) => code < 300 && methods.length > 0).length > 1;
}

function isResponse({ code, outcome, methods }: StatusEntry, method: string, generic: boolean): boolean {
  if (Math.floor(code / 100) !== 2 || outcome === 'abnormal') return false;
  if (methods.length > 0) return methods.includes(method);
  return !generic;
}

/** Where no code tells success, that of a redirection is the normal response: 300 for a list of versions. */
function isRedirect(code: number, outcome: StatusEntry['outcome']): boolean {
  return code >= 300 && code < 304 && outcome !== 'abnormal';
}

