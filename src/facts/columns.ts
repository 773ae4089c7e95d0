import type { Table } from '../model.ts';
import type { FullRow } from './rows.ts';

/** Which columns of a status table hold what, by index. */
export interface Columns {
  readonly phrase?: number;
  readonly description?: number;
}

const descriptionHeader = /\b(?:descriptions?|meanings?|explanations?|remarks?|details?|causes?|reasons?)\b/i;

/** The text of each column's header, from the last row of the header; empty where there is none. */
export function headersOf(table: Table): string[] {
  const row = table.header.at(-1);
  return (row?.cells ?? []).map((cell) => cell?.text.value ?? '');
}

/** The columns of a table whose first column holds status codes. */
export function columnsOf(headers: readonly string[], rows: readonly FullRow[]): Columns {
  const count = rows[0]?.cells.length ?? 0;
  if (count < 2) return {};
  if (count === 2) return !descriptionHeader.test(headers[1] ?? '') && holdsPhrases(rows, 1) ? { phrase: 1 } : { description: 1 };
  if (!holdsPhrases(rows, 1)) return { description: 1 };
  const named = headers.findIndex((header, column) => column > 1 && descriptionHeader.test(header));
  return { phrase: 1, description: named < 0 ? 2 : named };
}

/** Whether a column holds names rather than sentences. */
export function holdsPhrases(rows: readonly FullRow[], column: number): boolean {
  const texts = rows.map(({ cells }) => cells[column]?.text.value ?? '').filter((text) => text !== '');
  const phrases = texts.filter(isPhraseLike);
  return phrases.length > 0 && phrases.length * 4 >= texts.length * 3;
}

/** Whether a text has the shape of a reason phrase: few words, capitalised or run together, no full stop. */
export function isPhraseLike(text: string): boolean {
  if (/^[-\u2010-\u2015]$/.test(text)) return true;
  const words = text.split(' ');
  if (words.length > 5 || /[.!?]$/.test(text)) return false;
  const capitals = words.filter((word) => /^\(?[A-Z0-9]/.test(word));
  return words.length === 1 ? /^[A-Za-z][A-Za-z0-9_-]*$/.test(text) : capitals.length * 2 > words.length;
}
