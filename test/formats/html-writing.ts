import * as fc from 'fast-check';
import { expect } from 'vitest';
import { faultOf } from '../../src/fix/proof.ts';
import type { WritableFormat } from '../../src/formats/index.ts';
import type { Edit, Page, Table } from '../../src/model.ts';
import { textsOutsideTables } from '../../src/text/outer-texts.ts';
import { spanOf } from '../../src/text/spans.ts';
import { tablesIn } from './blocks.ts';
import type { HtmlTree, TreeRow } from './html-trees.ts';

/** Words with what might be markup. */
export const anyWords = fc.array(fc.constantFrom(
  'kite', '404', '*', '**', '_', 'a_b', '`', '|', '\\', '[', '](b)', '<', '<b>', '</td>', '&amp;', '&', '&lt', ';', '{', '{id}', '#', '-', '1.', '>', '~', '凧', '!', ':', '=', '-->', '"', "'",
), { minLength: 1, maxLength: 6 }).chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

/** The page after an edit; it is declined by the writer or, seldom, by the proof. */
function written(page: Page, edit: Edit, format: WritableFormat): { readonly source: string; readonly isDeclined: boolean } {
  const { source, declined } = format.writer.write(page, [edit]);
  if (declined.length > 0) expect(source).toBe(page.source);
  return { source, isDeclined: declined.length > 0 || faultOf(page, source, [edit], format) !== undefined };
}

/** New words for a text of a cell or for an empty cell: the words are there, and parse5 reads all else as before. */
export function expectWords(page: Page, words: string, pick: number, format: WritableFormat, treeOf: (source: string) => HtmlTree): boolean {
  const tables = tablesIn(format.read(page).blocks);
  const texts = tables.flatMap((table, number) => [...table.header, ...table.body].flatMap((row, at) => row.cells.filter((cell) => cell !== undefined).flatMap((cell, column) => {
    const at0 = { number, row: at, column };
    if (cell.text.value === '') return [{ ...at0, span: cell.span, value: '', of: words }];
    return textsOutsideTables(cell).flatMap((text) => {
      const span = spanOf(text);
      return span === undefined ? [] : [{ ...at0, span, value: page.source.slice(span.start, span.end), of: words }];
    });
  })));
  if (texts.length === 0) return false;
  const { number, row, column, span } = texts[pick % texts.length]!;
  const { source, isDeclined } = written(page, { kind: 'words', span, words }, format);
  if (isDeclined) return false;
  const [was, is] = [treeOf(page.source), treeOf(source)];
  const blank = ({ tables: all, outside }: HtmlTree): unknown => [outside, all.map((rows, table) => rows.map(({ tag, cells }, at) => [tag, cells.map((cell, index) =>
    (table === number && at === row && index === column ? cell.tags : [cell.tags, cell.words]))]))];
  expect(blank(is)).toEqual(blank(was));
  expect(is.tables[number]![row]!.cells[column]!.words).toContain(words.replaceAll(/\s+/g, ''));
  return true;
}

/** A new row: parse5 reads its words, and all else as before. */
export function expectRow(page: Page, words: string, pick: number, format: WritableFormat, treeOf: (source: string) => HtmlTree): boolean {
  const found = placedTable(page, pick, format);
  if (found === undefined) return false;
  const { table, number } = found;
  const before = pick % (table.body.length + 1);
  const cells = ['503', words, '', 'd', 'e'].slice(0, Math.max(...[...table.header, ...table.body].map((row) => row.cells.length)));
  const { source, isDeclined } = written(page, { kind: 'row', block: table.span.start, before, cells }, format);
  if (isDeclined) return false;
  const [was, is] = [treeOf(page.source), treeOf(source)];
  const at = table.header.length + before;
  const isSame = (rows: readonly TreeRow[]): unknown => rows.map(({ tag, cells: each }) => [tag, each]);
  expect(is.tables.map((rows, index) => isSame(index === number ? rows.toSpliced(at, 1) : rows))).toEqual(was.tables.map(isSame));
  expect(is.tables[number]![at]!.cells.map((cell) => cell.words)).toEqual(cells.map((text) => text.replaceAll(/\s+/g, '')));
  expect(is.outside).toEqual(was.outside);
  return true;
}

/** The rows of a table in reverse: parse5 reads them in that order, and all else as before. */
export function expectOrder(page: Page, pick: number, format: WritableFormat, treeOf: (source: string) => HtmlTree): boolean {
  const found = placedTable(page, pick, format);
  if (found === undefined || found.table.body.length < 2) return false;
  const { table, number } = found;
  if (table.holdsTables || table.body.some((row) => row.cells.some((cell) => cell === undefined || cell.rowSpan > 1))) return false;
  const rows = [...table.body.keys()].toReversed();
  const { source, isDeclined } = written(page, { kind: 'order', block: table.span.start, rows }, format);
  if (isDeclined) return false;
  const [was, is] = [treeOf(page.source), treeOf(source)];
  const header = table.header.length;
  expect(is.tables[number]).toEqual([...was.tables[number]!.slice(0, header), ...was.tables[number]!.slice(header).toReversed()]);
  expect(is.outside).toEqual(was.outside);
  return true;
}

function placedTable(page: Page, pick: number, format: WritableFormat): { readonly table: Table; readonly number: number } | undefined {
  const tables = tablesIn(format.read(page).blocks);
  const number = pick % Math.max(1, tables.length);
  const table = tables[number];
  return table?.markup === 'html' && table.body.length > 0 ? { table, number } : undefined;
}
