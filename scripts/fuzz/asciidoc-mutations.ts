import { inLines, mutated, mutationsWith } from './mutations.ts';
import type { Mutation } from './mutations.ts';
import { below, oneOf, type Random } from './random.ts';
import { fixturesIn } from './samples.ts';

const tokens = [
  '*', '**', '`', '_', '#', '+', '++', '+++', '$$', '[a]#', '^', '~', '{a}', '{empty}', '\\{a}', 'link:a[b]', 'xref:a[', '<<a>>', 'https://a.example[b]', 'image:a[]', 'footnote:[', '[[a]]', '((a', '))', 'pass:[',
  '|', '\\|', '2+|', '.3+|', '3*|', 'a|', '!', ' +\n', '404', '200 OK', '٤٠٤', '\n\n', '&amp;', '&#52;', ' <1>', '"', ',', '::',
] as const;

const lines = [
  '|===', '!===', ',===', ':===', '----', '....', '====', '****', '____', '++++', '////', '--', '```', '+', '* a', '** a', '. a', 'a:: b', 'a::', '<1> a', '== a', '= a', '###### a', '[cols="1,a"]', '[%header]',
  '[options="header,footer"]', '[format=csv]', '[separator=!]', '[source]', '[discrete]', '[tabs]', '[comment]', '.a', '// a', '// canonlint-disable', ':a: b', ':a!:', ':leveloffset: +1', 'ifdef::a[]', 'ifndef::a[]', 'endif::[]',
  'ifeval::[1 == 1]', 'include::a.adoc[tag=b]', 'NOTE: a', '> a', ' a', '---', '\'\'\'', 'a', '-----', '',
] as const;

const openings = ['* ', '. ', 'a:: ', '|', '====\n', '----\n', '[cols="1a"]\n|===\n|', '> '] as const;

const mutations: readonly Mutation[] = [
  ...mutationsWith(tokens, lines),
  (text, random) => text.replaceAll(/^(?=.)/gm, oneOf(random, [' ', '|', '\t', '* ', '// ', '! '])),
  (text, random) => Array.from({ length: 1 + below(random, 30) }, () => oneOf(random, openings)).reduceRight((inner, opening) => opening + inner, text.slice(0, 2000)),
  inLines((all, at, random) => all.with(at, all[at]!.replaceAll('|', oneOf(random, ['||', '\\|', '', ' | ', 'a|', '2+|'])))),
  inLines((all, at, random) => all.with(at, all[at]!.replaceAll(/=+|-+/g, oneOf(random, ['=', '====', '--', '----', ''])))),
];

const fixtures = fixturesIn('asciidoc');

/** A page in AsciiDoc of the fixtures after mutations of bytes, lines, cells and nesting. */
export function mutatedAsciidoc(random: Random): string {
  return mutatedAsAsciidoc(oneOf(random, fixtures), random);
}

/** A page after mutations that AsciiDoc feels. */
export function mutatedAsAsciidoc(page: string, random: Random): string {
  return mutated(page, random, mutations, fixtures);
}
