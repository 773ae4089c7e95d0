import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { lint as lintType } from '../../../src/index.ts';
import { folderWith } from '../../disk/folders.ts';
import { desk, lamps, lit, unlit } from '../cli/desk.ts';

/** The sources keep nothing, since nobody tells which release they are: this is the library as built. */
let lint: typeof lintType;

describe('lint with a cache', () => {
  beforeAll(async () => {
    const file = resolve('dist/index.js');
    if (!existsSync(file)) throw new Error('dist/index.js is missing: npm run build makes it');
    ({ lint } = await import(/* @vite-ignore */ pathToFileURL(file).href) as { lint: typeof lintType });
  });

  const pages = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`docs/page${at}.rst`, at % 2 === 0 ? lit : unlit]));
  const project = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n', 'docs/conf.py': '', ...pages };

  it('reports as without one, also of what has changed since', async () => {
    const { folder: cwd } = desk(project);
    const kept = join(folderWith([]), 'kept');
    for (const text of [undefined, lit, unlit, unlit.replace('404', '405')]) {
      if (text !== undefined) writeFileSync(join(cwd, 'docs/page1.rst'), text);
      const without = await lint([], { cwd });
      for (const cache of [kept, kept]) {
        const report = await lint([], { cwd, cache });
        expect({ ...report, text: await report.format('json') }).toEqual({ ...without, format: expect.any(Function) as unknown, text: await without.format('json') });
      }
    }
    expect(readdirSync(kept).map((name) => name.slice(0, name.indexOf('-')))).toEqual(['pages']);
  });

  it('keeps nothing unless somebody asks for it, and refuses a folder in the tree that is linted', async () => {
    const { folder: cwd } = desk({ ...project, '.git/HEAD': 'ref: refs/heads/main\n', '.git/objects/info/none': '' });
    await lint([], { cwd });
    expect(existsSync(join(cwd, '.git', 'canonlint'))).toBe(false);
    await lint([], { cwd, cache: true });
    expect(readdirSync(join(cwd, '.git', 'canonlint'))).toHaveLength(1);
    await expect(lint([], { cwd, cache: 'docs/kept' })).rejects.toThrow('lies in the folder that is linted');
  });
});
