import { chmodSync, chownSync, linkSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { isReadError } from '../../src/disk/index.ts';
import { clearLeftovers } from '../../src/disk/node/leftovers.ts';
import { readPage } from '../../src/disk/node/read-page.ts';
import { temporaryName } from '../../src/disk/node/temporary-name.ts';
import { writePage } from '../../src/disk/node/write-page.ts';
import type { Page } from '../../src/model.ts';
import { add, folderWith, isRoot } from './folders.ts';

function read(file: string, folder: string): Page {
  const page = readPage(file, folder);
  if (isReadError(page)) throw new Error(page.message);
  return page;
}

const hasPipes = spawnSync('mkfifo', ['--version']).status === 0;

/** Writes a page with some words replaced. */
function replaceIn(folder: string, file: string, from: string, to: string) {
  const before = read(file, folder);
  return writePage(before, { ...before, source: before.source.replace(from, to) }, folder);
}

describe('writing a page', () => {
  it.each([
    ['UTF-8', Buffer.from('Größe: klein\r\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffGröße: klein')],
    ['Latin-1', Buffer.from('Größe: klein\n', 'latin1')],
  ])('keeps %s', (_, bytes) => {
    const folder = folderWith({ 'a.rst': bytes });
    const [before, after] = ['klein', 'groß'].map((word) => Buffer.from(word, bytes.includes(0xdf) ? 'latin1' : 'utf8'));
    expect(replaceIn(folder, 'a.rst', 'klein', 'groß')).toBeUndefined();
    const at = bytes.indexOf(before!);
    expect(readFileSync(join(folder, 'a.rst'))).toEqual(Buffer.concat([bytes.subarray(0, at), after!, bytes.subarray(at + 5)]));
    expect(readdirSync(folder)).toEqual(['a.rst']);
  });

  it('keeps the mode, and a link as a link', () => {
    const folder = folderWith({ 'real/a.rst': 'old' });
    chmodSync(join(folder, 'real/a.rst'), 0o640);
    symlinkSync('real/a.rst', join(folder, 'link.rst'));
    expect(replaceIn(folder, 'link.rst', 'old', 'new')).toBeUndefined();
    expect(readlinkSync(join(folder, 'link.rst'))).toBe('real/a.rst');
    expect(readFileSync(join(folder, 'real/a.rst'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'real/a.rst')).mode & 0o777).toBe(0o640);
    expect([...readdirSync(folder), ...readdirSync(join(folder, 'real'))]).toEqual(['link.rst', 'real', 'a.rst']);
  });

  it('does not write a page that has changed since it was read', () => {
    const folder = folderWith({ 'a.rst': 'old' });
    const before = read('a.rst', folder);
    writeFileSync(join(folder, 'a.rst'), 'other');
    expect(writePage(before, { ...before, source: 'new' }, folder)).toEqual(
      { file: 'a.rst', message: 'is left alone: it has changed on disk since it was read' });
    expect(readFileSync(join(folder, 'a.rst'), 'utf8')).toBe('other');
    expect(readdirSync(folder)).toEqual(['a.rst']);
  });

  it('succeeds if the page already has the new words, for example under a second name', () => {
    const folder = folderWith({ 'a.rst': 'old' });
    const before = read('a.rst', folder);
    for (let time = 0; time < 2; time++) expect(writePage(before, { ...before, source: 'new' }, folder)).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['a.rst']);
  });

  it('refuses words that the encoding cannot hold, or that would make it another', () => {
    const folder = folderWith({ 'a.rst': Buffer.from('Größe', 'latin1') });
    expect(replaceIn(folder, 'a.rst', 'Größe', '灯')?.message).toBe('cannot be written: latin1 cannot hold its words');
    expect(replaceIn(folder, 'a.rst', 'Größe', 'Ã¼')?.message).toBe('cannot be written: latin1 cannot hold its words');
    expect(replaceIn(folder, 'a.rst', 'Größe', 'size')).toBeUndefined();
  });

  it('reports a page that is gone', () => {
    const folder = folderWith([]);
    const page: Page = { file: 'a.rst', source: 'old', encoding: 'utf-8', byteOrderMark: false };
    expect(writePage(page, { ...page, source: 'new' }, folder)?.message).toBe('cannot be written: it is no longer there');
  });

  it.skipIf(isRoot)('tells of a page, and of a folder, that nobody may write', () => {
    const folder = folderWith({ 'a.rst': 'old', 'closed/b.rst': 'old' });
    chmodSync(join(folder, 'a.rst'), 0o444);
    chmodSync(join(folder, 'closed'), 0o555);
    expect(replaceIn(folder, 'a.rst', 'old', 'new')?.message).toBe('cannot be written: permission denied');
    expect(replaceIn(folder, 'closed/b.rst', 'old', 'new')?.message).toBe('cannot be written: permission denied');
    chmodSync(join(folder, 'closed'), 0o755);
    expect(readFileSync(join(folder, 'a.rst'), 'utf8')).toBe('old');
  });

  it('leaves alone a page that has other names, which would keep the old words', () => {
    const folder = folderWith({ 'a.rst': 'old' });
    linkSync(join(folder, 'a.rst'), join(folder, 'b.rst'));
    expect(replaceIn(folder, 'a.rst', 'old', 'new')?.message).toBe('is left alone: it has other names (hard links), which would keep the old words');
    expect(['a.rst', 'b.rst'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['old', 'old']);
    expect(readdirSync(folder)).toEqual(['a.rst', 'b.rst']);
  });

  it.runIf(isRoot)('keeps the owner and the group', () => {
    const folder = folderWith({ 'a.rst': 'old' });
    chownSync(join(folder, 'a.rst'), 1234, 2345);
    chmodSync(join(folder, 'a.rst'), 0o6640);
    expect(replaceIn(folder, 'a.rst', 'old', 'new')).toBeUndefined();
    const { uid, gid, mode } = statSync(join(folder, 'a.rst'));
    expect({ uid, gid, mode: mode & 0o7777 }).toEqual({ uid: 1234, gid: 2345, mode: 0o6640 });
  });

  it.runIf(hasPipes)('does not wait for a page that has become a pipe', () => {
    const folder = folderWith({ 'a.rst': 'old' });
    const before = read('a.rst', folder);
    rmSync(join(folder, 'a.rst'));
    spawnSync('mkfifo', [join(folder, 'a.rst')]);
    expect(writePage(before, { ...before, source: 'new' }, folder)).toEqual({ file: 'a.rst', message: 'cannot be written: it is not a regular file' });
    expect(readdirSync(folder)).toEqual(['a.rst']);
  });

  it.skipIf(process.platform === 'win32')('does not go through a link out of the repository, nor through one that came later', () => {
    const folder = folderWith({ 'top/.git/HEAD': '', 'top/a.rst': 'old', 'top/docs/a.rst': 'old', 'a.rst': 'old', 'far/a.rst': 'old' });
    const top = join(folder, 'top');
    const pages = ['a.rst', 'docs/a.rst'].map((file) => read(file, top));
    for (const name of ['a.rst', 'docs']) rmSync(join(top, name), { recursive: true });
    symlinkSync('../a.rst', join(top, 'a.rst'));
    symlinkSync('../far', join(top, 'docs'));
    expect(pages.map((page) => writePage(page, { ...page, source: 'new' }, top)?.message))
      .toEqual(['cannot be written: a link leads out of the repository', 'cannot be written: a link leads out of the repository']);
    expect(['a.rst', 'far/a.rst'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['old', 'old']);
  });
});

describe('the temporary file of a killed run', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;

  /** The name of a temporary file in a folder as another process would have given it. */
  const nameOf = (folder: string, writer: number): string => temporaryName(folder).replace(`-${process.pid}-`, `-${writer}-`);

  it('is removed, but not that of a live run', () => {
    const folder = folderWith(['docs/a.rst', 'other/b.rst']);
    const docs = join(folder, 'docs');
    const live = nameOf(docs, process.ppid);
    for (const name of [nameOf(docs, gone), temporaryName(docs), live]) add(docs, name);
    add(join(folder, 'other'), nameOf(join(folder, 'other'), gone));
    clearLeftovers(['docs/a.rst', 'docs/gone.rst'], folder);
    expect(readdirSync(docs).toSorted()).toEqual([live, 'a.rst']);
    expect(readdirSync(join(folder, 'other'))).toHaveLength(2);
  });

  it('is not what a repository calls so: it must fit its folder, and be a file with one name', () => {
    const folder = folderWith(['docs/a.rst', 'other/b.rst']);
    const docs = join(folder, 'docs');
    const [foreign, twin, linked, inside] = [nameOf(join(folder, 'other'), gone), nameOf(docs, gone), nameOf(docs, gone), nameOf(docs, gone)] as const;
    const names = [`.canonlint-page-${gone}.tmp`, `.canonlint-${gone}.tmp`, '.canonlint-x.tmp', 'own.tmp', foreign, 'twin'];
    for (const name of names) add(docs, name);
    linkSync(join(docs, 'twin'), join(docs, twin));
    if (process.platform !== 'win32') symlinkSync('a.rst', join(docs, linked));
    add(docs, `${inside}/mine.txt`);
    if (isRoot) {
      const strange = nameOf(docs, gone);
      add(docs, strange);
      chownSync(join(docs, strange), 1234, 2345);
    }
    const before = readdirSync(docs, { recursive: true });
    clearLeftovers(['docs/a.rst'], folder);
    expect(readdirSync(docs, { recursive: true })).toEqual(before);
  });

  it('stops no run, even if it is a folder', () => {
    const folder = folderWith({ 'a.rst': 'old', '.canonlint-page-999999.tmp/b.rst': '', [`.canonlint-${process.pid}.tmp/b.rst`]: '' });
    clearLeftovers(['a.rst'], folder);
    expect(replaceIn(folder, 'a.rst', 'old', 'new')).toBeUndefined();
    expect(readdirSync(folder)).toHaveLength(3);
  });
});
