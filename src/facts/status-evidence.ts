import { fitTheirCodes } from './apt-words.ts';
import { columnOfMethods, isPhraseLike, methodColumns, namesItsCode } from './columns.ts';
import {
  headerKind, isTelling, isTellingSection, namesStatusCodes, otherCodesIn, type HeaderKind,
} from './header-words.ts';
import { areMostlyRegistered, isNameOf, isRegistered, nameAtStart } from './http-codes.ts';
import { hasLetter } from '../text/letters.ts';
import { areKeyedByNames, contradictHttp, hasOwnCodes, isDecision } from './other-keys.ts';
import type { FullRow } from './rows.ts';
import { isRange, type StatusKey } from './status-key.ts';
import { miss, type Verdict } from './verdict.ts';

/** The evidence whether a table is about HTTP status codes. */
export interface Evidence {
  readonly rows: readonly FullRow[];
  readonly headers: readonly string[];
  /** The column that may contain the codes. */
  readonly column: number;
  /** The introductions of the table, nearest first. */
  readonly titles: readonly string[];
  /** The titles of the sections around it, outermost first. */
  readonly sections: readonly string[];
}

/** A description that begins with a constant: an enumeration of states, not responses. */
const constant = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*: /;

/** Whether the header of a column may be that of HTTP status codes: a cheap test that most columns fail. */
export function mayHeadCodes(header: string, column = 0): boolean {
  const kind = headerKind(header);
  return kind === 'names' || kind === 'may' || (kind === 'first' && column === 0);
}

/** Whether the rows of a table are HTTP status codes, by header, titles and content. */
export function verdictOn(evidence: Evidence): Verdict {
  const { rows, headers, column, titles, sections } = evidence;
  const kind = headerKind(headers[column] ?? '');
  const keyed = rows.filter(isKeyed);
  const codes = codesOf(keyed);
  const isLikely = isLikelyList(codes, rows, keyed, column);
  if (keyed.length === 0) return 'else';
  if ([...titles, ...sections, headers[column] ?? ''].some((title) => otherCodesIn(title) !== undefined)) return 'else';
  const fault = faultIn(evidence, keyed, codes, kind);
  // a column after the first counts as codes only if its header says so
  if (fault !== undefined) return fault === ownScheme || (isLikely && (column === 0 || kind === 'names')) ? miss(fault) : 'else';
  if (isOwnKey(headers[column] ?? '', kind, codes)) return miss('its header names something else, and not all of its codes are registered');
  if (kind !== 'names' && addsCodes(evidence, keyed, codes)) return miss('nothing says that its codes are those of HTTP, and several of them are not registered');
  if (isTold(evidence, keyed, codes, kind)) return 'list';
  return isLikely && !isEnumeration(keyed) ? miss('neither its header nor its titles say that these are HTTP status codes') : 'else';
}

/** Whether a header names something that is no status code, and a code is none of HTTP: a service's own codes are made after those. */
function isOwnKey(header: string, kind: HeaderKind, codes: readonly number[]): boolean {
  return kind === 'else' && hasLetter(header) && !codes.every(isRegistered);
}

/** Whether a list has several codes that are none of HTTP, three beside names of others, and no title or section is about HTTP. */
function addsCodes({ titles, sections }: Evidence, keyed: readonly KeyedRow[], codes: readonly number[]): boolean {
  const added = new Set(codes.filter((code) => !isRegistered(code))).size;
  return added >= (hasNames(keyed) ? 3 : 2) && ![...titles, ...sections].some((title) => namesStatusCodes(title) === 'yes' || /\bHTTP\b/.test(title));
}

/** A row with codes in its key cell. */
export type KeyedRow = FullRow & { readonly key: StatusKey };

/** Whether a row has codes in its key cell. */
export function isKeyed(row: FullRow): row is KeyedRow {
  return row.key !== undefined;
}

function textAt({ cells }: FullRow, column: number): string {
  return cells[column]?.text.value ?? '';
}

function codesOf(keyed: readonly KeyedRow[]): readonly number[] {
  return keyed.flatMap(({ key }) => key.codes.map(({ text }) => Number(text)));
}

