import { below, oneOf, type Random } from './random.ts';

/** A page of random nested blocks; sometimes deeper or longer than people write. */
export function generatedPage(random: Random): string {
  const room = { left: 60 };
  const size = random();
  if (size < 0.04) return deep(random);
  if (size < 0.08) return long(random);
  const sections = Array.from({ length: 1 + below(random, 4) }, () => [...heading(random), ...blocks(random, 0, room)]);
  return `${sections.flat().join('\n')}\n`;
}

type Lines = readonly string[];

/** How many more blocks a page may get. */
interface Room {
  left: number;
}

const phrases = [
  'The server failed.', 'Specifies the normal response for the GET operation.', 'Not Found', '404', '404 Not Found', '200 OK', '-', '',
  'Normal', 'Abnormal', 'Status Code', 'Description', 'Returned Value', '**Status code: 200**', 'POST /v1/lamps', 'PUT', '`a <b>`_',
  '|sub|', '``literal``', ':ref:`a`', '[1]_', '*emphasis', 'wide 表表', 'e\u0301\u0301', '\\|', '1e3', 'returned for GET, POST and PUT',
] as const;

function words(random: Random): string {
  return Array.from({ length: 1 + below(random, 3) }, () => oneOf(random, phrases)).join(' ');
}

function heading(random: Random): Lines {
  const title = oneOf(random, ['Status Codes', 'URI', 'Response', 'Lamps', 'Function', words(random)]);
  return [title, oneOf(random, ['=', '-', '~', '^']).repeat(Math.max(1, title.length - below(random, 2))), ''];
}

function blocks(random: Random, depth: number, room: Room): Lines {
  return Array.from({ length: 1 + below(random, 4) }, () => [...block(random, depth, room), '']).flat();
}

function block(random: Random, depth: number, room: Room): Lines {
  if (--room.left < 0 || depth > 7) return [words(random)];
  const inner = (): Lines => blocks(random, depth + 1, room);
  return oneOf(random, [
    () => [words(random), ...(random() < 0.3 ? [words(random)] : [])],
    () => items(random, inner, oneOf(random, ['-', '*', '+', '#.', '1.', '(a)', 'iv)', ':field:', '-a  ', '|'])),
    () => [words(random), ...shifted(inner(), 3)],
    () => shifted(inner(), 1 + below(random, 5)),
    () => [oneOf(random, directives), '', ...shifted(inner(), 3)],
    () => ['::', '', ...shifted(inner(), 2)],
    () => captioned(random, grid(random, inner)),
    () => captioned(random, grid(random, inner)),
    () => captioned(random, simple(random)),
    () => listTable(random, inner),
    () => csvTable(random),
    () => ['..', ...shifted(inner(), 3)],
    () => ['.. canonlint-disable', '', ...inner()],
  ])();
}

const directives = [
  '.. note::', '.. warning:: words', '.. [1] a::', '.. container:: a', '.. code-block::', '.. raw:: html', '.. unknown::', '.. |sub| replace:: a', '.. [1] a',
  '.. _target:', '.. class:: a', '.. table::', '.. list-table::', '.. csv-table::', '.. include:: /etc/hostname', '.. only:: html',
] as const;

function items(random: Random, inner: () => Lines, marker: string): Lines {
  const indent = ' '.repeat(marker.length + 1);
  return Array.from({ length: 1 + below(random, 3) }, () => {
    const [first = '', ...rest] = inner();
    return [`${marker} ${first}`, ...rest.map((line) => indent + line)];
  }).flat();
}

function captioned(random: Random, table: Lines): Lines {
  return random() < 0.4 ? ['.. table:: **Table 1** Status codes', '', ...shifted(table, 3)] : table;
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

function simple(random: Random): Lines {
  const [columns, rows] = [1 + below(random, 4), 1 + below(random, 6)];
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => words(random)));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(1, ...cells.map((row) => row[at]!.length)));
  const border = widths.map((width) => '='.repeat(width)).join('  ');
  const lines = cells.map((row) => row.map((cell, at) => cell.padEnd(widths[at]!)).join('  '));
  return [border, lines[0]!, ...(random() < 0.7 ? [border] : []), ...lines.slice(1), border];
}

function listTable(random: Random, inner: () => Lines): Lines {
  const columns = 1 + below(random, 3);
  const rows = Array.from({ length: 1 + below(random, 4) }, () => Array.from({ length: columns }, (_, at) => {
    const [first = '', ...rest] = random() < 0.3 ? inner() : [words(random)];
    return [`${at === 0 ? '*' : ' '} - ${first}`, ...shifted(rest, 4)];
  }).flat());
  return ['.. list-table::', `   :header-rows: ${below(random, 3)}`, '', ...shifted(rows.flat(), 3)];
}

function csvTable(random: Random): Lines {
  const quoted = (text: string): string => oneOf(random, [text, `"${text}"`, `"${text}""`, `"${text}\n"`]);
  const rows = Array.from({ length: 1 + below(random, 5) }, () =>
    Array.from({ length: 1 + below(random, 3) }, () => quoted(words(random))).join(oneOf(random, [',', ', ', ','])));
  return ['.. csv-table:: Status codes', `   :header: ${quoted('Code')},${quoted('Description')}`, '', ...shifted(rows.join('\n').split('\n'), 3)];
}

/** One kind of block, nested many times. */
function deep(random: Random): string {
  const opening = oneOf(random, ['-', '*', '#.', 'Term', ...directives, '* -', '| |', '::', '..']);
  const step = 1 + below(random, 4);
  const depth = 20 + below(random, 400);
  return Array.from({ length: depth }, (_, at) => `${' '.repeat(at * step)}${opening}${random() < 0.5 ? '\n' : ` ${oneOf(random, phrases)}\n`}`).join('');
}

/** One thing repeated a thousand times, on one line or on many. */
function long(random: Random): string {
  const thing = oneOf(random, [...phrases, ...directives, '+---+', '| a |', '===  ===', '`', '**', '|a', '__', '"', '   * - a', '.. [#]', ':a: b', '=', '\\']);
  const times = 200 + below(random, 5000);
  const joined = Array.from({ length: times }, () => thing).join(oneOf(random, [' ', '\n', '\n\n', '\n   ', '']));
  return oneOf(random, [joined, `${joined}\n${joined}`, `+---+\n${joined}\n+---+`, `===  ===\n${joined}\n===  ===`, `.. list-table::\n\n   ${joined}`]);
}

function shifted(lines: Lines, by: number): Lines {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}
