import { describe, expect, it } from 'vitest';
import { blocksIn, read, tablesIn, textsOf } from './reading.ts';

/** The length of a hostile page: in quadratic time it would not end. */
const size = 5_000;

/** A text repeated up to the size of a page. */
const filled = (units: string, total = size): string => units.repeat(Math.floor(total / units.length));

/** Lines, each nested in the one before. */
function nested(count: number, open: (indent: string, level: number) => string, step: number): string {
  return Array.from({ length: count }, (_, level) => open(' '.repeat(level * step), level)).join('\n');
}

const inline = [
  '*a ', '**a ', '``a ', '`', '`a ', '`a>`_ ', '`<', '`a <b>`_ ', ':a:`', ':a', '|', '|a ', '_`a ', '[', '[a.', '[1]_',
  '(', '"*" ', 'a_', "$a_'", '\\', '\\*', '\\ a', '_', 'a-', '*a `b` :c:`d` |e| f_ [g]_ \\h ', '\u{1d7d9}_', '\ud800',
  '\0', 'a\t', '\u3000', 'http://a/b_',
];

const bodies = [
  '* a\n', '* a\n\n', '* a\n- b\n', '#. a\n', 'a) b\n', ':a: b\n', ':a:\n  b\n\n', '-a  b\n', '-a, ', 'a\n  b\n',
  'a : b', '  a\n\n  -- b\n\n', '| a\n', '>>> a\n', 'a::\n\n', '::\n\n> a\n\n', 'a\nb\n c\n', '\n', '\r', '\x85', '=',
  '====\n', 'a\n=\n\n', '==\na\n==\n\n', '.. a\n', '..\n', '.. _a: b\n', '.. [1] a\n', '.. note:: a\n',
  '.. |a| image:: b\n', '.. a::\n   :b: c\n', '__ a\n',
];

const tables = [
  '+-', '+---+\n', '+---+\n| a |\n', '+---+\n| a |\n+---+\n\n', '+---+\n| a |\n+---+\na\n',
  '+--+\n|  |\n+--+\n|  |\n|x\n', '|   |\n+===+\n', '== ==\n', '== ==\na  b\n\n', '= ', '== ==\na  b\n-----\n',
  '.. table::\n\n   == ==\n   a  b\n   == ==\n\n', '.. list-table::\n\n   * - a\n     - b\n\n',
  '.. csv-table::\n\n   "a\n',
];

/** Pages that repeat one thing. */
const endless: readonly (readonly [thing: string, source: string])[] = [
  ['a name', `.. ${filled('a-')}::`],
  ['a citation', `.. [${filled('a.')}]`],
  ['a target', `.. _${filled('a:')}`],
  ['a quoted target', `.. _\`${filled('a')}`],
  ['a target over lines', `.. _a\n${filled('   b\n')}`],
  ['a number', `${filled('1')}. a`],
  ['a field name', `:${filled('a b')}`],
  ['a role', `:${filled('a.')}b:\`c\``],
  ['an attribution', `  a\n\n  -- b\n${filled('   c\n')}`],
  ['white space', `${filled(' ')}a`],
  ['an escaped mark', `${filled('\\')}::`],
  ['a list-table', `.. list-table::\n\n${filled('   * - a\n     - b\n')}`],
  ['a csv-table', `.. csv-table::\n\n${filled('   a,b\n')}`],
  ['a record', `.. csv-table::\n\n   ${filled('a,')}`],
  ['a quoted value', `.. csv-table::\n\n   "${filled('a""')}"`],
];

describe('a page that repeats one thing', () => {
  it.each([...inline, ...bodies, ...tables])('ends, with %j', (units) => {
    expect(unitsSeen(filled(units))).toBeLessThan(3 * size);
  });

  it.each(endless)('ends, with %s that does not', (_, source) => {
    expect(unitsSeen(source)).toBeLessThan(3 * size);
  });
});

