import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRst } from '../../../../src/formats/rst/read.ts';
import { rewriteRst } from '../../../../src/formats/rst/set/index.ts';
import type { Cell } from '../../../../src/model.ts';
import { anyWords, inventions, phrases } from './drawing.ts';
import { editOf, pageOf, readingOf, rewritten, rowsIn, tablesOf } from './editing.ts';
import { inputs } from '../../../inputs.ts';

const runs = { numRuns: inputs(200) };
const place = fc.tuple(fc.nat(), fc.nat());

it('reads the content of generated tables', () => {
  fc.assert(fc.property(inventions, ({ source, texts }) => {
    expect(tablesOf(source).map((table) => readingOf(table).rows)).toEqual([texts]);
  }), runs);
});

it('changes no byte of a page without edits', () => {
  fc.assert(fc.property(inventions, ({ source }) => {
    expect(rewritten(source, [])).toBe(source);
  }), runs);
});

it('writes new words in a cell, and leaves every other cell as it is', () => {
  fc.assert(fc.property(inventions, phrases, place, ({ source }, words, at) => {
    const { row, column, cell } = someCell(source, at);
    const after = rewritten(source, [editOf(cell, words)!]);
    const expected = readingOf(tablesOf(source)[0]!);
    expected.rows[row]![column] = words;
    expect(tablesOf(after).map(readingOf)).toEqual([expected]);
    expect(outside(after)).toEqual(outside(source));
  }), runs);
});

it('writes any words as plain text, or declines', () => {
  fc.assert(fc.property(inventions, anyWords, place, ({ source }, words, at) => {
    const { row, column, cell } = someCell(source, at);
    const { source: after, declined } = rewriteRst(pageOf(source), [editOf(cell, words)!]);
    const expected = readingOf(tablesOf(source)[0]!);
    if (declined.length === 0) expected.rows[row]![column] = words.trim().replace(/\s+/g, ' ');
    expect(tablesOf(after).map(readingOf)).toEqual([expected]);
  }), runs);
});

it('changes no byte when the same words are written', () => {
  fc.assert(fc.property(inventions, phrases, place, ({ source }, words, at) => {
    const once = rewritten(source, [editOf(someCell(source, at).cell, words)!]);
    expect(rewritten(once, [editOf(someCell(once, at).cell, words)!])).toBe(once);
  }), runs);
});

it('accepts a new row, or declines, and leaves every other row as it is', () => {
  fc.assert(fc.property(inventions, fc.array(phrases, { minLength: 4, maxLength: 4 }), fc.nat(), ({ source }, words, at) => {
    const [table] = tablesOf(source);
    const before = at % (table!.body.length + 1);
    const cells = rowsIn(table!)[0]!.cells.map((_, column) => words[column]!);
    const { source: after, declined } = rewriteRst(pageOf(source), [{ kind: 'row', block: table!.span.start, before, cells }]);
    const expected = readingOf(table!);
    if (declined.length === 0) expected.rows.splice(expected.header + before, 0, cells);
    expect(declined.map(({ reason }) => reason).filter((reason) => reason !== 'a cell spans the rows there')).toEqual([]);
    expect(tablesOf(after).map(readingOf)).toEqual([expected]);
    expect(outside(after)).toEqual(outside(source));
  }), runs);
});

it('accepts another order of its rows, or declines', () => {
  fc.assert(fc.property(inventions, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), ({ source }, dice) => {
    const [table] = tablesOf(source);
    const rows = table!.body.map((_, row) => ({ row, key: dice[row]! })).sort((a, b) => a.key - b.key).map(({ row }) => row);
    const { source: after, declined } = rewriteRst(pageOf(source), [{ kind: 'order', block: table!.span.start, rows }]);
    const expected = readingOf(table!);
    if (declined.length === 0) expected.rows.splice(expected.header, rows.length, ...rows.map((row) => readingOf(table!).rows[expected.header + row]!));
    expect(declined.map(({ reason }) => reason).filter((reason) => reason !== 'a cell spans rows that would part')).toEqual([]);
    expect(tablesOf(after).map(readingOf)).toEqual([expected]);
    expect(rowLines(after)).toEqual(rowLines(source));
  }), runs);
});

/** The lines with words in a source, sorted. */
function rowLines(source: string): string[] {
  return source.split(/\r\n|[\n\r]/).filter((line) => /\w/.test(line)).sort();
}

interface Spot {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** One of the cells of a source's only table. */
function someCell(source: string, [row, column]: readonly [number, number]): Spot {
  const spots = rowsIn(tablesOf(source)[0]!).map(({ cells }, at) =>
    cells.flatMap((cell, index) => (cell === undefined ? [] : [{ row: at, column: index, cell }])));
  const cells = spots[row % spots.length]!;
  return cells[column % cells.length]!;
}

/** The source before and after the only table. */
function outside(source: string): string[] {
  expect(readRst(pageOf(source)).faults).toEqual([]);
  const { start, end } = tablesOf(source)[0]!.span;
  return [source.slice(0, start), source.slice(end)];
}
