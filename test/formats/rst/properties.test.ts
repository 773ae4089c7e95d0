import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/model.ts';
import { dumpOf } from '../dump.ts';
import { blocksIn, cellsOf, read, rowsOf, tablesIn, textsOf } from './reading.ts';
import { csvOf, gridOf, listOf, simpleOf, textsIn, type Drawing, type Drawn } from './rendering.ts';
import { inputs } from '../../inputs.ts';

const word = fc.constantFrom(
  'bread', '200', 'no', 'rye-loaf', 'naïve', '日本', 'ｘ語', '🍞', 'end.', "baker's", 'e', '(sic)',
);
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const lines = fc.array(line, { maxLength: 3 });

/** A table without spans, whose first column is never empty. */
const plain: fc.Arbitrary<Drawing> = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 2, max: 4 }) })
  .chain(({ rows, columns }) => fc.record({
    rows: fc.array(fc.array(lines, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    headerRows: fc.integer({ min: 0, max: rows - 1 }),
  }))
  .map(({ rows, headerRows }) => ({ rows: rows.map((cells) => cells.map(filledFirst)), headerRows }));

function filledFirst(cell: readonly string[], column: number): Drawn {
  const own = column === 0 ? [cell[0] ?? 'x'] : cell;
  return { lines: own, rowSpan: 1, columnSpan: 1 };
}

/** A span at a position of a table, if there is room for it. */
const span = fc.record({
  row: fc.nat(3),
  column: fc.nat(3),
  rowSpan: fc.integer({ min: 1, max: 3 }),
  columnSpan: fc.integer({ min: 1, max: 3 }),
});
type Span = typeof span extends fc.Arbitrary<infer T> ? T : never;

/** A table with spans, none in the first row or column, so that every border is visible. */
const spanned = fc.tuple(plain, fc.array(span, { maxLength: 3 }))
  .map(([drawing, spans]) => spans.reduce(withSpan, drawing));

/** A table with column spans, but no row spans. */
const joined = fc.tuple(plain, fc.array(span, { maxLength: 3 })).map(([drawing, spans]) =>
  spans.reduce((before, each) => withSpan(before, { ...each, rowSpan: 1 }), drawing));

function withSpan(drawing: Drawing, { row, column, rowSpan, columnSpan }: Span): Drawing {
  const covered = drawing.rows.slice(row, row + rowSpan).flatMap((cells) => cells.slice(column, column + columnSpan));
  const isFree = row > 0 && column > 0 && covered.length === rowSpan * columnSpan
    && covered.every((cell) => cell?.rowSpan === 1 && cell.columnSpan === 1)
    && (row >= drawing.headerRows || row + rowSpan <= drawing.headerRows);
  if (!isFree) return drawing;
  const rows = drawing.rows.map((cells, at) => cells.map((cell, index) => {
    const isCovered = at >= row && at < row + rowSpan && index >= column && index < column + columnSpan;
    if (!isCovered) return cell;
    return at === row && index === column ? { lines: cell!.lines, rowSpan, columnSpan } : undefined;
  }));
  return { ...drawing, rows };
}

/** The contexts of a table; each turns a table's source into a page. */
const host = fc.constantFrom<(table: string) => string>(
  (table) => table,
  (table) => `Title\n=====\n\n${table}\n\ntext below\n`,
  (table) => `-  item\n\n${indented(table, 3)}\n\n-  next\n`,
  (table) => `text\n\n${indented(table, 2)}\n`,
  (table) => `term\n${indented(table, 4)}\n`,
  (table) => `.. note::\n\n${indented(table, 3)}\n`,
  (table) => `.. table:: A caption\n   :name: x\n\n${indented(table, 3)}\n`,
  (table) => `1. one\n2. two\n\n${indented(`* three\n\n${indented(table, 2)}`, 3)}\n`,
);

function indented(text: string, width: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(width));
}

describe.each([
  ['a grid table', spanned, gridOf],
  ['a simple table', joined, simpleOf],
  ['a list-table', plain, listOf],
  ['a csv-table', plain, csvOf],
] as const)('%s', (_, drawings, render) => {
  it('returns the cells that were drawn, each at its place', () => {
    fc.assert(fc.property(drawings, host, (drawing, around) => {
      const source = around(render(drawing));
      const document = read(source);
      const [table, ...others] = tablesIn(document.blocks);
      expect(document.faults).toEqual([]);
      expect(others).toEqual([]);
      expect(table && rowsOf(table)).toEqual(textsIn(drawing));
      expect(table?.header.length).toBe(drawing.headerRows);
      expect(table && placesOf(table, source)).toEqual(table && wordsOf(table));
      const drawn = drawing.rows.flat().filter((cell) => cell !== undefined);
      expect(table && cellsOf(table).map(sizeOf)).toEqual(drawn.map(sizeOf));
    }), { numRuns: inputs(400) });
  });
});

/** The words at the places of a table's cells. */
function placesOf(table: Table, source: string): string[][] {
  return cellsOf(table).map(({ text }) => {
    const written = text.runs.map(({ start, length }) => source.slice(start, start + length));
    return written.join(' ').split(/\s+/).filter((each) => each !== '');
  });
}

function wordsOf(table: Table): string[][] {
  return cellsOf(table).map(({ text }) => text.value.split(' ').filter((each) => each !== ''));
}

function sizeOf({ rowSpan, columnSpan }: Pick<Drawn, 'rowSpan' | 'columnSpan'>): number[] {
  return [rowSpan, columnSpan];
}

/** Any text, with lone surrogates, NULs and every control character. */
const anything = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff })))
  .map((units) => String.fromCharCode(...units));

/** Text like reStructuredText, part by part. */
const pieces = fc.constantFrom(
  '\n', '\n', '\n\n', ' ', '  ', '   ', '\t', 'a', '200', '日', 'e\u0301', '\u{1f35e}', '*', '**', '`', '``', '_', '__',
  '|', '\\', '::', '+--+', '+---+---+', '| a | b |', '+===+===+', '== ==', '===', '---', '- ', '* ', '1. ', '#. ',
  ':a: ', '-o  ', '.. ', '.. note::', '.. table:: T', '.. list-table::', '   * - a\n     - b', '.. csv-table::',
  '   "a", b', '.. code::', '.. [1] ', '.. _a: ', '.. |s| ', ':ref:`a <b>`', '`a <b>`_', 'a_', '[1]_', '>>> ', '-- ',
  '"', '\'', '(', ')', '<', '>', '\r\n', '\r', '\f', '\x85', '\u2028', '\u00a0', '\0',
);
const markup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('can be read', () => {
    fc.assert(fc.property(fc.oneof(anything, markup), (source) => {
      expect(typeof dumpOf(source, read(source))).toBe('string');
    }), { numRuns: inputs(3000) });
  });

  it('has every text at its place', () => {
    fc.assert(fc.property(markup, (source) => {
      for (const block of blocksIn(read(source).blocks)) {
        for (const { value, runs } of textsOf(block)) {
          for (const { at, start, length } of runs) {
            expect(blank(source.slice(start, start + length))).toBe(blank(value.slice(at, at + length)));
          }
        }
      }
    }), { numRuns: inputs(3000) });
  });
});

/** A text in which everything that Python counts as white space is a space. */
function blank(text: string): string {
  return text.replaceAll(/[\s\x1c-\x1f\x85]/g, ' ');
}
