import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { folderAt } from '../scripts/bench/folder.ts';
import { mixOf } from '../scripts/bench/mix.ts';
import { excessOf, ratioOf } from '../scripts/bench/rounds.ts';
import type { Rounds } from '../scripts/bench/rounds.ts';
import { sampleOf } from '../scripts/bench/sample.ts';
import { boundsText, sectionText } from '../scripts/bench/section.ts';
import { treeOf } from '../scripts/bench/tree.ts';
import { servicesBelow } from '../scripts/conformance/corpus.ts';
import { mayState } from '../src/facts/index.ts';

const place = mkdtempSync(join(tmpdir(), 'canonlint-bench-test-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});
// files that the benchmark removes at the end of its process are removed here
vi.stubEnv('TMPDIR', place);

const root = join(place, 'pages');

const written = {
  'gate/conf.py': '', 'gate/codes.rst': 'Codes', 'gate/calls/open.rst': 'Open', 'gate/node_modules/other.rst': 'Other',
  'lamp.rst': 'Lamp',
};
for (const [file, text] of Object.entries(written)) {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}
const folder = folderAt(root);

describe('the tree of the benchmark', () => {
  const tree = treeOf(folder, 50);

  it('holds as many copies as make the pages, and names each page', () => {
    expect(tree.files).toHaveLength(17 * 3);
    expect(folderAt(tree.root).files).toEqual(tree.files.toSorted());
    const texts = tree.files.map((file) => readFileSync(join(tree.root, file), 'utf8'));
    expect(texts.map((text) => text.split('\n', 1).join('')).toSorted()).toEqual(['Codes', 'Lamp', 'Open'].flatMap((text) => Array.from({ length: 17 }, () => text)));
    expect(new Set(texts).size).toBe(17 * 3);
    const equal = treeOf(folder, 50, true);
    expect(new Set(equal.files.map((file) => readFileSync(join(equal.root, file), 'utf8')))).toEqual(new Set(['Codes', 'Lamp', 'Open']));
    expect(tree.bytes).toBe(folderAt(tree.root).bytes);
  });

  it('keeps the services of the copies apart', () => {
    expect(servicesBelow(tree.root)).toHaveLength(17 * 2);
  });

  it('has parts that double', () => {
    expect(tree.doubled.map(({ pages }) => pages)).toEqual([6, 12, 24, 48]);
    const found = tree.doubled.map(({ folders }) => folders.flatMap((each) => folderAt(each).files).length);
    expect(found).toEqual([6, 12, 24, 48]);
  });

  it('holds eight copies at least', () => {
    expect(treeOf(folder, 1).files).toHaveLength(8 * 3);
  });
});

it('mixes pages that state nothing of statuses among others, four for each, and a quarter of them with numbers', () => {
  const markups = join(place, 'markups');
  mkdirSync(markups);
  for (const [file, text] of Object.entries({ 'a.rst': 'A', 'b.md': 'B', 'c.adoc': 'C', 'd.html': '<p>D</p>' })) writeFileSync(join(markups, file), text.repeat(500));
  const own = folderAt(markups);
  const mix = mixOf(own, 40);
  expect(mix.files).toHaveLength(own.files.length * 5 * 2);
  expect(folderAt(mix.root).files).toEqual(mix.files.toSorted());
  const texts = mix.files.filter((file) => file.includes('other-')).map((file) => readFileSync(join(mix.root, file), 'utf8'));
  expect(texts.filter((text) => mayState(text))).toHaveLength(texts.length / 4);
});

it('draws the same sample every time, and no page twice', () => {
  const [one, other] = [sampleOf(folder, 2), sampleOf(folder, 2)];
  expect(one.files).toHaveLength(2);
  expect(one.files).toEqual(other.files);
  expect(sampleOf(folder, 1000).files).toEqual(folder.files);
});

it('compares round with round, since what else a machine does falls on both', () => {
  const roundsOf = (times: readonly number[]): Rounds => times.map((time) => ({ time, processor: 2 * time }));
  const [ones, others] = [roundsOf([10, 40, 12]), roundsOf([5, 20, 4])];
  expect(ratioOf(ones, others)).toBe(2);
  expect(excessOf(ones, others)).toBe(8);
  expect(excessOf(ones, others, 'processor')).toBe(16);
});

it('writes its tables as Markdown', () => {
  expect(sectionText({ title: 'Title', about: 'What it is.', head: ['what', 'time'], rows: [['a page', '1 ms']] })).toBe(`## Title

What it is.

| what | time |
|---|---:|
| a page | 1 ms |
`);
});

it('says of each bound whether it is met', () => {
  expect(boundsText([
    { name: 'one page', figure: 2.5, most: 2.5, unit: '×' },
    { name: 'peak memory', figure: 201, most: 200, unit: 'MB' },
    { name: '8 × the page', figure: NaN, most: 9, unit: '×' },
  ])).toBe('Bounds: one page 2.50 ×, at most 2.5 ×: met; peak memory 201 MB, at most 200 MB: **not met**; '
    + '8 × the page, at most 9 ×: not measurable.');
});
