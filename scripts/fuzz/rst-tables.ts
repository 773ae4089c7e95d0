import { mergedGrid } from './merged-grid.ts';
import { below, oneOf, type Random } from './random.ts';
import { shifted, words, type Lines } from './words.ts';

/** A table of reStructuredText in any of its markups; `inner` makes the blocks of a cell. */
export function table(random: Random, inner: () => Lines): Lines {
  return oneOf(random, [
    () => captioned(random, grid(random, inner)),
    () => captioned(random, mergedGrid(random, inner)),
    () => captioned(random, simple(random, inner)),
    () => listTable(random, inner),
    () => csvTable(random),
  ])();
}

function captioned(random: Random, lines: Lines): Lines {
  return random() < 0.4 ? ['.. table:: **Table 1** Status codes', '', ...shifted(lines, 3)] : lines;
}

/** A grid of cells with blocks. Some borders are missing, so that cells span or the table is unreadable. */
function grid(random: Random, inner: () => Lines): Lines {
  const [columns, rows] = [1 + below(random, 4), 1 + below(random, 4)];
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => (random() < 0.3 ? inner() : [words(random)])));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...cells.flatMap((row) => row[at]!.map((line) => line.length))) + 2);
  const border = (mark: string): string =>
    `+${widths.map((width) => (random() < 0.05 ? ' ' : mark).repeat(width)).join(random() < 0.05 ? mark : '+')}+`;
  const drawn = cells.map((row) => Array.from({ length: Math.max(...row.map((cell) => cell.length)) }, (_, line) =>
    `|${row.map((cell, at) => ` ${cell[line] ?? ''}`.padEnd(widths[at]!)).join(random() < 0.05 ? ' ' : '|')}|`));
  return [border('-'), ...drawn.flatMap((row, at) => [...row, border(at === 0 && random() < 0.7 ? '=' : '-')])];
}

/** A simple table; cells of the last column may hold blocks, and underlines may join columns. */
function simple(random: Random, inner: () => Lines): Lines {
  const [columns, rows] = [1 + below(random, 4), 1 + below(random, 6)];
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (_, at): Lines =>
    (at === columns - 1 && random() < 0.3 ? inner() : [words(random)])));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(1, ...cells.flatMap((row) => row[at]!.map((line) => line.length))));
  const border = widths.map((width) => '='.repeat(width)).join('  ');
  const underline = (): string => widths.map((width) => '-'.repeat(width)).reduce((line, each) => line + (random() < 0.5 ? '--' : '  ') + each);
  const drawn = cells.map((row) => [
    ...Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, line) => row.map((cell, at) => (cell[line] ?? '').padEnd(widths[at]!)).join('  ')),
    ...(random() < 0.2 ? [underline()] : []),
  ]);
  return [border, ...drawn[0]!, ...(random() < 0.7 ? [border] : []), ...drawn.slice(1).flat(), border];
}

function listTable(random: Random, inner: () => Lines): Lines {
  const columns = 1 + below(random, 3);
  const rows = Array.from({ length: 1 + below(random, 4) }, () => Array.from({ length: columns }, (_, at) => {
    const [first = '', ...rest] = random() < 0.3 ? inner() : [words(random)];
    return [`${at === 0 ? '*' : ' '} - ${first}`, ...shifted(rest, 4)];
  }).flat());
  return ['.. list-table::', `   :header-rows: ${below(random, 3)}`, ...some(random, tableOptions), '', ...shifted(rows.flat(), 3)];
}

const tableOptions = [
  '   :stub-columns: 1', '   :stub-columns: 9', '   :widths: auto', '   :widths: 10 20', '   :widths: 10, 20, 30', '   :widths: 0', '   :width: 50%', '   :align: left',
  '   :align: up', '   :name: a', '   :class: longtable', '   :header-rows: -1', '   :unknown: a', '   no option',
] as const;

const csvOptions = [
  ...tableOptions, '   :delim: ;', '   :delim: tab', '   :delim: space', '   :delim: U+003B', '   :delim: ;;', '   :delim:', "   :quote: '", '   :quote: "', '   :quote: U+0060',
  '   :escape: \\', "   :escape: '", '   :escape: U+D800', '   :keepspace:', '   :keepspace: yes', '   :header-rows: 1', '   :header-rows: 99', '   :header:', '   :header: "',
  '   :header: Code; Description', '   :header: Code, "Des\n      cription"', '   :encoding: latin1', '   :file: codes.csv', '   :url: http://localhost/codes.csv', '   :dialect: excel',
] as const;

function csvTable(random: Random): Lines {
  const quote = oneOf(random, ['"', '"', "'", '`']);
  const quoted = (text: string): string => oneOf(random, [text, quote + text + quote, `${quote}${text}${quote}${quote}`, `${quote}${text}\n${quote}`, text.replaceAll(' ', '\\ ')]);
  const delimiter = oneOf(random, [',', ', ', ',', ';', '\t', ' ', '|']);
  const rows = Array.from({ length: 1 + below(random, 5) }, () =>
    Array.from({ length: 1 + below(random, 3) }, () => quoted(words(random))).join(random() < 0.9 ? delimiter : ','));
  const header = random() < 0.7 ? [`   :header: ${quoted('Code')},${quoted('Description')}`.replaceAll('\n', '\n      ')] : [];
  return ['.. csv-table:: Status codes', ...header, ...some(random, csvOptions), '', ...shifted(rows.join('\n').split('\n'), 3)];
}

/** None to three of several lines. */
function some(random: Random, several: Lines): Lines {
  return Array.from({ length: below(random, 4) }, () => oneOf(random, several));
}
