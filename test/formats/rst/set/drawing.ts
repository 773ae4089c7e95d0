import * as fc from 'fast-check';
import { columnsOf } from '../../../../src/formats/width.ts';

/** A generated table: its kind, its source, and its texts. */
export interface Invented {
  readonly source: string;
  /** By row and column; undefined where another cell spans the position. */
  readonly texts: readonly (readonly (string | undefined)[])[];
}

const words = fc.constantFrom('code', 'a', 'request', 'the', 'GET,', '404', 'e.g.', '説明', '𝒳', 'tower.', 'x-y', 'naïve', '(1)', 'über');

/** A few words without markup. */
export const phrases = fc.array(words, { minLength: 1, maxLength: 9 }).map((some) => `W ${some.join(' ')}`);

/** Any words. */
export const anyWords = fc.oneof(
  phrases,
  fc.array(fc.constantFrom('*', '`', '|', '_', '\\', '::', ':', '-', '+', '1.', 'a', 'b_', '..', '"', ',', '説', ' ', '=', '>>>', '[1]_', '<x>'), { minLength: 1, maxLength: 8 })
    .map((pieces) => pieces.join('')).filter((text) => text.trim() !== ''),
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /[^\s\u0300-\uffff]/.test(text)),
);

const contents = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([columns, rows]) =>
  fc.array(fc.array(phrases, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

/** The context of a table: alone, in a list with tabs or spaces, in a directive. */
const host: readonly ((table: string) => string)[] = [
  (table) => table,
  (table) => `- Item\n\n${indented(table, '  ')}\n\nText after it\n`,
  (table) => `Item\n\n${indented(table, '\t')}\nTitle\n=====\n`,
  (table) => `.. note::\n\n${indented(table, '   ')}`,
];

/** A table of any kind, somewhere on a page with any line ends. */
export const inventions: fc.Arbitrary<Invented> = fc
  .tuple(fc.oneof(grids(), simples(), lists(), csvs()), fc.nat({ max: host.length - 1 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([{ source, texts: own }, surround, lineEnd, isOpen]) => {
    const page = host[surround]!(source);
    return { source: (isOpen ? page.trimEnd() : page).replaceAll('\n', lineEnd), texts: own };
  });

function indented(table: string, indent: string): string {
  return table.replace(/^(?=.)/gm, indent);
}

/** Grids with and without spans and header, with fitting or wider columns. */
function grids(): fc.Arbitrary<Invented> {
  return fc.tuple(contents, fc.boolean(), fc.option(fc.integer({ min: 12, max: 30 })), fc.array(fc.nat({ max: 5 }), { minLength: 24, maxLength: 24 }), fc.boolean())
    .map(([cells, isCaptioned, width, rolls, hasHeader]) => {
      const rest = [...rolls];
      const dice = (): number => rest.pop() ?? 1;
      const boxes = boxesOf(cells, dice);
      const grid = drawnBoxes(boxes, cells.length, cells[0]!.length, width ?? undefined, hasHeader);
      return {
        source: isCaptioned ? `.. table:: Caption\n\n${indented(grid, '   ')}` : grid,
        texts: cells.map((row, at) => row.map((text, column) => boxes.some((box) => box.row === at && box.column === column) ? text : undefined)),
      };
    });
}

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** Cells, some joined with the next one or the one below; every row and column keeps a border. */
function boxesOf(cells: readonly (readonly string[])[], dice: () => number): Box[] {
  const taken = new Set<string>();
  const boxes: Box[] = [];
  let joined = 0;
  for (const [row, texts] of cells.entries()) {
    for (const [column, text] of texts.entries()) {
      if (taken.has(`${row} ${column}`)) continue;
      const wide = joined === 0 && column + 1 < texts.length && cells.length > 1 && row > 0 && dice() === 0;
      const tall = !wide && joined === 0 && row > 0 && row + 1 < cells.length && dice() === 0 && texts.length > 1;
      if (wide || tall) joined += 1;
      if (wide) taken.add(`${row} ${column + 1}`);
      if (tall) taken.add(`${row + 1} ${column}`);
      boxes.push({ row, column, rows: tall ? 2 : 1, columns: wide ? 2 : 1, text });
    }
  }
  return boxes;
}

function drawnBoxes(boxes: readonly Box[], rows: number, columns: number, width: number | undefined, hasHeader: boolean): string {
  const widths = Array.from({ length: columns }, (_, column) => width ?? Math.max(3, ...boxes.filter((box) => box.column === column)
    .map((box) => columnsOf(box.text) + 2)));
  const linesOf = (box: Box): string[] => folded(box.text, widths[box.column]! - 2);
  const heights = Array.from({ length: rows }, (_, row) => Math.max(1, ...boxes.filter((box) => box.row === row).map((box) => linesOf(box).length)));
  const lefts = widths.reduce<number[]>((all, each) => [...all, all.at(-1)! + each + 1], [0]);
  const tops = heights.reduce<number[]>((all, each) => [...all, all.at(-1)! + each + 1], [0]);
  const canvas = Array.from({ length: tops.at(-1)! + 1 }, () => Array<string>(lefts.at(-1)! + 1).fill(' '));
  const line = (y: number, from: number, to: number): void => {
    for (let x = from; x <= to; x++) canvas[y]![x] = canvas[y]![x] === '|' || canvas[y]![x] === '+' || x === from || x === to ? '+' : '-';
  };
  for (const box of boxes) {
    const [top, bottom] = [tops[box.row]!, tops[box.row + box.rows]!];
    const [left, right] = [lefts[box.column]!, lefts[box.column + box.columns]!];
    for (let y = top; y <= bottom; y++) for (const x of [left, right]) canvas[y]![x] = '-+'.includes(canvas[y]![x]!) ? '+' : '|';
    line(top, left, right);
    line(bottom, left, right);
    for (const [at, text] of linesOf(box).entries()) {
      let x = left + 2;
      for (const character of text) {
        canvas[top + 1 + at]![x++] = character;
        if (columnsOf(character) === 2) canvas[top + 1 + at]![x++] = '';
      }
    }
  }
  const end = boxes.some((box) => box.row === 0 && box.rows > 1) || !hasHeader || rows < 2 ? undefined : tops[1];
  return canvas.map((row, y) => (y === end ? row.join('').replaceAll('-', '=') : row.join(''))).map((text) => `${text}\n`).join('');
}

/** A text wrapped at a width, or at its longest word. */
function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function simples(): fc.Arbitrary<Invented> {
  return fc.tuple(contents, fc.constantFrom(' ', '   '), fc.nat({ max: 4 }), fc.option(fc.constant(14)), fc.boolean()).map(([rows, gap, spare, width, isSpaced]) => {
    const lines = rows.map((row) => row.map((text, column) => (column === 0 || width === null ? [text] : folded(text, width))));
    const widths = rows[0]!.map((_, column) => spare + Math.max(...lines.flatMap((row) => row[column]!.map(columnsOf))));
    const border = `${widths.map((each) => '='.repeat(each)).join(gap)}\n`;
    const drawn = lines.map((row) => Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, at) =>
      `${row.map((cell, column) => (cell[at] ?? '') + ' '.repeat(widths[column]! - columnsOf(cell[at] ?? ''))).join(gap).trimEnd()}\n`).join(''));
    const header = rows.length > 1 ? `${drawn.shift()}${border}` : '';
    return { source: `${border}${header}${drawn.join(isSpaced ? '\n' : '')}${border}`, texts: rows };
  });
}

function lists(): fc.Arbitrary<Invented> {
  return fc.tuple(contents, fc.constantFrom('* - ', '-  *  '), fc.boolean(), fc.boolean()).map(([rows, bullets, hasHeader, isSpaced]) => {
    const options = hasHeader && rows.length > 1 ? '   :header-rows: 1\n' : '';
    const [outer, inner] = [bullets.slice(0, bullets.length / 2), bullets.slice(bullets.length / 2)];
    const items = rows.map((row) => row.map((text, at) => `   ${at === 0 ? outer : ' '.repeat(outer.length)}${inner}${text}\n`).join(''));
    return { source: `.. list-table:: Caption\n${options}\n${items.join(isSpaced ? '\n' : '')}`, texts: rows };
  });
}

function csvs(): fc.Arbitrary<Invented> {
  return fc.tuple(contents, fc.boolean(), fc.boolean()).map(([rows, isQuoted, isEscaped]) => {
    const lines = rows.map((row) => row.map((text, at) => (isQuoted || text.includes(',') || at === 1 ? `"${text}"` : text)).join(', '));
    return { source: `.. csv-table:: Caption\n${isEscaped ? '   :escape: \\\n' : ''}\n${lines.map((line) => `   ${line}\n`).join('')}`, texts: rows };
  });
}
