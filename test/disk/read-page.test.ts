import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/disk/index.ts';
import { boundsOf } from '../../src/disk/node/bounds.ts';
import { readPage } from '../../src/disk/node/read-page.ts';
import { readText } from '../../src/disk/node/read-text.ts';
import { readNamed } from '../../src/engine/workspace/read-named.ts';
import { selectionOf } from '../../src/engine/workspace/selection.ts';
import { UserError } from '../../src/text/user-error.ts';
import { workspaceAt } from '../engine/workspaces.ts';
import { folderWith } from './folders.ts';

describe('reading a page', () => {
  it('decodes UTF-8', () => {
    const folder = folderWith({ 'docs/a.rst': 'Größe: 状态 🚦\r\n' });
    expect(readPage('docs/a.rst', folder))
      .toEqual({ file: 'docs/a.rst', source: 'Größe: 状态 🚦\r\n', encoding: 'utf-8', byteOrderMark: false });
  });

  it('removes the byte order mark, and says so', () => {
    const folder = folderWith({ 'a.rst': '\ufeffTitle\n', 'b.rst': '\ufeff\ufeffx', 'c.rst': '\ufeff' });
    expect(readPage('a.rst', folder)).toMatchObject({ source: 'Title\n', byteOrderMark: true });
    expect(readPage('b.rst', folder)).toMatchObject({ source: '\ufeffx' });
    expect(readPage('c.rst', folder)).toMatchObject({ source: '', byteOrderMark: true });
  });

  it.each([
    ['a lone byte', [0x47, 0xf6, 0x0a], 'Gö\n'],
    ['an overlong form', [0xc0, 0xaf], 'À¯'],
    ['a surrogate', [0xed, 0xa0, 0x80], 'í\u00a0\u0080'],
    ['a sequence cut short', [0x41, 0xe2, 0x82], 'Aâ\u0082'],
  ])('falls back to Latin-1 where the bytes are no UTF-8: %s', (_, bytes, source) => {
    expect(pageOf('a.rst', Buffer.from(bytes)))
      .toEqual({ file: 'a.rst', source, encoding: 'latin1', byteOrderMark: false });
  });

  it('keeps the bytes of any source that it decodes', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const page = pageOf('a.rst', bytes);
    expect('source' in page && Buffer.from(page.source, page.encoding).equals(bytes)).toBe(true);
  });

  it('reads an empty page as a page', () => {
    expect(readPage('a.rst', folderWith({ 'a.rst': '' }))).toMatchObject({ source: '' });
  });

  it('says what is wrong if there is no page', () => {
    const folder = folderWith([]);
    symlinkSync('loop.rst', join(folder, 'loop.rst'));
    mkdirSync(join(folder, 'folder.rst'));
    const longest = `${'x'.repeat(300)}.rst`;
    expect(['none.rst', 'loop.rst', 'folder.rst', longest].map((file) => readPage(file, folder))).toEqual([
      { file: 'none.rst', message: 'cannot be read: no such file or folder' },
      { file: 'loop.rst', message: 'cannot be read: its symbolic links lead in a circle' },
      { file: 'folder.rst', message: 'cannot be read: it is a folder' },
      { file: longest, message: 'cannot be read: its name is too long' },
    ]);
  });

  it('does not take UTF-16 for a text of single bytes', () => {
    const folder = folderWith({ 'a.rst': Buffer.from('\ufeffTitle', 'utf16le') });
    expect(readPage('a.rst', folder))
      .toEqual({ file: 'a.rst', message: 'cannot be read: it is UTF-16, where UTF-8 is expected' });
  });

  it.runIf(spawnSync('mkfifo', ['--version']).status === 0)('does not wait for what comes out of a pipe', () => {
    const folder = folderWith([]);
    spawnSync('mkfifo', [join(folder, 'pipe.rst')]);
    const trouble = { file: 'pipe.rst', message: 'cannot be read: it is not a regular file' };
    expect(readPage('pipe.rst', folder)).toEqual(trouble);
    const project = { folder, include: [], exclude: [], services: {} };
    expect(selectionOf(['.'], project, workspaceAt(folder, ['.rst'])))
      .toMatchObject({ files: [], excluded: [], readErrors: [trouble] });
  });

  it.runIf(process.platform === 'linux')('does not read what the system makes up while it is read, and might never end', () => {
    for (const name of ['pagemap', 'environ', 'cmdline']) {
      expect(readPage(`/proc/self/${name}`, '/home')).toEqual({ file: `/proc/self/${name}`, message: 'cannot be read: it is not a regular file' });
      expect(() => readText(`/proc/self/${name}`, 1_000_000, boundsOf('/home'))).toThrow('ENOTREG');
    }
  });

  it('does not read from a socket', async () => {
    const folder = folderWith([]);
    const server = createServer();
    await new Promise<void>((listening) => void server.listen(join(folder, 's.rst'), listening));
    const read = readPage('s.rst', folder);
    server.close();
    expect('message' in read && read.message).toMatch(/^cannot be read: /);
  });

  it.runIf(process.platform === 'linux')('names a page whose name is no UTF-8', () => {
    const folder = folderWith(['a.rst']);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.rst')]), '');
    const project = { folder, include: [], exclude: [], services: {} };
    const { files, readErrors } = selectionOf(['.'], project, workspaceAt(folder, ['.rst']));
    const pages = files.map((file) => readPage(file, folder)).filter((read) => 'message' in read);
    expect([...readErrors, ...pages])
      .toEqual([{ file: '\ufffd.rst', message: 'cannot be read: its name is not valid UTF-8' }]);
  });
});

describe('a file that something names', () => {
  it('is found relative to the folder of the file that names it', () => {
    const folder = folderWith({ 'docs/canons/team.yaml': 'name: team' });
    const workspace = workspaceAt(join(folder, 'docs'), ['.rst']);
    expect(readNamed('./canons/../canons/team.yaml', join(folder, 'docs'), workspace)).toEqual({
      file: 'canons/team.yaml', source: 'name: team', encoding: 'utf-8', byteOrderMark: false,
      path: join(folder, 'docs/canons/team.yaml'), folder: join(folder, 'docs/canons'),
    });
    expect(() => readNamed('none.yaml', folder, workspace))
      .toThrow(new UserError('../none.yaml cannot be read: no such file or folder'));
  });
});
