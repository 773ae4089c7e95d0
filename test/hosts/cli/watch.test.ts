import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileChange, Watcher } from '../../../src/disk/node/watcher.ts';
import { containing, desk, lamps, lit, prose, unlit } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n', 'docs/lamps.rst': lit };

/** Runs `canonlint --watch`, and changes files one after the other: each by its text, or undefined to remove it. */
async function watched(files: Readonly<Record<string, string>>, changes: readonly (readonly [name: string, text: string | undefined])[], argv: readonly string[] = []) {
  const { folder, put, canonlint } = desk(files);
  const paths: (readonly string[])[] = [];
  async function* changing(): AsyncGenerator<readonly FileChange[]> {
    for (const [name, text] of changes) {
      const isThere = text === undefined || files[name] === undefined ? 'new or gone' : 'as before';
      if (text === undefined) rmSync(join(folder, name));
      else put(name, text);
      yield [{ path: join(folder, name), isThere }];
    }
  }
  const watch = (first: readonly string[]): Watcher => {
    paths.push(first);
    return { ready: Promise.resolve(), changes: changing(), add: (more) => paths.push(more) };
  };
  const outcome = await canonlint(['--watch', ...argv], { watch });
  const [, after = ''] = outcome.stdout.split('watching 1 page; Ctrl+C ends it\n');
  return { ...outcome, after, paths: paths.map((each) => each.map((path) => path.slice(folder.length + 1))) };
}

describe('canonlint --watch', () => {
  it('reports as any run, and then what is new and what is gone', async () => {
    const { status, stdout, stderr, after } = await watched(base, [['docs/lamps.rst', unlit], ['docs/lamps.rst', lit]]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('✔ no problems in 1 page of 1 service');
    expect(after.split('\n')).toEqual([
      'docs/lamps.rst',
      containing('404 is described in other words than the canon\'s'), containing('[-Nobody has seen this-]'), containing('{+There is no such+}'),
      '1 new: 1 problem',
      '✔ docs/lamps.rst:8  404 is described in other words than the canon\'s  wording-drift',
      '1 gone: no problems',
      '',
    ]);
  });

  it('ends as the last look did', async () => {
    expect(await watched(base, [['docs/lamps.rst', unlit]])).toMatchObject({ status: 1 });
    expect(await watched(base, [['docs/lamps.rst', unlit]], ['--exit-zero'])).toMatchObject({ status: 0 });
  });

  it('passes over what decides nothing, and tells when a page of the project brings nothing new', async () => {
    expect((await watched(base, [['notes.txt', 'x'], ['docs/lamps.rst', `${lit}\nMore.\n`]])).after).toBe('nothing new: no problems\n');
  });

  it('follows new and removed pages, the configuration and the canon', async () => {
    const { after } = await watched(base, [
      ['docs/more.rst', unlit], ['docs/more.rst', undefined], ['lamps.yaml', lamps.replace('There is no such lamp.', 'No lamp.')], ['canonlint.yaml', 'canon: http\n'], ['docs/prose.rst', prose],
    ]);
    expect(after.split('\n').filter((line) => /^(?:\d|nothing)/.test(line))).toEqual([
      '1 new: 1 problem', '1 gone: no problems', '1 new: 1 problem', '1 gone: no problems',
    ]);
  });

  it('tells a later mistake once, and goes by what it read before until it is mended', async () => {
    const { after, stderr } = await watched(base, [['canonlint.yaml', 'cannon: http\n'], ['docs/lamps.rst', unlit], ['canonlint.yaml', 'canon: lamps.yaml\n']]);
    expect(stderr).toBe('canonlint: canonlint.yaml:1:1: unknown key "cannon"\n  did you mean "canon"?\n');
    expect(after).toContain('1 new: 1 problem\nnothing new: 1 problem\n');
  });

  it('ends at once for a mistake that is there at the start', async () => {
    expect(await watched({ ...base, 'canonlint.yaml': 'cannon: http\n' }, [])).toMatchObject({ status: 2, stdout: '', stderr: containing('unknown key "cannon"') });
    expect(await watched(base, [], ['nowhere'])).toMatchObject({ status: 2, stderr: containing('nowhere does not exist') });
    expect(await watched(base, [], ['--only', 'no-rule'])).toMatchObject({ status: 2, stderr: containing('there is no rule "no-rule"') });
  });

  it('tells what cannot be watched', async () => {
    const { canonlint } = desk(base);
    async function* nothing(): AsyncGenerator<readonly FileChange[]> {}
    const { stderr } = await canonlint(['--watch'], {
      watch(_, { unable }) {
        unable('ENOSPC: no room for more watchers\u001b[2J');
        return { ready: Promise.resolve(), changes: nothing(), add: () => {} };
      },
    });
    expect(stderr).toMatch(/^canonlint: not all files can be watched: ENOSPC: no room for more watchers\S+\n$/);
    expect(stderr).not.toContain('\u001b');
  });

  it('guesses a word that is meant for a command', async () => {
    expect(await watched(base, [], ['explian'])).toMatchObject({ status: 2, stdout: '', stderr: containing('did you mean canonlint explain?') });
  });

  it('takes the options of a run', async () => {
    expect((await watched(base, [['docs/lamps.rst', unlit]], ['--canon', 'http'])).after).toBe('nothing new: no problems\n');
    expect((await watched(base, [['docs/lamps.rst', unlit]], ['--rule', 'wording-drift=off'])).after).toBe('nothing new: no problems\n');
    expect((await watched(base, [['docs/lamps.rst', unlit]], ['--only', 'code-order'])).after).toBe('nothing new: no problems\n');
    expect((await watched(base, [['docs/lamps.rst', unlit]], ['--rule', 'wording-drift=warn', '--quiet'])).after).toBe('nothing new: no problems\n');
  });

  it('respects a baseline, and follows it', async () => {
    const files = { ...base, 'docs/lamps.rst': unlit, 'canonlint.yaml': 'canon: lamps.yaml\nbaseline: known.json\n' };
    const { folder, canonlint } = desk(files);
    await canonlint(['--update-baseline']);
    const known = readFileSync(join(folder, 'known.json'), 'utf8');
    const { after } = await watched({ ...files, 'known.json': known }, [['known.json', known.replace(/"entries": \[[^]*\]/, '"entries": []')], ['known.json', known]]);
    expect(after.split('\n').filter((line) => /^\d/.test(line))).toEqual(['1 new: 1 problem', '1 gone: no problems']);
  });

  it.each(['--format=json', '--fix', '--stdin', '--stats', '--output-file=x', '--changed-since=HEAD', '--update-baseline', '--print-config'])('refuses %s', async (option) => {
    const { canonlint } = desk(base);
    expect(await canonlint(['--watch', option])).toMatchObject({ status: 2, stdout: '', stderr: `canonlint: --watch and ${option.split('=')[0]} exclude each other\n` });
  });

  it('watches the folders of the pages and the files that decide', async () => {
    expect((await watched(base, [], ['docs'])).paths).toEqual([['docs', 'canonlint.yaml', 'lamps.yaml']]);
  });
});
