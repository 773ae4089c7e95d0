import { inLines, mutated, mutationsWith } from './mutations.ts';
import type { Mutation } from './mutations.ts';
import { below, oneOf, type Random } from './random.ts';
import { fixturesIn } from './samples.ts';

const tokens = [
  '**', '``', '`', '[a](b)', '![a](b)', '[a]', '<br>', '<b>', '</b>', '<!-- ', ' -->', '&amp;', '&#52;', '\\|', '|', '| ', '404', '200 OK', '1e3', '٤٠٤', '\n\n', '{/*', '*/}', '{{<', '>}}', '{%',
  '<Tab a={', '<table>', '</table>', '<tr>', '<td rowspan=9>', '</td>', '~~~', '{#a}', ':::',
] as const;

const lines = [
  '| - | - |', '|---|', '---', '===', '***', '# a', '####### a', '- a', '1. a', '> a', '```', '~~~', '    a', '<div>', '</div>', '<Tab>', '</Tab>', ':::note', ':::', '!!! note', '=== "a"', '{% tab %}',
  '{% endtab %}', '<!-- canonlint-disable -->', '[a]: b', 'import a from "b"', 'export const a = {', '}', ': a', '+++', '| a | b |', '',
] as const;

const openings = ['- ', '1. ', '> ', '!!! note\n\n    ', '<Tab>\n\n', '```\n', '| '] as const;

const mutations: readonly Mutation[] = [
  ...mutationsWith(tokens, lines),
  (text, random) => text.replaceAll(/^(?=.)/gm, oneOf(random, [' ', '  ', '    ', '\t', '> ', '- '])),
  (text, random) => Array.from({ length: 1 + below(random, 30) }, () => oneOf(random, openings)).reduceRight((inner, opening) => opening + inner, text.slice(0, 2000)),
  inLines((all, at, random) => all.with(at, all[at]!.replaceAll('|', oneOf(random, ['||', '\\|', '', ' | ', '`|`'])))),
  inLines((all, at, random) => all.with(at, all[at]!.replaceAll(/-+/g, oneOf(random, ['-', ':-:', '=', ''])))),
];

const fixtures = fixturesIn('markdown');

/** A Markdown page of the fixtures after mutations of bytes, lines, cells and nesting. */
export function mutatedMarkdown(random: Random): string {
  return mutatedAsMarkdown(oneOf(random, fixtures), random);
}

/** A page after mutations that Markdown feels. */
export function mutatedAsMarkdown(page: string, random: Random): string {
  return mutated(page, random, mutations, fixtures);
}
