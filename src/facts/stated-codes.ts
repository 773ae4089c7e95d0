import type { Literal, OperationCode, Paragraph, StatusEntry, StatusList } from '../model.ts';
import type { PagePlaces } from './page-places.ts';
import { standsUnder, type BlockInContext } from './blocks-in-context.ts';
import { outcomeOfTitles } from './outcome.ts';

/** Titles of sections that tell what an operation returns. */
const responseSection = /\b(?:status ?codes?|return(?:ed)? ?(?:values?|codes?)|responses?|examples?)\b/i;
const codesSection = /\b(?:(?:status|response) ?codes?|return(?:ed)? ?(?:values?|codes?)|normal responses?)\b/i;

const phrase = '[A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*){0,3}';

/** "Status code: 200", "Returned status code 200: successful query", "None (STATUS CODE 204)", "HTTP/1.1 200 OK". */
const announced = new RegExp(
  String.raw`^(?:none[. ]*)?\(?(?:(?:http )?(?:return(?:ed)? )?(?:http )?(?:status|response) ?codes? ?:? ?|http/[\d.]+ )`
  + String.raw`([1-5]\d\d)(?=$|[).:,;\n]| ?[-\u2010-\u2015(]| ${phrase}[.)]?(?:\n|$))`,
  'i',
);

/** "200", "200 OK", "Normal: 200", "201: Created." as all of a paragraph. */
const bare = new RegExp(
  String.raw`^(?:normal ?(?:response ?)?(?:code ?)?:? ?)?([1-5]\d\d)(?:[.:;,]? ?\(?${phrase}\)?)?\.?$`,
  'i',
);

/** No statement of a code in a text is longer than its first line of this many units. */
const longest = 200;

/** The codes that a page states of its operation in text, outside of tables; those in a section about codes first. */
export function codesInText(passages: readonly BlockInContext[], places: PagePlaces): OperationCode[] {
  const [isResponse, isAboutCodes] = [standsUnder(responseSection), standsUnder(codesSection)];
  const stated: Readonly<Record<'section' | 'elsewhere', OperationCode[]>> = { section: [], elsewhere: [] };
  for (const passage of passages) {
    if (passage.nested || passage.block.kind === 'table' || !isResponse(passage)) continue;
    const where = isAboutCodes(passage) ? 'section' : 'elsewhere';
    const code = codeIn(passage, passage.block, where, places);
    if (code !== undefined) stated[where].push(code);
  }
  return [...stated.section, ...stated.elsewhere];
}

/** The code that a passage states, alone only where its section is about codes. */
function codeIn(
  passage: BlockInContext, block: Paragraph | Literal, stated: OperationCode['stated'], places: PagePlaces,
): OperationCode | undefined {
  const text = (block.kind === 'literal' ? block.opening : block.text.value).slice(0, longest);
  const isBare = stated === 'section' && block.kind === 'paragraph';
  const code = announced.exec(text)?.[1] ?? (isBare ? bare.exec(text)?.[1] : undefined);
  if (code === undefined) return undefined;
  const at = text.indexOf(code);
  const place = places.wording(block.text, at, at + code.length)?.place;
  return place && { code: Number(code), place, success: isSuccess(Number(code), passage), stated };
}

function isSuccess(code: number, { items }: BlockInContext): boolean {
  return Math.floor(code / 100) === 2 && outcomeOfTitles(items.map(({ text }) => text.value)) !== 'abnormal';
}

/** The codes that the status lists of an operation's page state; what a generic sentence claims for others is none. */
export function codesInTables(tables: readonly StatusList[], method: string): OperationCode[] {
  const entries = tables.flatMap((table) => table.entries);
  const successes = entries.filter((entry) => isNormal(entry, method, isGeneric(entries)));
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

function isNormal({ code, outcome, methods }: StatusEntry, method: string, generic: boolean): boolean {
  if (Math.floor(code / 100) !== 2 || outcome === 'abnormal') return false;
  if (methods.length > 0) return methods.includes(method);
  return !generic;
}

/** Where no code tells success, that of a redirection is the normal response: 300 for a list of versions. */
function isRedirect(code: number, outcome: StatusEntry['outcome']): boolean {
  return code >= 300 && code < 304 && outcome !== 'abnormal';
}