/** Whether the rows look like status codes: at least three codes, all registered. */
function isLikelyList(codes: readonly number[], rows: readonly FullRow[], keyed: readonly KeyedRow[], column: number): boolean {
  const distinct = new Set(codes);
  if (distinct.size < 3 || ![...distinct].every(isRegistered)) return false;
  const numbered = rows.filter((row) => row.key === undefined && /^\d/.test(textAt(row, column)) && !isRange(textAt(row, column)));
  return numbered.length === 0 && keyed.length * 2 > rows.length;
}

/** The evidence against status codes, as a clause; undefined if there is none. */
function faultIn(evidence: Evidence, keyed: readonly KeyedRow[], codes: readonly number[], kind: HeaderKind): string | undefined {
  const { rows, headers, column } = evidence;
  const isNamed = kind === 'names';
  const repeatsHeader = (row: FullRow): boolean => textAt(row, column) === headers[column];
  if (keyed.some(isOwnSuccess)) return ownScheme;
  if (!isNamed && codes.some((code) => code < 200 && !isRegistered(code))) return "a code below 200 is none of HTTP, so that these are the service's own codes";
  if (contradictHttp(keyed)) return 'successes stand at codes for errors or errors at codes for successes, so that these are the service\'s own codes';
  if (codes.some((code) => code > 599) && !isNamed && !hasNames(keyed)) return 'it holds numbers beyond 599';
  const others = rows.filter((row) => row.key === undefined && textAt(row, column) !== '' && !isRange(textAt(row, column)) && !isGroupRow(row) && !repeatsHeader(row));
  if (others.some((row) => /^\d+$/.test(textAt(row, column)))) return 'it holds other numbers';
  if (others.length > keyed.length || (!isNamed && others.length * 4 > keyed.length)) return 'too many of its rows hold no code';
  if (hasOwnCodes(headers, keyed, column, isNamed || hasNames(keyed)) || areKeyedByNames(keyed, column)) return "its rows are keyed by the service's own error codes";
  const distinct = new Set(codes);
  const known = [...distinct].filter(isRegistered);
  if (known.length * 2 < distinct.size || known.length === 0) return 'most of its numbers are no registered codes';
  if (distinct.size * 3 <= codes.length) return 'each of its rows is about something else, and the codes repeat';
  if (column > 0 && distinct.size * 5 < codes.length * 4) return 'its rows are keyed by another column, and the codes repeat';
  if (isEnumeration(keyed)) return 'its descriptions name constants';
  return hasNames(keyed) || hasPhraseBehind(keyed) ? undefined : faultOfUnnamed(evidence, keyed, codes);
}

/** Why a list is none whose codes only look like those of HTTP; lists under the same title on its page have the same codes. */
export const ownScheme = "a code below 200 stands for success, so that these are the service's own codes";

/** Whether a row has a code of HTTP for an interim response, does not name it, and calls that a success. */
function isOwnSuccess(row: KeyedRow): boolean {
  const { key, cells } = row;
  const isInterim = key.codes.length === 1 && key.codes[0]!.text.startsWith('1');
  return isInterim && !hasName(row) && cells.some((cell) => /^(?:ok|success(?:ful(?:ly)?)?)\b/i.test(cell?.text.value ?? ''));
}

/** The evidence against status codes without names. */
function faultOfUnnamed({ headers, column }: Evidence, keyed: readonly KeyedRow[], codes: readonly number[]): string | undefined {
  if (methodColumns(headers).length < 2 && isDecision(headers, keyed, column)) return 'it says yes or no of each code, and not what codes mean';
  if (codes.every((code) => code < 200)) return 'it holds no number beyond 199';
  return new Set(codes).size === 1 && identifier.test(headers[column] ?? '') ? 'its column is a field of data with one value' : undefined;
}

/** A header that is the name of a field: `statusCode`, `status_code`. */
const identifier = /[a-z][A-Z]|_/;

