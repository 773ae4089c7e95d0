import type { Cell, StatusEntry, StatusList, Table } from '../model.ts';
import { cellAt } from '../text/tables.ts';
import type { PlacedCell } from '../text/tables.ts';

/** How the rows of a table write a code, its phrase and its description. */
export interface RowStyle extends KeyStyle {
  readonly columns: number;
  /** 0 if phrases follow the codes; undefined if there are none. */
  readonly phraseColumn?: number;
  readonly descriptionColumn?: number;
  /** The text between phrase and description, if one cell has both. */
  readonly lead?: string;
}

/** The text of a first cell before the code, between code and phrase, and after the phrase. */
export interface KeyStyle {
  readonly before: string;
  readonly between: string;
  readonly behind: string;
}

/** The style of most rows in a status table. */
export function rowStyleOf(table: Table, { entries }: StatusList): RowStyle {
  const tables = [{ table, root: table }];
  const rows = entries.flatMap((entry) => {
    const key = cellAt(tables, entry.place.start);
    return key === undefined ? [] : [{ entry, key }];
  });
  const columnOf = (wording: StatusEntry['phrase']) => wording && cellAt(tables, wording.place.start)?.column;
  const phraseColumn = mostFrequent(rows.map(({ entry }) => columnOf(entry.phrase)));
  // the words of a message may stand in a column before
  const descriptionColumn = mostFrequent(rows.map(({ entry: { description } }) => columnOf(description?.parts.at(-1) ?? description)));
  const lead = phraseColumn === descriptionColumn ? mostFrequent(entries.map((entry) => leadOf(entry, cellAt(tables, entry.place.start)?.row.cells[phraseColumn ?? 0]))) : undefined;
  const keys = rows.map(({ entry, key }) => keyStyle(entry, key));
  const [before = '', between, behind] = (mostFrequent(keys.map((key) => key.join('\0'))) ?? '').split('\0');
  const withPhrase = mostFrequent(keys.filter((key) => key.length === 3).map((key) => key.join('\0')))?.split('\0');
  return {
    columns: [...table.header, ...table.body].reduce((most, { cells }) => Math.max(most, cells.length), 0),
    before,
    between: between ?? withPhrase?.[1] ?? ' ',
    behind: behind ?? withPhrase?.[2] ?? '',
    ...(phraseColumn !== undefined && { phraseColumn }),
    ...(descriptionColumn !== undefined && { descriptionColumn }),
    ...(lead !== undefined && { lead }),
  };
}

/** What stands between the phrase and the description in their cell. */
function leadOf({ phrase, description }: StatusEntry, cell: Cell | undefined): string | undefined {
  if (phrase === undefined || description === undefined || cell === undefined) return undefined;
  const from = phrase.text.length;
  const to = cell.text.value.indexOf(description.text, from);
  return cell.text.value.startsWith(phrase.text) && to > from ? cell.text.value.slice(from, to) : undefined;
}

/** The text of a first cell for a code, with its phrase if it belongs there. */
export function inRowStyle({ before, between, behind }: KeyStyle, code: number, phrase: string | undefined): string {
  return phrase === undefined ? `${before}${code}` : `${before}${code}${between}${phrase}${behind}`;
}

/** The text before the code and, with a phrase in the same cell, the text between and after. */
function keyStyle({ code, phrase }: StatusEntry, { cell }: PlacedCell): readonly string[] {
  const { value } = cell.text;
  const at = value.indexOf(String(code));
  const before = value.slice(0, Math.max(0, at));
  const from = phrase === undefined ? -1 : value.indexOf(phrase.text, at + 3);
  if (phrase === undefined || from < 0) return [before];
  return [before, value.slice(at + 3, from), value.slice(from + phrase.text.length)];
}

/** The first of the most frequent values. */
function mostFrequent<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = [...counts.values()].reduce((highest, count) => Math.max(highest, count), 0);
  return [...counts].find(([, count]) => count === most)?.[0];
}
