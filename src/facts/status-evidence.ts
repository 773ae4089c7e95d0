import { prefiltered, type Prefiltered } from '../text/prefiltered.ts';
import { isPhraseLike } from './columns.ts';
import { isRegistered } from './http-codes.ts';
import type { FullRow } from './rows.ts';
import type { StatusKey } from './status-key.ts';

/** What tells whether a table is about HTTP status codes. */
export interface Evidence {
  readonly rows: readonly FullRow[];
  readonly headers: readonly string[];
  /** What introduces the table, nearest first. */
  readonly titles: readonly string[];
}

/** Headers of a first column that name HTTP status codes, in lower case. */
const strongHeaders: readonly Prefiltered[] = [
  prefiltered(['status', 'http'], /\b(?:status ?codes?|http (?:status|codes?|responses?))\b/),
  prefiltered([' response', ' code'], /\b(?:normal|abnormal|success(?:ful)?|error|response)[a-z ]{0,12} (?:responses?|codes?)\b/),
  prefiltered([' response'], /\b(?:normal|abnormal|successful|error) responses?\b/),
];

/** Headers that may name them, likewise; the content must bear it out. */
const weakHeader =
  /^(?:http|status(?: ?codes?)?|(?:return(?:ed)? ?)?(?:values?|codes?)|error codes?|responses?|type|name)?$/;

/** Titles that tell what a table with such a header is about. */
const telling = new RegExp([
  String.raw`\b(?:(?:status|response|error) ?codes?|return(?:ed)? ?(?:values?|codes?))\b`,
  String.raw`\b(?:https?|(?:ab)?normal|success(?:ful)?|failed)\b`,
].join('|'), 'i');

/** Headers of another column that make the table one of a service's own error codes. */
const ownCodesHeader = prefiltered(['code', 'id', 'no', 'num'],
  /\b(?:error|err|fault|business|service|sub) ?-?(?:codes?|ids?|nos?|numbers?)\b/i);
const ownCode = /^[A-Z][A-Za-z]*(?:[.\-_][A-Za-z]*)*[.\-_ ]?\d{2,}$/;

/** A description that names a constant first: an enumeration of states, not of responses. */
const constant = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*: /;

/** Whether the header of a first column may stand over HTTP status codes: a cheap test that most tables fail. */
export function mayHeadCodes(header: string): boolean {
  return weakHeader.test(header.toLowerCase()) || isStrong(header);
}

function isStrong(header: string): boolean {
  const lower = header.toLowerCase();
  return strongHeaders.some((pattern) => pattern.test(lower));
}

/** Whether a table's rows are HTTP status codes, by its header and by its content. */
export function isStatusList({ rows, headers, titles }: Evidence): boolean {
  const header = headers[0] ?? '';
  const namesThem = isStrong(header);
  if (!namesThem && !mayHeadCodes(header)) return false;
  const keyed = rows.filter(isKeyed);
  if (keyed.length === 0 || !areStatusCodes(rows, keyed, namesThem)) return false;
  if (hasOwnCodes(headers, keyed) || isEnumeration(keyed)) return false;
  return namesThem || hasPhrases(keyed) || titles.some((title) => telling.test(title));
}

/** A row whose first cell holds codes. */
export type KeyedRow = FullRow & { readonly key: StatusKey };

/** Whether a row's first cell holds codes. */
export function isKeyed(row: FullRow): row is KeyedRow {
  return row.key !== undefined;
}

function firstText({ cells }: FullRow): string {
  return cells[0]?.text.value ?? '';
}

/** Whether the keys are codes from 100 to 599, most of them registered and few of them repeated. */
function areStatusCodes(rows: readonly FullRow[], keyed: readonly KeyedRow[], named: boolean): boolean {
  const codes = keyed.flatMap(({ key }) => key.codes.map(({ text }) => Number(text)));
  if (codes.some((code) => code > 599) && !named) return false;
  const others = rows.filter((row) => row.key === undefined && firstText(row) !== '');
  if (others.some((row) => /^\d+$/.test(firstText(row)))) return false;
  if (others.length > keyed.length || (!named && others.length * 4 > keyed.length)) return false;
  const distinct = new Set(codes);
  const known = [...distinct].filter(isRegistered);
  return known.length * 2 >= distinct.size && known.length > 0 && distinct.size * 3 > codes.length;
}

/** Whether another column holds the service's own error codes. */
function hasOwnCodes(headers: readonly string[], keyed: readonly FullRow[]): boolean {
  if (headers.slice(1).some((header) => ownCodesHeader.test(header))) return true;
  const columns = keyed[0]!.cells.length;
  for (let column = 1; column < columns; column++) {
    const own = keyed.filter(({ cells }) => ownCode.test(cells[column]?.text.value ?? ''));
    if (own.length * 2 > keyed.length) return true;
  }
  return false;
}

function isEnumeration(keyed: readonly FullRow[]): boolean {
  const constants = keyed.filter(({ cells }) => constant.test(cells.at(-1)?.text.value ?? ''));
  return constants.length * 2 > keyed.length;
}

/** Whether phrases stand behind the codes, or in the second column. */
function hasPhrases(keyed: readonly KeyedRow[]): boolean {
  const behind = keyed.filter(({ key }) => key.phrase !== undefined);
  if (behind.length * 2 >= keyed.length) return true;
  const beside = keyed.filter(({ cells }) => cells.length > 2 && isPhraseLike(cells[1]?.text.value ?? ''));
  return beside.length * 2 > keyed.length;
}

