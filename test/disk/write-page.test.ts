import { chmodSync, lstatSync, readFileSync, readdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { isReadError } from '../../src/disk/index.ts';
import { clearLeftovers } from '../../src/disk/node/leftovers.ts';
import { readPage } from '../../src/disk/node/read-page.ts';
import { writePage } from '../../src/disk/node/write-page.ts';
import type { Page } from '../../src/model.ts';
import { add, folderWith, isRoot } from './folders.ts';

function read(file: string, folder: string): Page {
  const page = readPage(file, folder);
  if (isReadError(page)) throw new Error(page.message);
  return page;
}

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

  it('removes files of killed runs, and nothing else', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const folder = folderWith(['docs/a.rst', `docs/.canonlint-page-${gone}.tmp`, `docs/.canonlint-${gone}.tmp`, `docs/.canonlint-${process.ppid}.tmp`, 'docs/.canonlint-x.tmp', `other/.canonlint-page-${gone}.tmp`]);
    add(folder, 'docs/own.tmp');
    clearLeftovers(['docs/a.rst', 'docs/gone.rst'], folder);
    expect(readdirSync(join(folder, 'docs')).toSorted()).toEqual([`.canonlint-${process.ppid}.tmp`, '.canonlint-x.tmp', 'a.rst', 'own.tmp']);
    expect(lstatSync(join(folder, `other/.canonlint-page-${gone}.tmp`)).isFile()).toBe(true);
  });
});
