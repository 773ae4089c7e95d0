import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { changedSince, revisionSince } from '../../src/disk/git/revision.ts';
import { readPage } from '../../src/disk/node/read-page.ts';
import { selectionOf } from '../../src/engine/workspace/selection.ts';
import { workspaceAt } from '../engine/workspaces.ts';
import { add, folderWith, git, hasGit } from './folders.ts';

/** A folder with a page that is committed, and the trace that an attack leaves. */
function victim(files: Readonly<Record<string, string>> = { 'a.rst': 'A\n' }): { readonly folder: string; readonly trace: string } {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'all');
  return { folder, trace: join(folder, '.git', 'trace') };
}

function changes(cwd: string): readonly string[] {
  return [...changedSince(revisionSince('HEAD', cwd))];
}

function select(cwd: string): readonly string[] {
  return selectionOf(['.'], { folder: cwd, include: [], exclude: [], services: {} }, workspaceAt(cwd, ['.rst'])).files;
}

describe.runIf(hasGit)('a hostile repository', () => {
  it('runs no filter of its configuration', () => {
    const { folder, trace } = victim({ 'a.rst': 'A\n', '.gitattributes': '*.rst filter=evil\n' });
    git(folder, 'config', 'filter.evil.clean', `touch '${trace}'; cat`);
    git(folder, 'config', 'filter.evil.required', 'true');
    add(folder, 'a.rst', 'B\n');
    expect(changes(folder)).toEqual([join(folder, 'a.rst')]);
    expect(existsSync(trace)).toBe(false);
  });

  it('is not a folder of a clone that looks like a bare repository', () => {
    const { folder, trace } = victim();
    const inner = victim({ 'x.rst': 'X\n', '.gitattributes': '*.rst filter=evil\n' });
    const bare = join(folder, 'docs');
    renameSync(join(inner.folder, '.git'), bare);
    for (const name of ['x.rst', '.gitattributes']) renameSync(join(inner.folder, name), join(bare, name));
    writeFileSync(join(bare, 'config'), `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = touch '${trace}'\n[filter "evil"]\n\tclean = touch '${trace}'; cat\n`);
    add(bare, 'x.rst', 'Y\n');
    expect(() => changes(bare)).toThrow('needs a git repository');
    select(bare);
    expect(existsSync(trace)).toBe(false);
  });

  it('is not where the program git is looked for', () => {
    const { folder, trace } = victim();
    writeFileSync(join(folder, 'git'), `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
    vi.stubEnv('PATH', `.:${process.env['PATH'] ?? ''}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    select(folder);
    expect(changes(folder)).toEqual([join(folder, 'git')]);
    expect(existsSync(trace)).toBe(false);
  });

  it('fetches nothing that is missing', () => {
    const { folder, trace } = victim({ 'a.rst': 'A\n', '.gitignore': 'build/\n' });
    const blob = git(folder, 'rev-parse', 'HEAD:.gitignore').trim();
    git(folder, 'update-index', '--skip-worktree', '.gitignore');
    rmSync(join(folder, '.gitignore'));
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    for (const [name, value] of [
      ['core.repositoryFormatVersion', '1'], ['extensions.partialClone', 'origin'], ['remote.origin.promisor', 'true'],
      ['remote.origin.url', folder], ['remote.origin.uploadpack', `touch '${trace}'; false`], ['protocol.file.allow', 'always'],
    ] as const) git(folder, 'config', name, value);
    add(folder, 'b.rst', 'B\n');
    try {
      select(folder);
    } catch {
      // whatever it says, it runs nothing
    }
    expect(existsSync(trace)).toBe(false);
  });
});

describe.runIf(existsSync('/proc/self/pagemap'))('a file without an end', () => {
  it('is refused, though it calls itself a regular file of no size', () => {
    const folder = folderWith([]);
    mkdirSync(join(folder, 'docs'));
    symlinkSync('/proc/self/pagemap', join(folder, 'docs/x.rst'));
    expect(readPage('docs/x.rst', folder)).toEqual({ file: 'docs/x.rst', message: 'cannot be read: it is not a regular file' });
  });
});