/** A row that names the group of those below it: one cell over all columns, or words in its first cell alone. */
export function isGroupRow({ cells, key }: FullRow): boolean {
  const [first, ...others] = cells;
  if (others.length === 0 || first === undefined || first.text.value === '') return false;
  if (others.every((cell) => cell === first)) return true;
  return key === undefined && others.every((cell) => cell === undefined || cell === first || cell.text.value === '');
}

function isEnumeration(keyed: readonly FullRow[]): boolean {
  const constants = keyed.filter(({ cells }) => constant.test(cells.at(-1)?.text.value ?? ''));
  return constants.length * 2 > keyed.length;
}

/** Whether header, phrases or titles show that the codes are those of HTTP. */
function isTold({ headers, column, titles, sections }: Evidence, keyed: readonly KeyedRow[], codes: readonly number[], kind: HeaderKind): boolean {
  if (kind === 'names' || hasNames(keyed)) return kind !== 'else' || new Set(codes).size > 2;
  if (kind === 'else') return false;
  const areOfMethods = columnOfMethods(headers, keyed, column) !== undefined || methodColumns(headers).length > 1;
  if (areOfMethods && new Set(codes).size > 1) return true;
  if (titles.some((title) => responses.test(title)) && codes.every((code) => code >= 200 && isRegistered(code))) return true;
  if (kind === 'may' && column === 0 && fitTheirCodes(keyed)) return true;
  return (column === 0 && hasPhrases(keyed)) || titles.some(isTelling) || [...titles, ...namingSections(sections)].some((title) => isToldBySection(title, codes));
}

/** The titles that say what stands in the last of several sections: its own, and, where that only names an outcome, that of the section around it. */
function namingSections(sections: readonly string[]): readonly string[] {
  return sections.slice(onlyOutcome.test(sections.at(-1) ?? '') ? -2 : -1);
}

/** A title such as "Success" under "Response codes". */
const onlyOutcome = /^(?:success(?:es|ful)?|normal|abnormal|failures?|faults?|(?:client |server )?errors?)$/i;

/** A title directly before a list that says nothing but that these are responses. */
const responses = /^(?:http |api |possible )?responses?:?$/i;

function isToldBySection(title: string, codes: readonly number[]): boolean {
  if (namesStatusCodes(title) === 'yes') return true;
  return areMostlyRegistered(new Set(codes)) && new Set(codes).size > 1 && isTellingSection(title);
}

/** Whether phrases follow the codes or are in the second column. */
function hasPhrases(keyed: readonly KeyedRow[]): boolean {
  if (hasPhraseBehind(keyed)) return true;
  const beside = keyed.filter(({ cells }) => cells.length > 2 && isPhraseLike(cells[1]?.text.value ?? ''));
  return beside.length * 2 > keyed.length;
}

function hasPhraseBehind(keyed: readonly KeyedRow[]): boolean {
  return keyed.filter(({ key }) => key.phrase !== undefined).length * 2 >= keyed.length;
}

/** Whether registered names follow the codes or are beside them; nothing else has such names. */
function hasNames(keyed: readonly KeyedRow[]): boolean {
  const named = keyed.filter(hasName);
  return named.length > 1 && named.length * 2 >= keyed.length;
}

function hasName(row: KeyedRow): boolean {
  const behind = row.key.phrase?.text ?? '';
  return row.key.codes.some(({ text }) => isNameOf(Number(text), behind)) || row.cells.some((_, column) => namesItsCode(row, column) || beginsWithName(row, column));
}

/** Whether a cell begins with the registered name of the row's only code, and goes on: "Not Found - No such kite.", or on another line. */
function beginsWithName({ key, cells }: KeyedRow, column: number): boolean {
  const text = cells[column]?.text.value ?? '';
  const name = key.codes.length === 1 ? nameAtStart(Number(key.codes[0]!.text), text) : '';
  if (name === '') return false;
  const [first, ...others] = cells[column]!.blocks;
  return /^ ?[-:.(\u2010-\u2015]/.test(text.slice(name.length)) || (others.length > 0 && first!.kind === 'paragraph' && first!.text.value === name);
}
