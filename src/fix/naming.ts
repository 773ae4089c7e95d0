import type { Cell, Edit, Naming, StatusList } from '../model.ts';
import { inRowStyle, rowStyleOf } from './row-style.ts';
import type { RowStyle } from './row-style.ts';
import { cellAt, paragraphsIn } from '../text/tables.ts';
import type { PlacedTable } from '../text/tables.ts';

/**
 * The edit that adds a phrase where most other rows have it: after the code, or in its column. Else the reason why
 * there is none.
 */
export function naming(
  { place, phrase }: Naming, tables: readonly PlacedTable[], statusLists: readonly StatusList[],
): Edit | string {
  const home = cellAt(tables, place.start);
  const status = statusLists.find(({ entries }) => entries.some((entry) => entry.place.start === place.start));
  if (home === undefined || status === undefined) return 'the code stands in no cell';
  const rowStyle = rowStyleOf(home.table, status);
  if (rowStyle.phraseColumn === undefined) return 'no other row shows where the phrase belongs';
  if (rowStyle.phraseColumn !== home.column) return intoCell(home.row.cells[rowStyle.phraseColumn], phrase);
  return behindCode(home.cell, place.start, rowStyle, phrase);
}

/** Replaces a cell without words, even if it contains a dash or the like. */
function intoCell(cell: Cell | undefined, words: string): Edit | string {
  if (cell === undefined) return 'the row shares the cell of its phrase with another';
  if (/[\p{L}\p{N}]/u.test(cell.text.value)) return 'the cell of the phrase holds something else';
  const [only, ...others] = paragraphsIn(cell.blocks);
  const first = only?.text.runs[0];
  const last = only?.text.runs.at(-1);
  const { start, end } = cell.span;
  const isOther = others.length > 0 || first === undefined || last === undefined;
  if (isOther) return { kind: 'words', span: { start, end }, words };
  return { kind: 'words', span: { start: first.start, end: last.start + last.length }, words };
}

/** Replaces the code to the end of its cell, if no other words follow. */
function behindCode({ blocks }: Cell, start: number, rowStyle: RowStyle, phrase: string): Edit | string {
  const { value = '', runs = [] } = paragraphsIn(blocks)[0]?.text ?? {};
  const [code, behind = ''] = [/\d{3}/.exec(value)?.[0], /\d{3}(.*)$/s.exec(value)?.[1]];
  const last = runs.at(-1);
  if (code === undefined || last === undefined) return 'the code stands in no cell';
  if (/\p{L}/u.test(behind)) return 'the words behind the code are no phrase';
  const words = inRowStyle({ ...rowStyle, before: '' }, Number(code), phrase);
  return { kind: 'words', span: { start, end: last.start + last.length }, words };
}
