import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../src/disk/index.ts';
import { whole } from '../../src/engine/report.ts';
import { lint, plainRequest } from '../../src/engine/index.ts';
import type { LintRequest } from '../../src/engine/index.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { stylish } from '../../src/reporters/stylish.ts';
import { bare, plain } from '../reporters/background.ts';
import { page } from '../hosts/cli/desk.ts';

/** Lints files in memory, with the canon that they speak for. */
function linted(files: Readonly<Record<string, string>>, asked: Partial<LintRequest> = {}, cwd = '/home/lamps') {
  const disk = memoryDisk(new Map(Object.entries(files)), cwd);
  return lint({ ...plainRequest, ...asked }, { toolkit, disk }).then((result) => ({ ...result, report: whole(result.report) }));
}

async function canonOf(files: Readonly<Record<string, string>>, asked: Partial<LintRequest> = {}): Promise<string> {
  const { report: { canon } } = await linted(files, asked);
  return `${canon!.name}, by ${canon!.choice!.by}`;
}

/** In the words of the shipped canon, in words of their own, and three that agree with one another. */
const shipped = page('400 | The server failed to process the request.', '404 | The requested page was not found.');
const own = page('400 | Something about it is odd.', '404 | No such lamp here.', '500 | Our side broke.');
const agreed = (word: string) => page('400 | Something about it is odd.', '404 | No such lamp here.', `500 | The ${word} broke.`);
const fleet = { 'a.rst': agreed('wick'), 'b.rst': agreed('oil'), 'c.rst': agreed('glass') };

