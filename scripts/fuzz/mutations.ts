import { below, oneOf, type Random } from './random.ts';

/** A small random change of a text; it may copy a part of one of `others`. */
export type Mutation = (text: string, random: Random, others: readonly string[]) => string;

/** A text after one to eight mutations. */
export function mutated(text: string, random: Random, mutations: readonly Mutation[], others: readonly string[]): string {
  let now = text;
  for (let left = 1 + below(random, 8); left > 0; left--) now = oneOf(random, mutations)(now, random, others);
  return now;
}

/** Mutations of characters, line ends and lines for any text; `tokens` and `lines` belong to its language. */
export function mutationsWith(tokens: readonly string[], lines: readonly string[]): readonly Mutation[] {
  return [...ofCharacters(tokens), ...ofLineEnds, ...ofLines(lines)];
}

function ofCharacters(tokens: readonly string[]): readonly Mutation[] {
  return [
    inText((text, at, random) => replaced(text, at, 1, oneOf(random, oddCharacters))),
    inText((text, at, random) => replaced(text, at, 0, oneOf(random, oddCharacters))),
    inText((text, at, random) => replaced(text, at, 0, oneOf(random, oddCharacters).repeat(below(random, 2000)))),
    inText((text, at, random) => replaced(text, at, 0, oneOf(random, tokens))),
    inText((text, at, random) => replaced(text, at, 0, oneOf(random, tokens).repeat(below(random, 500)))),
    inText((text, at, random) => replaced(text, at, 0, slice(text, random))),
    inText((text, at, random, others) => replaced(text, at, 0, slice(oneOf(random, others), random))),
    inText((text, at, random) => replaced(text, at, 1 + below(random, 40), '')),
    inText((text, at) => text.slice(0, at)),
    inText((text, at) => text.slice(at)),
  ];
}

const ofLineEnds: readonly Mutation[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text, random) => text.replaceAll(/ {8}/g, () => (random() < 0.5 ? '\t' : ' '.repeat(8))),
  (text) => `\uFEFF${text}`,
];

function ofLines(known: readonly string[]): readonly Mutation[] {
  return [
    inLines((lines, at) => lines.toSpliced(at, 1)),
    inLines((lines, at) => lines.toSpliced(at, 0, lines[at]!)),
    inLines((lines, at) => lines.toSpliced(at, 0, '')),
    inLines((lines, at, random) => lines.toSpliced(at, 1, lines[below(random, lines.length)]!)),
    inLines((lines, at, random) => lines.toSpliced(at, 0, oneOf(random, known))),
    inLines((lines, at, random) => lines.toSpliced(at, 0, ...lines.slice(at, at + 12).flatMap((line) =>
      Array.from({ length: 1 + below(random, 4) }, () => line)))),
  ];
}

/** Characters that texts contain by accident: control, combining, wide and broken ones. */
const oddCharacters = [
  ' ', '\t', '\n', '\r', '\f', '\v', '\0', '\u001B', '\u0085', '\u00A0', '\u00AD', '\u0301', '\u200B', '\u2028',
  '\u3000', '\uFEFF', '\uFFFD', '表', 'é', '👩‍👩‍👧', '\uD800', '\uDC00', '\\', '*', '`', '|', '_', ':', '+', '-',
  '=', '"', '.',
] as const;

/** Replaces a part of a text. */
export function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

function slice(text: string, random: Random): string {
  const at = below(random, text.length + 1);
  return text.slice(at, at + below(random, 400));
}

type Change = (text: string, at: number, random: Random, others: readonly string[]) => string;

function inText(change: Change): Mutation {
  return (text, random, others) => change(text, below(random, text.length + 1), random, others);
}

/** Mutates a text at one of its lines. */
export function inLines(change: (lines: readonly string[], at: number, random: Random) => readonly string[]): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    return change(lines, below(random, lines.length), random).join('\n');
  };
}
