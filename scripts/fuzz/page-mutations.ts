import { mutationsWith, inLines, mutated, replaced } from './mutations.ts';
import type { Mutation } from './mutations.ts';
import { below, oneOf, type Random } from './random.ts';
import { fixturesIn } from './samples.ts';

const tokens = [
  '**', '``', '`a <b>`_', ':ref:`a`', '|a|', '[1]_', '_`a`', '\\ ', '::', '.. ', '-  ', '1. ', '(a) ', '+--+',
  '==  ==', '404', '200 OK', '1e3', '999', '-1', '٤٠٤', '"""', '\n\n', '\n\n.. table::\n\n', '\n\n::\n\n   ',
  '\n   * - ', '\n\n.. http:get:: /a\n\n   :code 404: Not Fuond\n', '\n   :status 422: ', ':http:statuscode:`404 Not Fuond`',
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

const mutations: readonly Mutation[] = [
  ...mutationsWith(tokens, blocks),
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

const fixtures = fixturesIn('rst');
const fixable = fixturesIn('rst', '{rules,services}');

/** A page of the fixtures after mutations of bytes, lines, borders and nesting. */
export function mutatedPage(random: Random): string {
  return mutatedAsRst(oneOf(random, fixtures), random);
}

/** A page after mutations that reStructuredText feels. */
export function mutatedAsRst(page: string, random: Random): string {
  return mutated(page, random, mutations, fixtures);
}

/** The same for a page on which a rule reports. */
export function mutatedFixable(random: Random): string {
  return mutated(oneOf(random, fixable), random, mutations, fixable);
}

/** A text with more indentation. */
function indented(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

/** Mutates a line of a drawn table, if there is one. */
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
