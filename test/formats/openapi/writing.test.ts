import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { faultOf } from '../../../src/fix/proof.ts';
import { withWriter } from '../../../src/formats/format.ts';
import type { WritableFormat } from '../../../src/formats/format.ts';
import { openapi } from '../../../src/formats/openapi/index.ts';
import { wholeSpecification } from '../../../src/formats/openapi/set/whole-document.ts';
import type { Edit, Page } from '../../../src/model.ts';
import { spanOf } from '../../../src/text/spans.ts';
import { anyString } from '../../any-string.ts';
import { hostileWords } from '../../hostile-words.ts';
import { inputs } from '../../inputs.ts';
import { pageOf, rewrittenBy, words } from '../rewriting.ts';

const format = await withWriter(openapi) as WritableFormat;

/** Every scalar of a text as a library reads it, a line each, with the way to it. */
function scalarsIn(page: Page, schema: 'failsafe' | 'core' | 'yaml-1.1'): readonly (readonly [path: string, value: unknown])[] {
  const found: (readonly [string, unknown])[] = [];
  const add = (path: string, value: unknown): void => {
    if (value instanceof Map) for (const [key, inner] of value) add(`${path}/${String(key)}`, inner);
    else if (Array.isArray(value)) for (const [index, inner] of value.entries()) add(`${path}/${index}`, inner);
    else found.push([path, value]);
  };
  const isJson = page.file.endsWith('.json');
  add('', isJson ? asMaps(JSON.parse(page.source)) : parse(page.source, { schema, mapAsMap: true, uniqueKeys: false, logLevel: 'silent', maxAliasCount: -1 }));
  return found;
}

function asMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asMaps);
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value).map(([key, each]) => [key, asMaps(each)])) : value;
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is wrong with a page after other words were written: more has changed than these, or something else is there. */
function damageTo(before: Page, after: Page, from: string, to: string): unknown {
  const [were, are] = [scalarsIn(before, 'failsafe'), scalarsIn(after, 'failsafe')];
  const changed = were.flatMap(([path, value], at) => (are[at]?.[0] === path && are[at][1] === value ? [] : [[value, are[at]] as const]));
  if (were.length !== are.length || changed.length > 1) return changed;
  if (changed.length === 0) return collapsed(from) === to ? undefined : 'nothing has changed';
  const [[was, is]] = changed as [readonly [unknown, readonly [string, unknown] | undefined]];
  const [old, now] = [String(was), String(is?.[1])];
  const isMeant = indicesOf(old, from).some((start) => now.startsWith(old.slice(0, start)) && now.endsWith(old.slice(start + lengthAt(old, start, from)))
    && collapsed(now) === collapsed(`${old.slice(0, start)}${to}${old.slice(start + lengthAt(old, start, from))}`));
  if (!isMeant) return [was, is];
  for (const schema of ['core', 'yaml-1.1'] as const) {
    const types = [before, after].map((page) => scalarsIn(page, schema).map(([path, value]) => `${path} ${value === null ? 'null' : typeof value}`));
    if (types[0]!.join('\n') !== types[1]!.join('\n')) return types;
  }
  return undefined;
}

/** Where words begin in a text, whatever white space is between them. */
function indicesOf(text: string, from: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => at).filter((at) => lengthAt(text, at, from) > 0);
}

function lengthAt(text: string, start: number, from: string): number {
  let at = start;
  for (const unit of from) {
    if (unit !== ' ') {
      if (!text.startsWith(unit, at)) return 0;
      at += unit.length;
    } else {
      const space = /^\s+/.exec(text.slice(at))?.[0].length ?? 0;
      if (space === 0) return 0;
      at += space;
    }
  }
  return at - start;
}

