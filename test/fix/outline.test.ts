import { describe, expect, it } from 'vitest';
import { sameOutline, outlineOf } from '../../src/fix/outline.ts';
import type { Expected, Outline } from '../../src/fix/outline.ts';
import type { Document, Paragraph, Table } from '../../src/model.ts';
import { pageWith, rst } from './fixing.ts';

const nothing: Expected = { texts: new Map(), cells: new Map(), bodies: new Map() };

function documentOf(source: string): Document {
  return rst.read(pageWith(source));
}

function shapeIn(source: string, altered = nothing, document = documentOf(source)): Outline {
  return outlineOf(document, source, rst.writer.marks.inline, altered);
}

function areAlike(one: string, other: string): boolean {
  return sameOutline(shapeIn(one), shapeIn(other));
}

const grid = ['+----+-----+', '| 1  | one |', '+----+-----+', '| 2  | two |', '+----+-----+', ''].join('\n');

describe('the outline of a page', () => {
  it.each([
    ['the width and height of a table', grid, grid.replaceAll('--+', '----+').replaceAll(' |', '   |').replaceAll('|   ', '| ')],
    ['blank lines between blocks', 'One.\n\nTwo.\n', 'One.\n\n\nTwo.\n'],
    ['the length of an underline', 'Lamps\n=====\n', 'Lamps\n=======\n'],
    ['where literal blocks stand', 'See::\n\n  lit\n', 'See::\n\n    lit\n'],
  ])('is the same whatever %s', (_, one, other) => {
    expect(one).not.toBe(other);
    expect(areAlike(one, other)).toBe(true);
  });

  it.each([
    ['words', 'One.\n', 'Two.\n'],
    ['the lines of a paragraph', 'One two.\n', 'One\ntwo.\n'],
    ['a paragraph more', 'One.\n', 'One.\n\nTwo.\n'],
    ['emphasis', 'A *lamp* burns.\n', 'A lamp burns.\n'],
    ['strong emphasis', 'A *lamp* burns.\n', 'A **lamp** burns.\n'],
    ['a literal', 'A ``lamp`` burns.\n', 'A lamp burns.\n'],
    ['a reference', 'A lamp_ burns.\n', 'A lamp burns.\n'],
    ['markup where a page begins', '*Lamp*\n', 'Lamp\n'],
    ['markup where a page ends', 'A *lamp*', 'A lamp'],
    ['markup before words alone', '_`lamp`\n', '`lamp`\n'],
    ['markup behind words alone', '`lamp`_\n', '`lamp`__\n'],
    ['markup behind the last words of a page', '`lamp`_', '`lamp`__'],
    ['what a role is called', 'A :abbr:`lamp`.\n', 'A :term:`lamp`.\n'],
    ['an escape', 'A lamp\\ s.\n', 'A lamps.\n'],
    ['the title of a section', 'Lamps\n=====\n', 'Lumps\n=====\n'],
    ['the markup of a title', '*Lamps*\n=======\n', 'Lamps\n=======\n'],
    ['what stands in a section', 'Lamps\n=====\n\nOne.\n', 'Lamps\n=====\n\nTwo.\n'],
    ['a literal block', 'See::\n\n  one\n', 'See::\n\n  two\n'],
    ['the kind of a note', '.. note::\n\n   One.\n', '.. warning::\n\n   One.\n'],
    ['the title of a box', '.. admonition:: One\n\n   Lit.\n', '.. admonition:: Two\n\n   Lit.\n'],
    ['what stands in a box', '.. note::\n\n   One.\n', '.. note::\n\n   Two.\n'],
    ['a box for a quote', '.. note::\n\n   One.\n', '   One.\n'],
    ['the label of an item', ':one: Lit.\n', ':two: Lit.\n'],
    ['what stands in an item', '- One.\n', '- Two.\n'],
    ['an item more', '- One.\n', '- One.\n- Two.\n'],
    ['the markup of a table', grid, '==== =====\n1    one\n2    two\n==== =====\n'],
    ['the caption of a table', `.. table:: One\n\n${grid.replace(/^/gm, '   ')}`, `.. table:: Two\n\n${grid.replace(/^/gm, '   ')}`],
    ['the header of a table', grid, grid.replace('+----+-----+\n| 2', '+====+=====+\n| 2')],
    ['the words of a cell', grid, grid.replace('two', 'too')],
    ['the spans of a table', grid, grid.replace('| 2  | two |', '| 2 is two |')],
    ['a row more', grid, `${grid}| 3  | 333 |\n+----+-----+\n`],
    ['rows in another order', grid, grid.replace('1  | one', '#').replace('2  | two', '1  | one').replace('#', '2  | two')],
  ])('is another with other %s', (_, one, other) => {
    expect(areAlike(one, other)).toBe(false);
    expect(areAlike(other, one)).toBe(false);
    expect(areAlike(other, other)).toBe(true);
  });

  it('with a changed paragraph is that of a page with the new words, with any line breaks', () => {
    const source = 'One two.\n\nThree.\n';
    const document = documentOf(source);
    const expected = shapeIn(source, { ...nothing, texts: new Map([[(document.blocks[0] as Paragraph).text, 'Four five.']]) }, document);
    expect(['Four five.\n\nThree.\n', 'Four\nfive.\n\nThree.\n'].map((other) => sameOutline(expected, shapeIn(other)))).toEqual([true, true]);
    expect(['Four six.\n\nThree.\n', 'Three.\n', 'Four five.\n\nSix.\n', source].map((other) => sameOutline(expected, shapeIn(other))))
      .toEqual([false, false, false, false]);
  });

  it('with an emptied paragraph is that of a page without it', () => {
    const source = 'One.\n\nTwo.\n';
    const document = documentOf(source);
    const expected = shapeIn(source, { ...nothing, texts: new Map([[(document.blocks[0] as Paragraph).text, '']]) }, document);
    expect(['Two.\n', source].map((other) => sameOutline(expected, shapeIn(other)))).toEqual([true, false]);
  });

  it('with changed cells and rows is that of a page with them', () => {
    const document = documentOf(grid);
    const { body } = document.blocks[0] as Table;
    const inCell = shapeIn(grid, { ...nothing, cells: new Map([[body[1]!.cells[1]!, 'too']]) }, document);
    expect([grid.replace('two', 'too'), grid].map((other) => sameOutline(inCell, shapeIn(other)))).toEqual([true, false]);
    const rows = [body[1]!, ['3', ''], body[0]!];
    const inOrder = shapeIn(grid, { ...nothing, bodies: new Map([[body, rows]]) }, document);
    const line = '+----+-----+';
    const sorted = [line, '| 2  | two |', line, '| 3  |     |', line, '| 1  | one |', line, ''].join('\n');
    expect([sorted, sorted.replace('3', '4'), grid].map((other) => sameOutline(inOrder, shapeIn(other)))).toEqual([true, false, false]);
  });
});
