import { mutationsWith, inLines, mutated } from './mutations.ts';
import type { Mutation } from './mutations.ts';
import { below, oneOf, type Random } from './random.ts';

/**
 * A YAML or JSON text after mutations of characters, lines, keys and nesting; `tokens` are words of its kind of file.
 */
export function mutatedYaml(samples: readonly string[], tokens: readonly string[], random: Random): string {
  if (random() < 0.004) return oneOf(random, bombs)(random);
  return mutated(oneOf(random, samples), random, [...mutationsWith([...syntax, ...tokens], lines), ...ofYaml], samples);
}

const syntax = [
  ': ', '- ', '? ', ', ', '[', ']', '{', '}', '"', "'", '|\n', '>-\n', '# ', '%YAML 1.1\n', '@', '`', '&a ', '*a', '!t ', '!!binary ', '!!set', '<<: *a',
  '---\n', '...\n', '~', 'null', 'true', '.nan', '-.inf', '0x1F4', '0o7', '1e9', '1e999', '-0', '404', '"404"', '2030-12-31', '__proto__', 'constructor',
  'toString', 'hasOwnProperty', '"\\ud800"', '"\\u0000"', '\\', '\t', '  ',
] as const;

const lines = [
  '__proto__: { polluted: true }', '"__proto__": polluted', 'constructor: { prototype: { polluted: true } }', '<<: { a: b }', '&a [*a]', '? [a, b]', '- - - a', '{}', '[]',
  '---', '...', '%TAG ! tag:a,2000:', 'a: &a [b, c]', 'b: *a', '# comment', '',
] as const;

const ofYaml: readonly Mutation[] = [
  inLines((all, at, random) => all.with(at, ' '.repeat(below(random, 8)) + all[at]!.trimStart())),
  inLines((all, at, random) => all.with(at, all[at]!.replace(/: .*/s, `: ${oneOf(random, syntax)}`))),
  inLines((all, at, random) => all.with(at, all[at]!.replace(/[\w-]+:/, `${oneOf(random, [...syntax, 'codes', 'rules'])}:`))),
  (text) => `&a\n${text}`,
  (text) => text.replaceAll(/: /g, ':'),
  (text) => `- ${text.replaceAll('\n', '\n  ')}`,
];

/** Short texts whose values are huge or deep. */
const bombs: readonly ((random: Random) => string)[] = [
  (random) => levels(2 + below(random, 30), (at) => `a${at}: &a${at} [${at === 0 ? 'x' : Array<string>(2 + below(random, 9)).fill(`*a${at - 1}`).join(', ')}]`),
  (random) => levels(2 + below(random, 30), (at) => `a${at}: &a${at} {${at === 0 ? 'x: y' : `b: *a${at - 1}, c: *a${at - 1}`}}`),
  (random) => levels(2 + below(random, 300), (at) => `<<: *a${at}`),
  (random) => oneOf(random, ['[', '{', '{a: ', '[[', '"', '- ', '? ', '-\n', '&a ', '!a ', '!<', '{"a":', '|\n', '>\n', '%', '# ', '\t', '*', "'", ': ', ', ', '\\']).repeat(below(random, 3000)),
  (random) => levels(below(random, 400), (at) => `${' '.repeat(at)}a:`),
  (random) => levels(below(random, 3000), (at) => `a${at % (1 + below(random, 3000))}: b`),
  (random) => levels(below(random, 3000), () => '- &a a'),
  (random) => `a: "${oneOf(random, ['\\n', '\\u0041', 'x', ' ', '\n', '\n\n', '\\']).repeat(below(random, 10_000))}"`,
  (random) => `a: ${oneOf(random, ['x ', 'x\n  ', '9', '"" ', '- ', '-', '.', '1e', '0x', '2001-01-01 '])}`.repeat(below(random, 3000)),
];

function levels(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}