const texts = fc.oneof(
  fc.constantFrom(
    'Not Found', 'Unprocessable Entity - the pear is "unripe".', 'It\'s gone: the pear\'s', 'a: b', 'a #b', '404', 'true', 'Gone', 'one two three four five six seven eight nine ten eleven twelve',
    'Conflict\n\nThe pear is held.\n', 'OK\nthe pear, and\nthe plum\n', 'a\\b \\n', 'first\n- second', '  lead\nless\n', 'a, b', 'a "b" c', '\'a\' b\'', 'x [y] {z}', 'Grüße — 梨', 'end:',
  ),
  fc.array(fc.oneof(fc.constantFrom('pear', 'plum', 'is', 'not', '"', '\'', ':', '#', '-', '\\', ',', '\n', 'é', '梨', '😀'), anyString(3)), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(' ')),
);
const newWords = fc.oneof(
  fc.constantFrom(
    'Not Found', 'The pear is not there.', 'a: b', 'a #b', '#a', '- a', '? a', ': a', '-a', '404', '4_04', '0x1F', '1e3', '12:30', '2026-11-29', 'true', 'No', 'null', '~', 'y', '=', '<<', '*a', '&a', '!a', '|', '>', '%a', '@a',
    '{a', 'a}', '[a]', 'a, b', 'it\'s', '\'', '\'\'', '"', '""', 'say "a"', '\\', 'a\\', '\\n', '\\"', 'a:', 'a:b', '---', '...', '--- a', '.inf', '.5', '+1', '-', '1.', '1) a', '_a_', 'a_b', 'Größe 梨 😀',
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  ),
  hostileWords,
  anyString(8),
);
const responses = fc.record({ description: texts, summary: texts, 'x-note': texts, content: fc.constantFrom({}, { description: { a: '1' } }) }, { requiredKeys: ['description'] });
const specification = fc.record({
  openapi: fc.constant('3.1.0'), info: fc.record({ title: texts, description: texts }),
  paths: fc.dictionary(fc.constantFrom('/pears', '/pears/{id}'), fc.record({
    get: fc.record({ responses: fc.dictionary(fc.constantFrom('200', '404', '4XX', 'default'), responses, { minKeys: 1, maxKeys: 3 }) }), parameters: fc.array(responses, { maxLength: 2 }),
  })),
});
const options = fc.record({
  indent: fc.integer({ min: 1, max: 4 }), indentSeq: fc.boolean(), lineWidth: fc.constantFrom(0, 20, 80), blockQuote: fc.constantFrom(true, false, 'folded' as const, 'literal' as const),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const, 'BLOCK_LITERAL' as const, 'BLOCK_FOLDED' as const),
  defaultKeyType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const), collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
});
const sources = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(specification, options).map(([value, style]) => pageOf(stringify(value, style), 'pears.yaml'))
    // where the library folds behind an escape, it writes what is no YAML; it also folds inside of a character
    .filter(({ source }) => !source.includes('undefined') && !/\p{Surrogate}/u.test(source)) },
  { weight: 1, arbitrary: fc.tuple(specification, fc.constantFrom(undefined, 2, '\t')).map(([value, indent]) => pageOf(JSON.stringify(value, undefined, indent), 'pears.json')) },
);
const lineEnds = fc.constantFrom('\n', '\n', '\r\n');

