import type { Literal, OperationCode, Paragraph, StatusEntry, StatusList, Table, Text } from '../model.ts';
import { intern } from '../text/intern.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { codesInSentences, type SentenceCode } from './code-sentences.ts';
import { conditionOf } from './condition.ts';
import { outcomeOfTitles } from './outcome.ts';
import type { PagePlaces } from './page-places.ts';
import { codeOfTitle, codesListedIn, literalCodeOf, openingCodeOf } from './opening-codes.ts';
import { responseCellsOf } from './request-table.ts';
import { isCodesTitle, responseSection } from './section-titles.ts';
import { finalStatusLinesIn } from './status-lines.ts';

const phraseWords = '[A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*){0,3}';

/** "Status code: 200", "Returned status code 200: successful query", "None (STATUS CODE 204)". */
const announced = new RegExp(
  String.raw`^(?:none[. ]*)?\(?(?:(?:http )?(?:return(?:ed)? )?(?:http )?(?:status|response) ?codes? ?:? ?|http/[\d.]+ )`
  + String.raw`([1-5]\d\d)(?=$|[).:,;\n]| ?[-\u2010-\u2015(]| ${phraseWords}[.)]?(?:\n|$))`,
  'i',
);

/** A whole paragraph such as "200", "200 OK", "Normal: 200" or "201: Created." */
const bare = new RegExp(
  String.raw`^(?:normal ?(?:response ?)?(?:code ?)?:? ?)?([1-5]\d\d)(?:[.:;,]? ?\(?${phraseWords}\)?)?\.?$`,
  'i',
);

/** Most paragraphs hold no number, and need none of the tests below. */
const mayHoldCode = /[1-5]\d\d/;

/** In UTF-16 code units; only the start of the first line can state a code. */
const maxStatementLength = 200;

/** A code that the text of a block states; of conditions, only that of its sentence is known yet. */
export type StatedCode = OperationCode & Pick<SentenceCode, 'changes'>;

/** The codes that the text of blocks states, outside tables and `listed` blocks, by number of the block. */
export function codesInText(
  blocks: readonly BlockInContext[], places: PagePlaces, source: string, listed: ReadonlySet<number>,
): ReadonlyMap<number, readonly StatedCode[]> {
  const found = new Map<number, readonly StatedCode[]>();
  const hasStatusLines = source.includes('HTTP/');
  let above: readonly Text[] = [];
  for (const [at, inContext] of blocks.entries()) {
    if (inContext.nested || listed.has(at)) continue;
    const codes = inContext.status !== undefined ? codeInStatus(inContext, inContext.status, places)
      : [...codeInTitle(inContext, above, places), ...codesInBlock(inContext, places, hasStatusLines)];
    above = inContext.sections;
    if (codes.length > 0) found.set(at, codes);
  }
  return found;
}

/** The code with which the title of a section begins, by the first block of the section. */
function codeInTitle(inContext: BlockInContext, above: readonly Text[], places: PagePlaces): readonly StatedCode[] {
  const title = inContext.parts.at(-1);
  if (title === undefined || title === above[inContext.sections.length - 1]) return [];
  const opening = codeOfTitle(inContext);
  return opening === undefined ? [] : statedAt(inContext, title, places, { ...opening, stated: 'section' });
}

/** The code of a response that the markup declares; what it shows is an example. */
function codeInStatus(inContext: BlockInContext, status: Text, places: PagePlaces): readonly StatedCode[] {
  const code = /^[1-5]\d\d(?!\d)/.exec(status.value)?.[0];
  return code === undefined ? [] : statedAt(inContext, status, places, { code: Number(code), at: 0, stated: 'section' });
}

function codesInBlock(inContext: BlockInContext, places: PagePlaces, hasStatusLines: boolean): readonly StatedCode[] {
  const { block } = inContext;
  if (block.kind === 'table') return codesInProperties(inContext, block, places);
  if (block.kind === 'literal') return codesInLiteral(inContext, block, places, hasStatusLines);
  return block.kind === 'paragraph' ? codesInParagraph(inContext, block, places) : [];
}

/** The codes in a table of an operation's properties, which is no status list. */
function codesInProperties(inContext: BlockInContext, table: Table, places: PagePlaces): readonly StatedCode[] {
  return responseCellsOf(table).flatMap(({ text }) => codesListedIn(text.value).flatMap((each) => statedAt(inContext, text, places, { ...each, stated: 'section' })));
}

