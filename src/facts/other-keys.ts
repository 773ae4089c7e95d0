import { prefiltered } from '../text/prefiltered.ts';
import { headsDescription } from './header-words.ts';
import { anyNameAtStart, isNameOf, registeredCodes } from './http-codes.ts';
import type { FullRow } from './rows.ts';
import type { StatusKey } from './status-key.ts';

/** Headers of other columns that show the service's own error codes. */
const ownCodesHeader = prefiltered(['code', 'id', 'no', 'num'],
  /\b(?:error|err|fault|business|service|sub|api)[ ._-]?(?:codes?|ids?|nos?|numbers?)\b/i);
const numberedCode = /^[A-Z][A-Za-z]*(?:[.\-_][A-Za-z]*)*[.\-_ ]?\d{2,}$/;
const namedCode = /^[a-z]+(?:_[a-z]+)+$/;
const constantCode = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Headers that are those of own codes if the cells have their form, beside a column of HTTP status codes. */
const codesHeader = /^(?:codes?|id|no\.?)$/i;
const codeLike = /^(?:\d+|[A-Za-z]+(?:[._-][A-Za-z0-9]+)+)$/;

/**
 * Whether another column contains the service's own error codes. In a list of HTTP status codes, each once and in the
 * first column, names such as `not_found` are phrases. Constants before the codes, such as `KEEPER_REQUIRED`, are what the
 * rows are about, unless they are names of the codes.
 */
export function hasOwnCodes(headers: readonly string[], keyed: readonly FullRow[], code: number, isHttp: boolean): boolean {
  const columns = [...headers.keys(), ...(keyed[0]?.cells.keys() ?? [])].filter((column) => column !== code);
  return [...new Set(columns)].some((column) => {
    const header = headers[column] ?? '';
    const texts = keyed.map((row) => textAt(row, column)).filter((text) => text !== '');
    if (ownCodesHeader.test(header)) return texts.filter(isProse).length * 2 <= texts.length;
    if (codesHeader.test(header)) return texts.filter((text) => codeLike.test(text)).length * 2 > keyed.length;
    if (column < code && keyed.filter((row) => isOwnConstant(row, textAt(row, column))).length * 2 > keyed.length) return true;
    const isPhrases = isHttp && code === 0 && areDistinct(keyed);
    const isOwn = (row: FullRow): boolean =>
      (numberedCode.test(textAt(row, column)) && !endsWithOwn(row, column)) || (!isPhrases && namedCode.test(textAt(row, column)));
    return keyed.filter(isOwn).length * 2 > keyed.length;
  });
}

/** Whether a text is a constant that is no name of its row's codes: `NOT_FOUND` is one of 404. */
function isOwnConstant({ key }: FullRow, text: string): boolean {
  return constantCode.test(text) && !(key?.codes.some((each) => isNameOf(Number(each.text), text.replaceAll('_', ' '))) ?? false);
}

/**
 * Whether the rows are keyed by names of errors, such as `NoSuchKite`: each row has its own, and several have one code.
 */
export function areKeyedByNames(keyed: readonly FullRow[], code: number): boolean {
  const columns = [...keyed[0]?.cells.keys() ?? []].filter((column) => column !== code);
  return !areDistinct(keyed) && columns.some((column) => {
    const names = new Set(keyed.map((row) => textAt(row, column)).filter((text) => errorName.test(text)));
    return names.size === keyed.length;
  });
}

const errorName = /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/;

/**
 * Whether codes stand for the opposite of what they are in HTTP: two or more, and a third of all, name an error at a code
 * for a success or redirection, or a success at a code for an error.
 */
export function contradictHttp(keyed: readonly (FullRow & { readonly key: StatusKey })[]): boolean {
  const opposite = keyed.filter(({ key, cells }) => key.codes.length === 1
    && isOpposite(Number(key.codes[0]!.text), key.phrase?.text ?? cells[1]?.text.value ?? ''));
  const distinct = new Set(opposite.map(({ key }) => key.codes[0]!.text));
  return distinct.size > 1 && opposite.length * 3 >= keyed.length;
}

function isOpposite(code: number, name: string): boolean {
  if (code >= 400) return namesSuccess.test(name);
  return anyNameAtStart(name) === name && registeredCodes().some((other) => other >= 400 && isNameOf(other, name));
}

const namesSuccess = /^(?!not? |already )(?:[a-z]+ )?(?:ok|success|successful|accepted|created|updated|found)$/i;

/** Whether a text ends with the code of its own row: `Response 200`. */
function endsWithOwn(row: FullRow, column: number): boolean {
  return row.key?.codes.some(({ text }) => textAt(row, column).endsWith(text)) ?? false;
}

/** Whether a text is a sentence or a part of one, in a script with or without spaces. */
function isProse(text: string): boolean {
  return text.split(' ').length > 2 || /[\u3040-\u30ff\u4e00-\u9fff]{6}/.test(text);
}

function areDistinct(keyed: readonly FullRow[]): boolean {
  const codes = keyed.flatMap(({ key }) => key?.codes.map(({ text }) => text) ?? []);
  return new Set(codes).size === codes.length;
}

/** Whether a column says yes or no of each code, beside none of descriptions: whether to try again, to delete, to cache. */
export function isDecision(headers: readonly string[], keyed: readonly (FullRow & { readonly key: StatusKey })[], code: number): boolean {
  if (headers.some((header, column) => column !== code && headsDescription(header))) return false;
  const others = [...headers.keys()].filter((column) => column !== code);
  const telling = others.filter((column) => !headsRemarks.test(headers[column]!));
  if (keyed.filter((row) => telling.some((column) => isProse(textAt(row, column)))).length * 2 > keyed.length) return false;
  return others.some((column) => keyed.every((row) => decision.test(textAt(row, column))) && keyed.some((row) => !nothing.test(textAt(row, column))));
}

/** What stands in a cell about which there is nothing to say, such as the body of a response without one. */
const nothing = /^[^\p{L}\p{N}\u2713\u2714\u2717\u2718\u2705\u274c]*$/u;

/** Headers of what a response has, and of what else there is to say. */
const headsRemarks = /\b(?:body|notes?|comments?)\b/i;

const decision = /^(?:yes|no|true|false|[-\u2010-\u2015\u2713\u2714\u2717\u2718\u2705\u274cxX])?[^\p{L}\p{N}]*$/iu;

function textAt({ cells }: FullRow, column: number): string {
  return cells[column]?.text.value ?? '';
}