describe('words of a description', () => {
  it('take the place of others, and nothing else changes', () => {
    let [written, declined] = [0, 0];
    fc.assert(fc.property(sources, lineEnds, fc.nat(), fc.nat(), fc.nat(), newWords, (made, lineEnd, which, first, count, given) => {
      const page = { ...made, source: made.source.replaceAll('\n', lineEnd) };
      const { descriptions } = wholeSpecification(page);
      const [text] = [...descriptions.keys()].slice(which % Math.max(1, descriptions.size));
      if (text === undefined) return;
      const bounds = Array.from(text.value.matchAll(/\S+/g), ({ 0: word, index }) => [index, index + word.length] as const);
      const begin = first % bounds.length;
      const [start, end] = [bounds[begin]![0], bounds[Math.min(bounds.length - 1, begin + count % bounds.length)]![1]];
      const [head, tail] = [spanOf(text, start, start + 1), spanOf(text, end - 1, end)];
      if (head === undefined || tail === undefined) return;
      const edit: Edit = { kind: 'words', span: { start: head.start, end: tail.end }, words: given };
      const after = format.writer.write(page, [edit]);
      const isDeclined = after.declined.length > 0;
      if (isDeclined) declined++;
      else written++;
      const now = { ...page, source: after.source };
      const damage = isDeclined ? after.source !== page.source : damageTo(page, now, text.value.slice(start, end), collapsed(given));
      expect(damage).toBe(isDeclined ? false : undefined);
      expect(faultOf(page, after.source, isDeclined ? [] : [edit], format)).toBeUndefined();
    }), { numRuns: inputs(600, 25) });
    expect(written).toBeGreaterThan(declined / 4);
  });

  const spec = (response: string): Page => pageOf(`openapi: 3.1.0\npaths:\n  /pears:\n    get:\n      responses:\n        "404":\n          ${response.replaceAll('\n', '\n          ')}\n`, 'pears.yaml');

  it.each([
    ['description: Not found # why', 'Not found', 'Not Found', 'description: Not Found # why'],
    ['description: "Not \\"found\\"."', 'Not \\"found\\".', 'No "pear" \\ plum', 'description: "No \\"pear\\" \\\\ plum"'],
    ['description: \'Not the pear\'\'s\'', 'Not the pear\'', 'It\'s', 'description: \'It\'\'ss\''],
    ['description: Unprocessable Entity - the pear is unripe', 'Unprocessable Entity', 'Unprocessable Content', 'description: Unprocessable Content - the pear is unripe'],
    ['description: |-\n  Not found: the\n  pear is gone.\nx: 1', 'the\n            pear', 'a pear: it', 'description: |-\n  Not found: a pear: it is gone.\nx: 1'],
    ['description: >\n  Not found.\n\n  See # here.', 'See # here', 'See: there', 'description: >\n  Not found.\n\n  See: there.'],
    ['description: The pear\n  is not there', 'The pear\n            is not there', 'There is no pear', 'description: There is no pear'],
    ['{description: Not found, x: 1}', 'Not found', 'Not Found', '{description: Not Found, x: 1}'],
    ['summary: &a !!str Gone\nx: *a', 'Gone', 'Away', 'summary: &a !!str Away\nx: *a'],
  ])('%#: %j', (before, from, to, after) => {
    const page = spec(before);
    expect(rewrittenBy(format, page, [words(page.source, from, to)])).toBe(spec(after).source);
  });

  it.each([
    ['description: Not found', 'Not found', 'Not found: gone', 'the words would need quotation marks'],
    ['description: Not found', 'found', 'found:', 'the words would need quotation marks'],
    ['description: Not found', 'found', '#1', 'the words would need quotation marks'],
    ['description: Gone', 'Gone', 'null', 'the words would need quotation marks'],
    ['description: Gone', 'Gone', 'No', 'the words would need quotation marks'],
    ['{description: Gone}', 'Gone', 'Gone, or lost', 'the words would need quotation marks'],
    ['description: 4.10', '4.10', 'Gone', 'what stands there is no text'],
    ['description: "Gone"', 'Gone', 'Gone *away*', 'the words would be markup in a description'],
    ['description: |\n  | 404 | gone |', 'gone', 'a | b', 'the words would be markup in a description'],
    ['description: "Gone"', 'Gone', '# Gone', 'the words would be markup at the start of a line'],
    ['description: "Gone"', 'Gone', ' ', 'there are no words to set'],
    ['description: "Gone"', 'Gone', 'a\u0001', 'the new words hold control characters'],
    ['description: "Gone"', 'Gone', 'a\ud800', 'the new words hold what is no character'],
    ['description: "Gone.\\n\\nReally."', 'Gone.\\n\\nReally.', 'Gone', 'the words stand in several paragraphs'],
    ['description: |\n  Gone.\n  - Really.', 'Gone.\n            - Really.', 'Gone', 'the words stand in several paragraphs'],
    ['description: "Gone"', '404', '410', 'the words do not stand in one description'],
    ['description: "Gone"', 'description', 'summary', 'the words do not stand in one description'],
    ['$ref: "b.yaml"', 'b.yaml', 'c.yaml', 'the words do not stand in one description'],
    ['x-note: Gone', 'Gone', 'Lost', 'the words do not stand in one description'],
  ])('%#: %j is declined', (before, from, to, reason) => {
    const page = spec(before);
    expect(rewrittenBy(format, page, [words(page.source, from, to)])).toBe(reason);
  });

  it('are written once in a description, and rows never', () => {
    const page = spec('description: Not found');
    expect(rewrittenBy(format, page, [words(page.source, 'Not', 'No'), words(page.source, 'found', 'pear')])).toBe('other words are to stand there already');
    expect(rewrittenBy(format, page, [{ kind: 'order', block: 0, rows: [] }, { kind: 'row', block: 0, before: 0, cells: [] }])).toBe('a specification has no rows; a specification has no rows');
  });
});
