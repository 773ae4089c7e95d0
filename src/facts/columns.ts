import { wholeWords } from '../text/whole-words.ts';
import { headsAction, headsDescription } from './header-words.ts';
import { isNameOf } from './http-codes.ts';
import type { FullRow } from './rows.ts';

/** The index of each kind of column in a status table. */
export interface Columns {
  readonly code: number;
  readonly phrase?: number;
  readonly description?: number;
  /** A column of words between the code and the description, such as the message of the response: a part of the description. */
  readonly message?: number;
  /** The methods that answer with the code. */
  readonly methods?: number;
}

/** Headers of phrases, in whatever form the column writes them. */
const headsPhrase = wholeWords('name', 'names', 'phrase', 'phrases');

/** Headers of what a response says. */
const headsMessage = wholeWords('message', 'messages', 'body', 'response', 'error', 'text', 'content');

/** The columns of a table whose rows state status codes in the column `code`. */
export function columnsOf(headers: readonly string[], rows: readonly FullRow[], code = 0): Columns {
  const methods = columnOfMethods(headers, rows, code);
  const constants = columnOfConstants(headers, rows, code);
  if (methods === undefined && constants === undefined) return columnsOfWords(headers, rows, code);
  const others = [...headers.keys()].filter((column) => column !== methods && column !== constants);
  const without = rows.map((row): FullRow => ({ ...row, cells: others.map((column) => row.cells[column]) }));
  const columns = columnsOfWords(others.map((column) => headers[column]!), without, others.indexOf(code));
  return { code, ...Object.fromEntries(Object.entries(columns).map(([kind, column]: [string, number]) => [kind, others[column]!])), ...(methods !== undefined && { methods }) };
}

/** The column, beside codes and words, of constants in a namespace, such as `LAMPKIT:NOT_FOUND`: no phrase has one; undefined if there is none. */
function columnOfConstants(headers: readonly string[], rows: readonly FullRow[], code: number): number | undefined {
  const column = headers.findIndex((_, at) => at !== code && mostIn(rows, at, isConstant));
  return column >= 0 && headers.length > 2 ? column : undefined;
}

function isConstant(text: string): boolean {
  return /^[A-Z][A-Z0-9_]*(?::|::|\.)[A-Z][A-Z0-9_]+$/.test(text);
}

/** The column that lists methods beside the codes; undefined if there is none. */
export function columnOfMethods(headers: readonly string[], rows: readonly FullRow[], code: number): number | undefined {
  const column = headers.findIndex((header, at) => at !== code && headsMethods.test(header));
  return column >= 0 && mostIn(rows, column, listsMethods) ? column : undefined;
}

/** The columns that a method heads each, in a table that marks which codes answer it. */
export function methodColumns(headers: readonly string[]): readonly number[] {
  return [...headers.keys()].filter((column) => /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(headers[column]!));
}

const headsMethods = /^(?:http )?(?:verbs?|methods?)$/i;

/** Methods, perhaps each with a remark: "GET, POST (for actions)". */
function listsMethods(text: string): boolean {
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/.test(text) && text.length <= longestMethods;
}

/** In UTF-16 code units. */
const longestMethods = 100;

function columnsOfWords(headers: readonly string[], rows: readonly FullRow[], code: number): Columns {
  if (code > 0) return columnsAround(headers, rows, code);
  const count = rows[0]?.cells.length ?? 0;
  const second = headsDescription(headers[1] ?? '');
  if (count < 2) return { code };
  const isNamed = rows.filter(({ key }) => key?.phrase !== undefined).length * 2 > rows.length;
  if (count === 2) return !isNamed && !second && mostIn(rows, 1, headsPhrase(headers[1] ?? '') ? isName : isPhraseLike) ? { code, phrase: 1 } : { code, description: 1 };
  const later = headers.findIndex((header, column) => column > 1 && headsDescription(header));
  const described = later < 0 ? 2 : later;
  if (isNamed || !mostIn(rows, 1, isName)) {
    if (second || later < 0) return { code, description: 1 };
    const isMessage = headsMessage(headers[1] ?? '') && !mostIn(rows, 1, isWord);
    return { code, description: later, ...(isMessage && { message: 1 }) };
  }
  // phrases under "Meaning" have sentences beside them
  if (second && later < 0 && !(mostIn(rows, 1, isPhraseLike) && mostIn(rows, 2, isStatement))) return { code, description: 1 };
  return { code, phrase: 1, ...(!(later < 0 && headsAction(headers[described] ?? '')) && { description: described }) };
}

/**
 * If other columns are before the codes, only registered names are phrases, and only a header shows descriptions, or
 * sentences that nothing but codes stands beside.
 */
function columnsAround(headers: readonly string[], rows: readonly FullRow[], code: number): Columns {
  const isPhrases = (column: number): boolean => rows.filter((row) => namesItsCode(row, column)).length * 2 > rows.length;
  const headed = headers.findIndex((header, column) => column > code && headsDescription(header));
  // only the situation in which the code is returned
  const description = headed < 0 && code === 1 && rows[0]?.cells.length === 2 && mostIn(rows, 0, isStatement) ? 0 : headed;
  const phrase = [...headers.keys()].find((column) => column !== code && column !== description && isPhrases(column));
  return { code, ...(phrase !== undefined && { phrase }), ...(description >= 0 && { description }) };
}

/** Whether a cell of a row is a registered name of the row's own code. */
export function namesItsCode({ cells, key }: FullRow, column: number): boolean {
  const text = cells[column]?.text.value ?? '';
  return key?.codes.some((part) => isNameOf(Number(part.text), text)) === true;
}

/** Whether at least three quarters of a column's texts are of one kind. */
export function mostIn(rows: readonly FullRow[], column: number, isOfKind: (text: string) => boolean): boolean {
  const texts = rows.map(({ cells }) => cells[column]?.text.value ?? '').filter((text) => text !== '');
  const found = texts.filter(isOfKind);
  return found.length > 0 && found.length * 4 >= texts.length * 3;
}

function isWord(text: string): boolean {
  return !text.includes(' ');
}

function isStatement(text: string): boolean {
  return !isName(text);
}

/** The most words of a reason phrase. */
const maxPhraseWords = 6;

/** Scripts without spaces between words; a longer text in them is not a name. */
const unspaced = /[\u3040-\u30ff\u4e00-\u9fff]/;
const maxUnspacedLength = 12;

/** Whether a text is a name rather than a statement: a few words without a full stop, or a dash for none. */
export function isName(text: string): boolean {
  return !/[.!?。！？]$/.test(text) && text.split(' ').length <= maxPhraseWords && (text.length <= maxUnspacedLength || !unspaced.test(text));
}

/** A word in title case or a name in capitals, but not a method, which would make the phrase a statement. */
const capitalised = /^\(?[A-Z0-9'][^A-Z]|^\(?[A-Z]$|^(?:HTTP|URI|IM|OK)\b/;
const smallWord = /^(?:a|an|and|for|in|not|of|or|the|to)$/;

/** Whether a text looks like a reason phrase: a capitalised name, or run together. */
export function isPhraseLike(text: string): boolean {
  if (!isName(text)) return false;
  const words = text.split(' ');
  if (words.length === 1) return /^[A-Za-z][A-Za-z0-9_-]*$/.test(text);
  return words.every((word) => capitalised.test(word) || smallWord.test(word));
}
