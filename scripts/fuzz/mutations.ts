import { below, oneOf, type Random } from './random.ts';

/** A page after one to eight small accidents, of bytes, lines, borders and nesting. */
export function mutated(page: string, others: readonly string[], random: Random): string {
  let text = page;
  for (let left = 1 + below(random, 8); left > 0; left--) text = oneOf(random, mutations)(text, random, others);
  return text;
}

type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const mutations: readonly Mutation[] = [
  // Characters
  inText((text, at, random) => replaced(text, at, 1, oneOf(random, oddities))),
  inText((text, at, random) => replaced(text, at, 0, oneOf(random, oddities))),
  inText((text, at, random) => replaced(text, at, 0, oneOf(random, oddities).repeat(below(random, 2000)))),
  inText((text, at, random) => replaced(text, at, 0, oneOf(random, tokens))),
  inText((text, at, random) => replaced(text, at, 0, slice(text, random))),
  inText((text, at, random, others) => replaced(text, at, 0, slice(oneOf(random, others), random))),
  inText((text, at, random) => replaced(text, at, 1 + below(random, 40), '')),
  inText((text, at) => text.slice(0, at)),
  inText((text, at) => text.slice(at)),
  // Line ends
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text, random) => text.replaceAll(/ {8}/g, () => (random() < 0.5 ? '\t' : ' '.repeat(8))),
  (text) => `\uFEFF${text}`,
  // Lines
  inLines((lines, at) => lines.toSpliced(at, 1)),
  inLines((lines, at) => lines.toSpliced(at, 0, lines[at]!)),
  inLines((lines, at) => lines.toSpliced(at, 0, '')),
  inLines((lines, at, random) => lines.toSpliced(at, 1, lines[below(random, lines.length)]!)),
  inLines((lines, at, random) => lines.toSpliced(at, 0, oneOf(random, blocks))),
  inLines((lines, at, random) => lines.toSpliced(at, 0, ...lines.slice(at, at + 12).flatMap((line) =>
    Array.from({ length: 1 + below(random, 4) }, () => line)))),
  // Borders
  inBorders((line, at, random) => replaced(line, at, 1, oneOf(random, ['+', '-', '=', '|', ' ']))),
  inBorders((line, at, random) => replaced(line, at, 0, oneOf(random, ['+', '-', '=', '|', '+-+']))),
  inBorders((line, at) => replaced(line, at, 1, '')),
  inBorders((line) => line.replaceAll('-', '=')),
  inBorders((line) => line.replaceAll('=', '-')),
  // Nesting
  (text, random) => indented(text, oneOf(random, [1, 2, 3, 8, 40])),
  (text, random) => `${oneOf(random, openings)}\n\n${indented(text, 3)}`,
  (text, random) => Array.from({ length: 1 + below(random, 30) }, () => oneOf(random, openings))
    .reduceRight((inner, opening) => `${opening}\n\n${indented(inner, 3)}`, text.slice(0, 2000)),
  inLines((lines, at, random) => {
    const end = at + 1 + below(random, 20);
    const deeper = lines.slice(at, end).map((line) => ' '.repeat(below(random, 5)) + line);
    return [...lines.slice(0, at), ...deeper, ...lines.slice(end)];
  }),
];

/** What pages hold by accident: control, combining, wide and broken characters. */
const oddities = [
  ' ', '\t', '\n', '\r', '\f', '\v', '\0', '\u001B', '\u0085', '\u00A0', '\u00AD', '\u0301', '\u200B', '\u2028',
  '\u3000', '\uFEFF', '\uFFFD', '表', 'é', '👩‍👩‍👧', '\uD800', '\uDC00', '\\', '*', '`', '|', '_', ':', '+', '-',
  '=', '"', '.',
] as const;

const tokens = [
  '**', '``', '`a <b>`_', ':ref:`a`', '|a|', '[1]_', '_`a`', '\\ ', '::', '.. ', '-  ', '1. ', '(a) ', '+--+',
  '==  ==', '404', '200 OK', '1e3', '999', '-1', '٤٠٤', '"""', '\n\n', '\n\n.. table::\n\n', '\n\n::\n\n   ',
  '\n   * - ',
] as const;

const blocks = [
  '.. table::', '.. list-table::', '.. csv-table::', '   :header-rows: 99999', '   :widths: 0',
  '   :file: /etc/hostname', '   :url: http://localhost', '.. code-block::', '.. raw:: html', '.. note::',
  '.. include:: /etc/hostname', '..', '.. _a:', '.. |a| replace:: b', '.. [1] a', '+-+', '+=+', '| |', '= =',
  '- -', '====', '----', '::', '-', '*', '-  Normal', 'Term', '   Definition', ':field: a', '-a  option', '>>> a',
  '| line',
] as const;

const openings = [
  '-  Normal', '#. Abnormal', 'Term', '.. note::', '.. table:: **Table 1**', '.. unknown:: a', '..', '::',
  '.. list-table::', '| a', '*  - a',
] as const;

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

function slice(text: string, random: Random): string {
  const at = below(random, text.length + 1);
  return text.slice(at, at + below(random, 400));
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

type Change = (text: string, at: number, random: Random, others: readonly string[]) => string;

function inText(change: Change): Mutation {
  return (text, random, others) => change(text, below(random, text.length + 1), random, others);
}

function inLines(change: (lines: readonly string[], at: number, random: Random) => readonly string[]): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    return change(lines, below(random, lines.length), random).join('\n');
  };
}

/** A change to one of the lines that draw a table; none where the page draws none. */
function inBorders(change: (line: string, at: number, random: Random) => string): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    const drawn = lines.flatMap((line, at) => (/^\s*[+|=]/.test(line) ? [at] : []));
    if (drawn.length === 0) return text;
    const at = oneOf(random, drawn);
    const line = lines[at]!;
    return lines.with(at, change(line, below(random, line.length), random)).join('\n');
  };
}
