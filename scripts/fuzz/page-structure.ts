import { operation } from './operations.ts';
import { below, oneOf, type Random } from './random.ts';
import { table } from './rst-tables.ts';
import { phrases, shifted, words, type Lines } from './words.ts';

/** A page of random nested blocks; sometimes deeper or longer than people write. */
export function generatedPage(random: Random): string {
  const room = { left: random() < 0.1 ? 60 + below(random, 1000) : 60 };
  const size = random();
  if (size < 0.04) return deep(random);
  if (size < 0.08) return long(random);
  const sections = Array.from({ length: 1 + below(random, room.left > 60 ? 60 : 4) }, () => [...heading(random), ...blocks(random, 0, room)]);
  return `${sections.flat().join('\n')}\n`;
}

/** How many more blocks a page may get. */
interface Room {
  left: number;
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
    () => table(random, inner),
    () => table(random, inner),
    () => table(random, inner),
    () => operation(random, inner),
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