describe('a run without a named canon', () => {
  it('takes the one that the pages speak for', async () => {
    expect(await canonOf({ 'a.rst': shipped })).toBe('open-telekom-cloud, by words');
    expect(await canonOf({ 'a.rst': own })).toBe('http, by protocol');
    expect(await canonOf(fleet)).toBe('consensus, by consensus');
    expect(await canonOf({ 'a.rst': shipped }, { canon: 'http' })).toBe('http, by name');
    expect(await canonOf({ 'a.rst': own, 'canonlint.yaml': 'canon: auto\n' }, { canon: 'auto' })).toBe('http, by protocol');
    expect(await canonOf({ 'a.rst': own, 'canonlint.yaml': 'canon: open-telekom-cloud\n' })).toBe('open-telekom-cloud, by name');
  });

  it('lets the pages of a folder vote together where one states too few codes for a service', async () => {
    const topics = { ...fleet, 'd.rst': page('404 | No such lamp here.') };
    expect(await canonOf(topics)).toBe('http, by protocol');
    expect(await canonOf(Object.fromEntries(Object.entries(topics).map(([name, text]) => [`${name.slice(0, 1)}/${name}`, text])))).toBe('consensus, by consensus');
    const parts = Object.fromEntries(Object.entries(topics).map(([name, text]) => [`endpoints/${name.slice(0, 1)}/${name}`, text]));
    expect(await canonOf(parts)).toBe('http, by protocol');
  });

  it('reads the folder of the paths, up to the root of their documentation', async () => {
    const around = { 'book/conf.py': '', 'book/intro/codes.rst': own, 'book/api/codes.rst': shipped, 'other/codes.rst': own, 'other/more/x.rst': own };
    expect(await canonOf(around, { paths: ['book/intro/codes.rst'] })).toBe('open-telekom-cloud, by words');
    expect(await canonOf(around, { paths: ['other'] })).toBe('http, by protocol');
    expect(await canonOf(around, { paths: ['other/more/x.rst'] })).toBe('http, by protocol');
    expect(await canonOf(around, { paths: ['other', 'book/intro/codes.rst'] })).toBe(await canonOf(around));
    expect(await canonOf({ ...fleet, 'd/x.rst': own }, { paths: ['a.rst'] })).toBe('consensus, by consensus');
  });

  it('reads the folder of the configuration, and what that includes, whatever is named', async () => {
    const files = { 'docs/a.rst': shipped, 'docs/b.rst': own, 'old/c.rst': shipped };
    expect(await canonOf({ ...files, 'canonlint.yaml': '{}\n' }, { paths: ['docs/b.rst'] })).toBe('open-telekom-cloud, by words');
    expect(await canonOf({ ...files, 'canonlint.yaml': 'include: docs/b.rst\n' }, { paths: ['docs/b.rst'] })).toBe('http, by protocol');
  });

  it('goes by the text of a page that stands for the one on disk', async () => {
    const typed = { file: 'a.rst', source: shipped, encoding: 'utf-8', byteOrderMark: false } as const;
    expect(await canonOf({ 'a.rst': own }, { page: typed })).toBe('open-telekom-cloud, by words');
  });

  it('finds what it finds with the same canon named, but offers no words of the canon', async () => {
    const files = { 'a.rst': shipped, 'b.rst': page('400 | The server failed to process the request.', '403 | No.', '404 | the requested page was not found') };
    const { report: { problems } } = await linted(files, { wants: { services: false, fixes: true } });
    const named = (await linted(files, { canon: 'open-telekom-cloud', wants: { services: false, fixes: true } })).report.problems;
    const withoutFix = (problem: (typeof problems)[number]) => ({ ...problem, fix: undefined, fixable: undefined, declined: undefined, unlike: undefined });
    expect(problems.map(withoutFix)).toEqual(named.map(withoutFix));
    expect(named.filter(({ fix }) => fix !== undefined).length).toBeGreaterThan(2);
    expect(problems.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(problems.find(({ rule }) => rule === 'wording-drift')?.declined).toBe('no canon is named: canonlint init names one');
  });

  it('warns of what most services agree on, and errs by the protocol', async () => {
    const files = { ...fleet, 'd.rst': page('400 | Something about it is odd.', '404 | Lamps are elsewhere.', '502 | The request is not completed because the request is invalid.') };
    const found = (await linted(files)).report.problems.map(({ place: { file }, rule, code, severity }) => `${file} ${rule} ${code} ${severity}`);
    expect(found).toEqual([
      'd.rst missing-code 500 warning', 'd.rst wording-drift 404 warning', 'd.rst meaning-drift 502 error',
    ]);
    const strict = await linted({ ...files, 'canonlint.yaml': 'rules: { wording-drift: error }\n' });
    expect(strict.report.problems.filter(({ rule }) => rule === 'wording-drift').map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('expects what most services agree on of those only that take part in it', async () => {
    const codes = ['200', '400', '404', '500'];
    const house = (word: string) => page(...codes.map((code) => `${code} | The wick says ${code}.`), `503 | The ${word} broke.`);
    const fleetOf = { 'a.rst': house('wick'), 'b.rst': house('oil'), 'c.rst': house('glass') };
    const found = async (...rows: readonly string[]) => (await linted({ ...fleetOf, 'd.rst': page(...rows) })).report.problems.map(({ rule, code }) => `${rule} ${code}`);
    expect(await found('200 | The wick says 200.', '400 | The wick says 400.', '404 | The wick says 404.', '503 | The lid broke.')).toEqual(['missing-code 500']);
    expect(await found('400 | The wick says 400.', '404 | The wick says 404.', '500 | The wick says 500.', '503 | The lid broke.')).toEqual([]);
    expect(await found('200 | The wick says 200.', '429 | Wait a while.')).toEqual([]);
    expect(await found('200 | Fine.', '400 | Odd.')).toEqual([]);
    expect(await found('404 | Not Found', '500 | Internal server error')).toEqual([]);
  });

  it('says of a service with words of its own that it has them, in one line', async () => {
    const files = { 'a.rst': shipped, 'b.rst': shipped.replace('was not', 'is not'), 'c.rst': own };
    const text = stylish.write((await linted(files)).report, plain, bare);
    expect(text).toContain("3 of 3 wordings are unlike the canon's");
    expect(text).not.toContain('in other words');
    expect(stylish.write((await linted(files, { canon: 'open-telekom-cloud' })).report, plain, bare).match(/in other words/g)).toHaveLength(3);
  });

  it('tells which canon it took, why, and what to do', async () => {
    const canonLine = async (files: Readonly<Record<string, string>>, canon?: string) =>
      stylish.write((await linted(files, { canon })).report, plain, bare).split('\n').find((line) => line.startsWith('  canon '));
    expect(await canonLine({ 'a.rst': shipped }))
      .toBe('  canon open-telekom-cloud: 100 % of what the references say is in its words; canonlint init names it in canonlint.yaml');
    expect(await canonLine(fleet)).toBe('  canon consensus: most of 3 services word 2 codes alike; canonlint init --infer writes it down');
    expect(await canonLine({ 'a.rst': own }, 'http')).toBe('  canon http: named for this run');
  });
});
