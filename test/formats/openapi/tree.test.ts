import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Text } from '../../../src/model.ts';
import { treeOf, type Value } from '../../../src/formats/openapi/tree/index.ts';
import { wholeYaml } from '../../../src/formats/openapi/tree/whole-yaml.ts';
import { anyString } from '../../any-string.ts';
import { inputs } from '../../inputs.ts';

/** A value in plain JavaScript; what stands for nothing is null. */
function plain(value: Value | undefined): unknown {
  if (value === undefined) return null;
  if (value.kind === 'scalar') return value.text.value;
  if (value.kind === 'sequence') return value.values.map(plain);
  return Object.fromEntries(value.pairs.map((pair) => [pair.key.value, plain(pair.value)]));
}

/** Every text of a value with its places. */
function textsIn(value: Value | undefined): readonly Text[] {
  if (value === undefined) return [];
  if (value.kind === 'scalar') return [value.text];
  if (value.kind === 'sequence') return value.values.flatMap(textsIn);
  return value.pairs.flatMap((pair) => [pair.key, ...textsIn(pair.value)]);
}

function misplaced(source: string, value: Value | undefined): readonly Text[] {
  return textsIn(value).filter(({ value: words, runs }) =>
    runs.some(({ at, start, length }) => words.slice(at, at + length) !== source.slice(start, start + length)));
}

const words = fc.oneof(
  fc.constantFrom('200', '404', '4XX', 'default', 'Not Found', 'it\'s gone', 'say "gone"', 'a: b', 'a #b', '# a', '- a', '? a', '', ' ', 'null', '~', 'true', '1e3', '*a', '&a', '!a', '{a', '[a]', '%a', '@a', '`a`', 'a\nb', 'a\n\nb', ' a\n  b\n', 'a\n', '\n', 'a\\b', '| a', '> a', '"', '\'', '<<', '---', 'a:', '/x/{y}:z', 'tab\there'),
  anyString(6),
);
const key = words.filter((text) => text !== '__proto__');
const { value: content } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, words, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'), { maxKeys: 4 })),
}));
const style = fc.record({
  indent: fc.integer({ min: 1, max: 4 }), indentSeq: fc.boolean(), lineWidth: fc.constantFrom(0, 20, 80), blockQuote: fc.constantFrom(true, false, 'folded' as const, 'literal' as const),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const, 'BLOCK_LITERAL' as const, 'BLOCK_FOLDED' as const),
  defaultKeyType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const), collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
});

/** Strings that the core schema takes for nothing are nothing in a plain scalar. */
const withoutNull = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, each: unknown) => (each === '' ? null : each)));

describe('the tree of a text', () => {
  it('has what was written in YAML, as the library reads it', () => {
    fc.assert(fc.property(fc.dictionary(key, content, { minKeys: 1, maxKeys: 4 }), style, (value, options) => {
      const source = stringify(value, options);
      const tree = treeOf('a.yaml', source, 0);
      expect(plain(tree)).toEqual(plain(wholeYaml(source, 0)[0]));
      expect(misplaced(source, tree)).toEqual([]);
    }), { numRuns: inputs(1000, 50) });
  });

  it('has what was written in JSON', () => {
    fc.assert(fc.property(fc.dictionary(key, content, { minKeys: 1, maxKeys: 4 }), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const source = JSON.stringify(value, undefined, indent);
      const tree = treeOf('a.yaml', source, 0);
      expect(plain(tree)).toEqual(value);
      expect(misplaced(source, tree)).toEqual([]);
    }), { numRuns: inputs(600, 40) });
  });

  it('never throws, and has its words where they stand', () => {
    fc.assert(fc.property(fc.array(fc.oneof(words, fc.constantFrom('a:', '\n', '\n  ', '\n    ', '- ', ': ', '"', '\'', '{', '}', '[', ']', ',', '|', '>-', '|2', '&x ', '*x', '<<: ', '!!str ', '? ', '---\n', '#')), { maxLength: 14 }).map((parts) => parts.join('')), (source) => {
      for (const text of [source, `{ "a": ${source}`]) expect(misplaced(text, treeOf(text.startsWith('{') ? 'a.json' : 'a.yaml', text, 0))).toEqual([]);
    }), { numRuns: inputs(1000, 50) });
  });

  it.each([
    ['a: b # c\n', { a: 'b' }],
    ['a: b#c\n', { a: 'b#c' }],
    ['a:\n- b\n- c: d\n  e: f\n', { a: ['b', { c: 'd', e: 'f' }] }],
    ['- - a\n  - b\n- c\n', [['a', 'b'], 'c']],
    ['a: one\n  two\n\n  three\nb: 1\n', { a: 'one two\nthree', b: '1' }],
    ['a: {\n  "b": 1\n}\nc: 2\n', { a: { b: '1' }, c: '2' }],
    ['a: "x\ny: z"\nb: c\n', { a: 'x y: z', b: 'c' }],
    ['a: &x {b: c}\nd: *x\n', { a: { b: 'c' }, d: { b: 'c' } }],
    ['a: &x {b: c, e: f}\nd:\n  <<: *x\n  e: g\n', { a: { b: 'c', e: 'f' }, d: { e: 'g', b: 'c' } }],
    ['? a\n: b\n', { a: 'b' }],
    ['%YAML 1.2\n---\na: b\n...\n---\nc: d\n', { a: 'b' }],
    ['a: |2\n   b\n  c\n', { a: ' b\nc\n' }],
    ['a: >-\n  b\n  c\n\n    d\n  e\n', { a: 'b c\n\n  d\ne' }],
    ['a: |+\n  b\n\nc: d\n', { a: 'b\n', c: 'd' }],
    ['"a": \'it\'\'s\'\n', { a: 'it\'s' }],
    ['a: "\\u00e9\\x41\\\n  b"\n', { a: 'éAb' }],
    ['404:\nb: ~\n', { 404: null, b: null }],
    ['{a: b, "c": [d]}\n', { a: 'b', c: ['d'] }],
  ])('of %j is %j', (source, value) => {
    expect(withoutNull(plain(treeOf('a.yaml', source, 0)))).toEqual(value);
  });
});
