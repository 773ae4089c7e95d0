import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { keptFilesIn } from '../../../src/disk/node/kept-files.ts';
import { folderWith } from '../../disk/folders.ts';
import { containing, desk, lamps, lit, matching, unlit } from './desk.ts';

const pages = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`docs/page${at}.rst`, at % 2 === 0 ? lit : unlit]));
const project = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n', 'docs/conf.py': '', ...pages };
const build = 'one';

/** A folder that looks like a repository to whoever looks for one. */
const repository = { '.git/HEAD': 'ref: refs/heads/main\n', '.git/objects/info/none': '' };

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => name.slice(0, name.indexOf('-'))).toSorted() : [];
}

describe('a cache', () => {
  it('holds what is found, and is asked first', async () => {
    const { folder, canonlint } = desk({ ...project, ...repository });
    const kept = join(folder, '.git', 'canonlint');
    const first = await canonlint([], { build });
    expect(namesIn(kept)).toEqual(['pages', 'problems']);
    expect(await canonlint([], { build })).toEqual(first);
    const files = keptFilesIn(kept);
    const name = readdirSync(kept).find((each) => each.startsWith('problems'))!;
    const { head } = files.open(name)!;
    files.keep(name, { head: replaced(head, 'no such lamp', 'such a lamp'), parts: [] });
    expect(first.stdout).not.toContain('such a lamp');
    expect(await canonlint([], { build })).toMatchObject({ stdout: containing('such a lamp') });
    expect(await canonlint([], { build: 'two' })).toEqual(first);
    expect(await canonlint(['--no-cache'], { build })).toEqual(first);
    expect(await canonlint(['--rule', 'code-order=off'], { build })).toEqual(first);
  });

  it('is used by runs that tell of services, and left alone by --fix', async () => {
    const { folder, canonlint } = desk({ ...project, ...repository });
    const kept = join(folder, '.git', 'canonlint');
    await canonlint(['--fix=all', '--fix-dry-run'], { build });
    expect(namesIn(kept)).toEqual([]);
    const stats = await canonlint(['--stats', '--no-cache'], { build });
    const told = (taken: number): unknown => ({ ...stats, stderr: matching(new RegExp(String.raw`^canonlint: ${taken} of 30 pages as kept in \S+canonlint \(\d+\.\d MB\)\n$`)) });
    expect(await canonlint(['--stats'], { build })).toEqual(told(0));
    expect(namesIn(kept)).toEqual(['pages']);
    expect(await canonlint(['--stats'], { build })).toEqual(told(30));
  });

  it('tells of a page that states nothing without the others, unless one of them includes it', async () => {
    const rows = `   * - Status Code\n     - Description\n   * - 200 OK\n     - Nobody knows.\n   * - 404 Not Found\n     - Nobody knows.\n`;
    const { folder, canonlint } = desk({ ...project, ...repository, 'docs/prose.rst': `Lamps\n=====\n\nA lamp gives light.\n`, 'docs/rows.rst': rows });
    await canonlint([], { build });
    const hook = async (page: string) => {
      const without = await canonlint([page, '--no-cache'], { build });
      for (const time of ['first', 'second']) expect({ time, ...await canonlint([page], { build }) }).toEqual({ time, ...without });
      return without;
    };
    expect(await hook('docs/prose.rst')).toMatchObject({ status: 0 });
    expect(await hook('docs/rows.rst')).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'docs/page1.rst'), `Codes\n=====\n\n.. list-table::\n   :header-rows: 1\n\n   .. include:: rows.rst\n\nStatus Codes\n------------\n\n.. include:: prose.rst\n`);
    writeFileSync(join(folder, 'docs/prose.rst'), unlit.replace(/^.*\n=+\n/, ''));
    await canonlint([], { build });
    expect(await hook('docs/prose.rst')).toMatchObject({ status: 1 });
    await hook('docs/rows.rst');
  });

  it('holds what is found on single pages, of the last four, until another page changes', async () => {
    const { folder, canonlint } = desk({ ...project, ...repository });
    const kept = join(folder, '.git', 'canonlint');
    const hook = (at: number) => canonlint([`docs/page${at}.rst`], { build });
    const found = [await hook(1), await hook(3), await hook(5), await hook(7), await hook(9)];
    expect(namesIn(kept)).toEqual(['pages', 'part']);
    expect(await hook(9)).toEqual(found[4]);
    const files = keptFilesIn(kept);
    const name = readdirSync(kept).find((each) => each.startsWith('part'))!;
    const { head } = files.open(name)!;
    files.keep(name, { head: replaced(head, 'no such lamp', 'such a lamp'), parts: [] });
    for (const at of [3, 5, 7, 9]) expect(await hook(at)).toMatchObject({ stdout: containing('such a lamp') });
    expect(await hook(1)).toEqual(found[0]);
    writeFileSync(join(folder, 'docs/page0.rst'), unlit);
    expect((await hook(9)).stdout).not.toContain('such a lamp');
  });

  it('is not opened for a few pages, for sources that may change, or where nobody wants it', async () => {
    const { folder, canonlint } = desk({ ...project, ...repository, 'few/conf.py': '', 'few/page.rst': unlit });
    await canonlint(['few'], { build });
    await canonlint([]);
    await canonlint(['--no-cache'], { build });
    expect(namesIn(join(folder, '.git', 'canonlint'))).toEqual([]);
  });

  it('keeps nothing where plugins run, whose code may change', async () => {
    const { folder, canonlint } = desk({ ...project, ...repository, 'plugin.mjs': "export default { name: 'none', rules: [] };", 'canonlint.yaml': 'canon: lamps.yaml\nplugins: [./plugin.mjs]\n' });
    expect(await canonlint(['--allow-plugins'], { build })).toMatchObject({ status: 1 });
    expect(namesIn(join(folder, '.git', 'canonlint'))).toEqual([]);
  });
});