describe('a large table', () => {
  const side = 250;

  it('ends if every other position is a corner', () => {
    const rows = `${'+-'.repeat(side)}+\n${'| '.repeat(side)}|\n`.repeat(side);
    const [table] = tablesIn(read(`${rows}${'+-'.repeat(side)}+`).blocks);
    expect([table?.body.length, table?.body[0]?.cells.length]).toEqual([side, side]);
  });

  it('ends if every border encloses the whole table', () => {
    const [top, bottom] = [`+-${'+'.repeat(side - 4)}-+`, `+${'-'.repeat(side - 2)}+`];
    for (const line of ['+'.repeat(side), '|'.repeat(side)]) {
      const { blocks } = read(`${top}\n${`${line}\n`.repeat(side)}${bottom}`);
      expect(tablesIn(blocks).length).toBe(1);
    }
  });

  it('ends for a simple table with as many columns as rows', () => {
    const border = `${'= '.repeat(side)}=\n`;
    const [table] = tablesIn(read(`${border}${`${'a '.repeat(side)}a\n`.repeat(side)}${border}`).blocks);
    expect([table?.body.length, table?.body[0]?.cells.length]).toEqual([side, side + 1]);
  });

  it('ends for one line with all columns and many short rows', () => {
    const many = 100_000;
    const simple = `${'= '.repeat(many)}=\n${'a\n'.repeat(many)}${'= '.repeat(many)}=\n`;
    const csv = `.. csv-table::\n\n   ${'a,'.repeat(many)}\n${'   a\n'.repeat(many)}`;
    const message = /^the table has next to nothing in its \d+ rows of 10000[12] columns, and is not read$/;
    for (const source of [simple, csv]) {
      expect(read(source).faults.map((fault) => fault.message)).toEqual([expect.stringMatching(message)]);
    }
  });

  it('ends if every row is longer than the one above', () => {
    const rows = Array.from({ length: side }, (_, at) => `a  ${'b'.repeat(at + 1)}`);
    expect(tablesIn(read(['== ==', ...rows, '== =='].join('\n')).blocks)[0]?.body.length).toBe(side);
  });
});

describe('deep nesting', () => {
  const levels = 400;

  it.each([
    ['bullets', nested(levels, (indent) => `${indent}* a\n`, 2)],
    ['bullets in one line', `${'- '.repeat(levels)}a`],
    ['quotes', nested(levels, (indent) => `${indent}a\n`, 1)],
    ['quotes less and less deep', Array.from({ length: levels }, (_, at) => `${' '.repeat(levels - at)}a\n`).join('')],
    ['definitions', nested(levels, (indent) => `${indent}a`, 2)],
    ['directives', nested(levels, (indent) => `${indent}.. note::\n`, 3)],
    ['fields', `${':a: '.repeat(levels)}b`],
  ])('of %s is read down to a hundred levels', (_, source) => {
    expect(unitsSeen(source)).toBeGreaterThan(0);
  });

  it('is read to a hundred levels in tables, and reported beyond', () => {
    const indent = ' '.repeat(2 * levels);
    const source = `${nested(levels, (before) => `${before}* a\n`, 2)}\n${indent}== ==\n${indent}== ==\n`;
    expect(read(source).faults.map(({ message }) => message)).toEqual(['more than 100 levels of nesting are not read']);
    expect(tablesIn(read(tableInTable(60)).blocks).length).toBe(60);
    expect(read(tableInTable(150)).faults.length).toBe(1);
  });
});

describe('a large page', () => {
  it('of 8 MB is read', () => {
    const border = '+-----------------+-----------------------------+\n';
    const table = `${border}| 404 Not Found   | There is no such loaf       |\n${border}`;
    const chapter = `Bread\n-----\n\n*Loaves* of ours::\n\n  rye\n\n${table}\n`;
    const { blocks, faults } = read(filled(chapter, 8_000_000));
    expect(faults).toEqual([]);
    expect(blocks.length).toBe(Math.floor(8_000_000 / chapter.length));
  });

  it('may have lines of 100,000 columns', () => {
    const columns = 100_000;
    const border = `+${'-'.repeat(columns)}+`;
    const cell = `| ${'200 '.repeat(columns / 4 - 1)}   |`;
    const source = `${border}\n${cell}\n${border}\n\n${'a b '.repeat(columns / 4)}\n\n\t${'a\t'.repeat(columns)}\n`;
    expect(tablesIn(read(source).blocks)[0]?.body[0]?.cells[0]?.text.value.length).toBe(columns - 5);
    expect(unitsSeen(source)).toBeGreaterThan(3 * columns);
  });
});

/** Tables nested in cells of tables. */
function tableInTable(levels: number): string {
  let lines = ['a'];
  for (let level = 0; level < levels; level++) {
    const border = `+${'-'.repeat(lines[0]!.length + 2)}+`;
    lines = [border, ...lines.map((line) => `| ${line} |`), border];
  }
  return lines.join('\n');
}

/** The length of all texts of a page. */
function unitsSeen(source: string): number {
  let units = 0;
  for (const block of blocksIn(read(source).blocks)) {
    if (block.kind !== 'table') for (const { value } of textsOf(block)) units += value.length;
  }
  return units;
}
