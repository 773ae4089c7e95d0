import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/formats/rst/lines/line.ts';
import { setCsv } from '../../../../src/formats/rst/set/csv.ts';
import { excerptOf } from '../../../../src/formats/rst/set/excerpt.ts';
import { setGrid } from '../../../../src/formats/rst/set/grid.ts';
import { setList } from '../../../../src/formats/rst/set/list.ts';
import { setSimple } from '../../../../src/formats/rst/set/simple.ts';
import type { WordsEdit } from '../../../../src/model.ts';
import { shareOf } from '../../../inputs.ts';
import { editOf, readingOf, rewritten, rowsIn, tablesOf } from './editing.ts';

const folder = new URL('../../../../fixtures/formats/rst/set/', import.meta.url);
const setters = { grid: setGrid, simple: setSimple, list: setList, csv: setCsv } as const;
const noChanges = { words: [], rows: [], order: undefined } as const;
const samples = ['Done', 'Twenty-one words would be too many for a cell as small as this one, would they not?', '- 1. *a* `b` |c| d_ \\ e::', '説明 𝒳'];

const pages = readdirSync(folder).filter((name) => name.endsWith('.rst')).flatMap((name) => {
  const source = readFileSync(new URL(name, folder), 'utf8');
  return [
    [name, source],
    [`${name} with CRLF`, source.replaceAll('\n', '\r\n')],
    [`${name} with CR`, source.replaceAll('\n', '\r')],
    [`${name} without a final newline`, source.trimEnd()],
    [`${name} in a list with tabs`, `- Item\n\n${source.replace(/^(?=.)/gm, '\t')}`],
  ] as const;
});

describe.each(shareOf(pages, 0, 4))('the tables of %s', (_, source) => {
  it('are rewritten unchanged without edits', () => {
    for (const table of tablesOf(source)) {
      const excerpt = excerptOf(source, linesOf(source), table.span);
      const again = setters[table.markup as keyof typeof setters](excerpt, table, noChanges, false, source);
      expect(again).toBe(source.slice(excerpt.start, excerpt.end));
    }
  });

  it('accept new words in each of their cells, and change in no other', () => {
    for (const { place, edit } of cellsOf(source)) {
      const after = rewritten(source, [edit]);
      const expected = tablesOf(source).map(readingOf);
      expected[place.table]!.rows[place.row]![place.column] = edit.words;
      expect(tablesOf(after).map(readingOf)).toEqual(expected);
    }
  });

  it('are the same bytes when the same words are written', () => {
    for (const { place, edit } of cellsOf(source)) {
      const after = rewritten(source, [edit]);
      const cell = rowsIn(tablesOf(after)[place.table]!)[place.row]!.cells[place.column]!;
      expect(rewritten(after, [editOf(cell, edit.words)!])).toBe(after);
    }
  });
});

interface Place {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** An edit of every cell that is empty or one plain paragraph. */
function cellsOf(source: string): { place: Place; edit: WordsEdit }[] {
  return tablesOf(source).flatMap((read, table) => rowsIn(read).flatMap(({ cells }, row) => cells.flatMap((cell, column) => {
    const words = samples[(table + row + column) % samples.length]!;
    const edit = cell && editOf(cell, words);
    return edit === undefined ? [] : [{ place: { table, row, column }, edit }];
  })));
}