describe('the place of a cache', () => {
  it('is one that the user names, unless a commit could put a file there', async () => {
    const { canonlint } = desk(project);
    const elsewhere = join(folderWith([]), 'new');
    expect(await canonlint(['--cache-location', elsewhere], { build })).toMatchObject({ status: 1 });
    expect(namesIn(elsewhere)).toEqual(['pages', 'problems']);
    for (const inside of ['kept', './docs/kept', '.']) {
      expect(await canonlint(['--cache-location', inside], { build }))
        .toEqual({ status: 2, stdout: '', stderr: matching(/^canonlint: --cache-location \S+ lies in the folder that is linted, where .*\n {2}name a folder outside of it\n$/) });
    }
    expect(await canonlint(['--cache-location', elsewhere, '--no-cache'], { build })).toMatchObject({ status: 2, stderr: containing('exclude each other') });
  });

  it('is in .git, from wherever in the repository, also where that is a file which names a folder in a .git', async () => {
    const { folder, canonlint } = desk({ ...project, ...repository });
    await canonlint(['.'], { build, from: 'docs' });
    expect(namesIn(join(folder, '.git', 'canonlint'))).toEqual(['pages', 'problems']);
    const main = folderWith({ '.git/worktrees/w/HEAD': '', '.git/worktrees/w/commondir': '../..', '.git/objects/info/none': '' });
    const linked = desk({ ...project, '.git': `gitdir: ${join(main, '.git/worktrees/w')}\n` });
    await linked.canonlint([], { build });
    expect(namesIn(join(main, '.git/worktrees/w/canonlint'))).toEqual(['pages', 'problems']);
  });

  it('is no folder that a .git file names anywhere, and no link', async () => {
    const elsewhere = folderWith({ 'HEAD': '', 'objects/info/none': '' });
    const planted = desk({ ...project, '.git': `gitdir: ${elsewhere}\n` });
    await planted.canonlint([], { build });
    expect(existsSync(join(elsewhere, 'canonlint'))).toBe(false);
    const linked = desk({ ...project, ...repository });
    const target = folderWith([]);
    symlinkSync(target, join(linked.folder, '.git', 'canonlint'));
    await linked.canonlint([], { build });
    expect(readdirSync(target)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is the folder of the user for caches outside of git, unless that lies in the tree that is linted', async () => {
    const { folder, canonlint } = desk(project);
    const home = folderWith([]);
    const usual = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
    await canonlint([], { build, env: { HOME: home } });
    expect(namesIn(join(home, usual, 'canonlint'))).toEqual(['pages', 'problems']);
    await canonlint([], { build, env: { HOME: home, XDG_CACHE_HOME: join(home, 'caches') } });
    expect(namesIn(join(home, 'caches', 'canonlint'))).toEqual(['pages', 'problems']);
    for (const env of [{ HOME: folder }, { XDG_CACHE_HOME: join(folder, 'caches') }, { HOME: '.' }, {}]) await canonlint([], { build, env });
    expect(readdirSync(folder).toSorted()).toEqual(['canonlint.yaml', 'docs', 'lamps.yaml']);
  });

  it('may be full, closed or occupied: nothing is kept, and the report is the same', async () => {
    const { folder, canonlint } = desk({ ...project, ...repository });
    const without = await canonlint(['--no-cache'], { build });
    writeFileSync(join(folder, '.git', 'canonlint'), 'a file');
    expect(await canonlint([], { build })).toEqual(without);
    const other = folderWith([]);
    await canonlint(['--cache-location', other], { build });
    const names = readdirSync(other);
    const occupied = folderWith([]);
    for (const name of names) mkdirSync(join(occupied, name));
    expect(await canonlint(['--cache-location', occupied], { build })).toEqual(without);
    expect(readdirSync(occupied)).toEqual(names);
  });
});

/** Data with other words in its texts. */
function replaced(data: unknown, from: string, to: string): unknown {
  if (typeof data === 'string') return data.replaceAll(from, to);
  if (Array.isArray(data)) return data.map((each) => replaced(each, from, to));
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, each]) => [name, name === 'key' || name === 'questions' ? each : replaced(each, from, to)]));
}
