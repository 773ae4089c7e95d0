import process from 'node:process';
import { describe, expect, it, vi } from 'vitest';
import { defineConfig, facts, fix, lint, lintEach, lintText, loadConfig, UserError } from '../../../src/index.ts';
import { desk, lamps, lit, page, unlit } from '../cli/desk.ts';

const files = { 'canonlint.yaml': 'canon: lamps.yaml\n', 'lamps.yaml': lamps, 'docs/lit.rst': lit, 'docs/unlit.rst': unlit };

describe('the library', () => {
  it('lints as the command line does', async () => {
    const { folder: cwd, canonlint } = desk(files);
    const report = await lint(['docs'], { cwd });
    expect(report.problems.map(({ place, rule, code }) => `${place.file}:${place.line} ${rule} ${code}`)).toEqual(['docs/unlit.rst:8 wording-drift 404']);
    expect(report.summary).toMatchObject({ pages: 2, errors: 1 });
    expect(await report.format('json')).toBe((await canonlint(['-f', 'json', 'docs'])).stdout);
    expect(await report.format('stylish', { colour: true })).toContain('\x1b[');
    expect(await report.format('sarif')).toContain('"fixes"');
  });

  it('takes the options of a run', async () => {
    const { folder: cwd } = desk(files);
    expect((await lint([], { cwd, rules: { 'wording-drift': 'warn' } })).summary).toMatchObject({ errors: 0, warnings: 1 });
    expect((await lint([], { cwd, only: ['code-order'] })).problems).toEqual([]);
    expect((await lint([], { cwd, ignorePatterns: ['unlit.rst'] })).summary).toMatchObject({ pages: 1 });
    expect((await lint([], { cwd, config: false, canon: 'http' })).problems).toEqual([]);
    await expect(lint(['elsewhere'], { cwd })).rejects.toThrow(UserError);
  });

  it('tells problems one by one', async () => {
    const { folder: cwd } = desk(files);
    const problems = [];
    for await (const problem of lintEach(['docs'], { cwd })) problems.push(problem.code);
    expect(problems).toEqual([404]);
  });

  it('tells the problems of a service before it reads the next one', async () => {
    const { folder: cwd, put } = desk({ ...files, 'a/index.rst': unlit, 'b/index.rst': unlit, 'c/index.rst': unlit });
    const told: string[] = [];
    for await (const { place: { file }, rule } of lintEach(['a', 'b', 'c'], { cwd })) {
      told.push(`${file} ${rule}`);
      put('b/index.rst', lit);
    }
    expect(told).toEqual(['a/index.rst wording-drift', 'c/index.rst wording-drift']);
  });

  it('tells one by one what it tells at once', async () => {
    const shared = { 'one/conf.py': '', 'two/conf.py': '', 'shared.txt': unlit, ...Object.fromEntries(['one', 'two'].map((name) => [`${name}/index.rst`, '.. include:: ../shared.txt\n'])) };
    const { folder: cwd } = desk({ ...files, ...shared, 'bad.rst': new Uint8Array([0, 1, 0]), 'broken/index.rst': `${unlit}\n+---+\n| a |\n` });
    for (const options of [{ cwd }, { cwd, only: ['wording-drift'] }, { cwd, rules: { 'unreadable-page': 'warn' } }] as const) {
      const each = [];
      for await (const problem of lintEach([], options)) each.push(problem);
      const { problems } = await lint([], options);
      expect(each.length).toBeGreaterThan(1);
      expect(new Set(each)).toEqual(new Set(problems.map((problem) => ({ ...problem, fix: undefined }))));
      expect(each).toHaveLength(problems.length);
    }
  });

  it('lints the text of an editor, saved or not', async () => {
    const { folder: cwd } = desk(files);
    const { problems } = await lintText(`\uFEFF${unlit}`, { cwd, file: 'docs/new.rst' });
    expect(problems.map(({ place, rule }) => `${place.file}:${place.line} ${rule}`)).toEqual(['docs/new.rst:8 wording-drift']);
    expect((await lintText(lit, { cwd, file: 'docs/unlit.rst' })).problems).toEqual([]);
  });

  it('repairs pages, or shows what it would do', async () => {
    const { folder: cwd } = desk(files);
    const shown = await fix(['docs'], { cwd, all: true, dryRun: true });
    expect(shown.fixed).toEqual([{ file: 'docs/unlit.rst', before: unlit, after: lit }]);
    expect((await lint(['docs'], { cwd })).problems).toHaveLength(1);
    expect((await fix(['docs'], { cwd, all: true })).problems).toEqual([]);
    expect((await lint(['docs'], { cwd })).problems).toEqual([]);
  });

  it('tells what pages state, and how they are checked', async () => {
    const { folder: cwd } = desk(files);
    const services = await facts(['docs'], { cwd });
    expect(services.flatMap(({ pages }) => pages.map(({ file }) => file)).toSorted()).toEqual(['docs/lit.rst', 'docs/unlit.rst']);
    expect(await loadConfig([], { cwd })).toMatchObject({ canon: 'lamps.yaml', rules: { 'code-order': 'warn' } });
    expect(defineConfig({ canon: 'http' })).toEqual({ canon: 'http' });
  });

  it('sets no flag of the process that it runs in', async () => {
    const setFlags = vi.spyOn(process.getBuiltinModule('node:v8'), 'setFlagsFromString');
    try {
      const { folder: cwd } = desk({ 'long.rst': `${unlit}\n${'x'.repeat(4_000_001)}` });
      await lint([], { cwd, canon: 'http' });
      expect(setFlags).not.toHaveBeenCalled();
    } finally {
      setFlags.mockRestore();
    }
  });

  it('has a page of its own for each run', async () => {
    const { folder: cwd, put } = desk({ 'a.rst': page('404 Not Fuond | None.') });
    expect((await lint([], { cwd, canon: 'http' })).summary).toMatchObject({ errors: 1 });
    put('a.rst', page('404 Not Found | None.'));
    expect((await lint([], { cwd, canon: 'http' })).summary).toMatchObject({ errors: 0 });
  });
});