function codesInLiteral(inContext: BlockInContext, block: Literal, places: PagePlaces, hasStatusLines: boolean): readonly StatedCode[] {
  const lines = hasStatusLines ? finalStatusLinesIn(block.text.value) : [];
  if (lines.length > 0) return lines.flatMap((line) => statedAt(inContext, block.text, places, { code: line.code, at: line.at, stated: 'example' }));
  const whole = literalCodeOf(inContext, block.opening);
  if (whole !== undefined) return statedAt(inContext, block.text, places, { code: whole.code, at: block.text.value.indexOf(String(whole.code)), stated: 'section' });
  const opening = block.opening.trim().slice(0, maxStatementLength);
  const code = mayHoldCode.test(opening) && isResponse(inContext) ? announced.exec(opening)?.[1] : undefined;
  if (code === undefined) return [];
  return statedAt(inContext, block.text, places, { code: Number(code), at: block.text.value.indexOf(code), stated: 'example' });
}

function codesInParagraph(inContext: BlockInContext, block: Paragraph, places: PagePlaces): readonly StatedCode[] {
  if (!mayHoldCode.test(block.text.value)) return [];
  const text = block.text.value.slice(0, maxStatementLength);
  const isAboutCodes = inContext.parts.some(({ value }) => isCodesTitle(value));
  const code = (isResponse(inContext) ? announced.exec(text)?.[1] : undefined) ?? (isAboutCodes ? bare.exec(text)?.[1] : undefined);
  const stated = isAboutCodes ? 'section' : 'elsewhere';
  if (code !== undefined) return statedAt(inContext, block.text, places, { code: Number(code), at: text.indexOf(code), stated });
  const opening = openingCodeOf(inContext, block);
  if (opening !== undefined) return statedAt(inContext, block.text, places, { ...opening, stated });
  return codesInSentences(block.text.value).flatMap((each) => statedAt(inContext, block.text, places, { ...each, stated }));
}

interface Statement extends Pick<StatedCode, 'code' | 'stated' | 'changes' | 'condition'> {
  /** The offset of the code in the block's text. */
  readonly at: number;
}

function statedAt(
  { items }: BlockInContext, text: Text, places: PagePlaces, { code, at, stated, changes, condition }: Statement,
): readonly StatedCode[] {
  const place = places.wording(text, at, at + 3)?.place;
  const success = Math.floor(code / 100) === 2 && outcomeOfTitles(items.map((item) => item.text.value)) !== 'abnormal';
  return place === undefined ? [] : [{ code, place, success, stated, ...(changes === true && { changes }), ...(condition !== undefined && { condition: intern(condition) }) }];
}

/** Whether a block is about what an operation returns, by a title above it or the words before it. */
function isResponse({ parts, before }: BlockInContext): boolean {
  return parts.some(({ value }) => responseSection.test(value))
    || (before !== undefined && before.text.value.length <= maxStatementLength && responseSection.test(before.text.value));
}

const authority: readonly OperationCode['stated'][] = ['table', 'section', 'elsewhere', 'example'];

/** Statements of codes, those of the highest authority first. */
export function byAuthority(codes: readonly OperationCode[]): readonly OperationCode[] {
  return authority.flatMap((stated) => codes.filter((code) => code.stated === stated));
}

/** A statement with the condition of its block; `depth` is that of the operation's section. */
export function underCondition({ code, place, success, stated, condition: own }: StatedCode, inContext: BlockInContext, depth: number): OperationCode {
  const condition = conditionOf(inContext, depth) ?? own;
  return { code, place, success, stated, ...(condition !== undefined && { condition }) };
}

/**
 * The codes that the status lists of an operation state, without those that a generic sentence claims for other
 * methods.
 */
export function codesInTables(tables: readonly StatusList[], method: string): OperationCode[] {
  const entries = tables.flatMap((table) => table.entries);
  const generic = isGeneric(entries);
  const successes = entries.filter((entry) => isNormal(entry, method, generic));
  const redirects = successes.length > 0 ? [] : entries.filter(({ code, outcome }) => isRedirect(code, outcome));
  const stated = new Set([...successes, ...redirects]);
  return entries.map((entry) => ({
    code: entry.code,
    place: entry.place,
    success: stated.has(entry),
    stated: 'table',
  }));
}

/** Whether entries restate the normal responses of the service by method, rather than those of one operation. */
function isGeneric(entries: readonly StatusEntry[]): boolean {
  return entries.filter(({ code, methods }) => code < 300 && methods.length > 0).length > 1;
}

function isNormal({ code, outcome, methods }: StatusEntry, method: string, generic: boolean): boolean {
  if (Math.floor(code / 100) !== 2 || outcome === 'abnormal') return false;
  if (methods.length > 0) return methods.includes(method);
  return !generic;
}

/** Without a success code, a redirection is the normal response: 300 for a list of versions. */
function isRedirect(code: number, outcome: StatusEntry['outcome']): boolean {
  return code >= 300 && code < 304 && outcome !== 'abnormal';
}
