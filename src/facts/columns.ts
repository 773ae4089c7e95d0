import type { Table } from '../model.ts';
import { wholeWords } from '../text/whole-words.ts';
import type { FullRow } from './rows.ts';

/** Which columns of a status table hold what, by index. */
export interface Columns {
  readonly phrase?: number;
  readonly description?: number;
}

const headsDescription = wholeWords(
  'description', 'descriptions', 'meaning', 'meanings', 'explanation', 'explanations', 'remark', 'remarks', 'detail', 'details',
  'cause', 'causes', 'reason', 'reasons',
);

/** Headers that promise a phrase, however the column writes it. */
const headsPhrase = wholeWords('name', 'names', 'phrase', 'phrases');

/** The text of each column's header, from the last row of the header; empty where there is none. */
export function headersOf(table: Table): string[] {
  const row = table.header.at(-1);
  return (row?.cells ?? []).map((cell) => cell?.text.value ?? '');
}

/** The columns of a table whose first column holds status codes. */
export function columnsOf(headers: readonly string[], rows: readonly FullRow[]): Columns {
  const count = rows[0]?.cells.length ?? 0;
  const second = headsDescription(headers[1] ?? '');
  if (count < 2) return {};
  if (count === 2) return !second && mostIn(rows, 1, headsPhrase(headers[1] ?? '') ? isName : isPhraseLike) ? { phrase: 1 } : { description: 1 };
  const later = headers.findIndex((header, column) => column > 1 && headsDescription(header));
  if ((second && later < 0) || !mostIn(rows, 1, isName)) return { description: 1 };
  return { phrase: 1, description: later < 0 ? 2 : later };
}

/** Whether three quarters of a column's texts are of a kind. */
export function mostIn(rows: readonly FullRow[], column: number, isOfKind: (text: string) => boolean): boolean {
  const texts = rows.map(({ cells }) => cells[column]?.text.value ?? '').filter((text) => text !== '');
  const found = texts.filter(isOfKind);
  return found.length > 0 && found.length * 4 >= texts.length * 3;
}

/** No reason phrase has more words than this. */
const mostWords = 6;

/** Whether a text names something rather than telling of it: a few words without a full stop, or a dash for none. */
function isName(text: string): boolean {
  return !/[.!?]$/.test(text) && text.split(' ').length <= mostWords;
}

/** A word in title case or a name in capitals, but no method, which makes a statement of a phrase. */
const capitalised = /^\(?[A-Z0-9'][^A-Z]|^\(?[A-Z]$|^(?:HTTP|URI|IM|OK)\b/;
const smallWord = /^(?:a|an|and|for|in|not|of|or|the|to)$/;

/** Whether a text has the shape of a reason phrase: a name in capitals, or run together. */
export function isPhraseLike(text: string): boolean {
  if (!isName(text)) return false;
  const words = text.split(' ');
  if (words.length === 1) return /^[A-Za-z][A-Za-z0-9_-]*$/.test(text);
  return words.every((word) => capitalised.test(word) || smallWord.test(word));
}
