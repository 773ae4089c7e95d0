import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/fix/proof.ts';
import { python } from '../../../src/formats/python/index.ts';
import { docstringsIn } from '../../../src/formats/python/docstrings.ts';
import { writer } from '../../../src/formats/python/writer.ts';
import { readRst } from '../../../src/formats/rst/read.ts';
import { writer as rstWriter } from '../../../src/formats/rst/writer.ts';
import type { WritableFormat } from '../../../src/formats/index.ts';
import type { Edit, Page, Text } from '../../../src/model.ts';
import { textsOutsideTables } from '../../../src/text/outer-texts.ts';
import { spanOf } from '../../../src/text/spans.ts';
import { anyString } from '../../any-string.ts';
import { inputs } from '../../inputs.ts';
import { pageOf } from '../rewriting.ts';

await python.load?.();

const words = fc.array(fc.oneof(
  fc.constantFrom('Not Found', 'the', 'fog', 'lifts,', '*', '`a`', '``', '|x|', '_', '- a', ':code 404:', '::', '..', '"', '"""', '\'', '\\', '\\n', '{{', 'é', '灯', '(', 'a_'), anyString(4),
), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(' '));

/** An edit of some words of a text; undefined where they have no place. */
function editOf({ value, runs }: Text, first: number, count: number, given: string): Edit | undefined {
  const bounds = Array.from(value.matchAll(/\S+/g), ({ 0: word, index }) => [index, index + word.length] as const);
  if (bounds.length === 0) return undefined;
  const begin = first % bounds.length;
  const [start, end] = [bounds[begin]![0], bounds[Math.min(bounds.length - 1, begin + count % bounds.length)]![1]];
  const [head, tail] = [spanOf({ value, runs }, start, start + 1), spanOf({ value, runs }, end - 1, end)];
  return head === undefined || tail === undefined || tail.end <= head.start ? undefined : { kind: 'words', span: { start: head.start, end: tail.end }, words: given };
}

describe.each([
  { file: 'fixtures/formats/python/beacons.py', format: { name: 'python', read: (page: Page) => python.read(page), writer } },
  { file: 'fixtures/formats/rst/httpdomain.rst', format: { name: 'rst', read: (page: Page) => readRst(page), writer: rstWriter } },
] satisfies readonly { readonly file: string; readonly format: WritableFormat }[])('words of $file', ({ file, format }) => {
  const source = readFileSync(file, 'utf8');

  it('take the place of others, and nothing else changes, or stay as they are', () => {
    let written = 0;
    fc.assert(fc.property(fc.constantFrom('\n', '\r\n'), fc.nat(), fc.nat(), fc.nat(), words, (lineEnd, which, first, count, given) => {
      const page = pageOf(source.replaceAll('\n', lineEnd), file);
      const texts = textsOutsideTables(format.read(page));
      const edit = editOf(texts[which % texts.length]!, first, count, given);
      if (edit === undefined) return;
      const after = format.writer.write(page, [edit]);
      const isDeclined = after.declined.length > 0;
      written += Number(!isDeclined);
      expect(after.source === page.source || !isDeclined).toBe(true);
      expect(faultOf(page, after.source, isDeclined ? [] : [edit], format)).toBeUndefined();
      expect(format.name !== 'python' || programOf(after.source) === programOf(page.source)).toBe(true);
    }), { numRuns: inputs(400, 60) });
    expect(written).toBeGreaterThan(0);
  });
});

/** A program without the words of its docstrings. */
function programOf(source: string): string {
  const { docstrings } = docstringsIn(source);
  return [0, ...docstrings.map(({ end }) => end)].map((end, at) => source.slice(end, docstrings[at]?.start)).join('\0');
}
