import * as fc from 'fast-check';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOfIndex } from '../../src/disk/git/index-file.ts';
import { inputs } from '../inputs.ts';
import { add, folderWith, git, hasGit } from './folders.ts';

const names = ['.gitignore', 'a.rst', 'docs/.gitignore', 'docs/a.rst', 'docs/ä ö.md', `docs/${'long/'.repeat(900)}page.md`, 'docs/l\nb.rst', 'docs0/a.rst', 'docs/z.rst', 'x', 'xy', 'xyz/1', 'xyz/12'];

/** A repository in which some files are tracked, one is deleted, one added without content, and two are left out. */
function repository(...options: readonly string[]): string {
  const top = folderWith([]);
  git(top, 'init', '--quiet', ...options);
  for (const name of names) if (name.length < 1000) add(top, name, `# ${name}`);
  git(top, 'add', '.');
  const blob = git(top, 'hash-object', '-w', 'x').trim();
  for (const name of names) if (name.length >= 1000) git(top, 'update-index', '--add', '--cacheinfo', `100644,${blob},${name}`);
  add(top, 'later.md', 'later');
  git(top, 'add', '--intent-to-add', 'later.md');
  git(top, 'update-index', '--skip-worktree', 'docs/.gitignore', 'xyz/12');
  rmSync(join(top, 'docs/z.rst'));
  return top;
}

const indexOf = (top: string): Buffer => readFileSync(join(top, '.git/index'));

/** What git lists: a line is `tag mode object stage<tab>path`. */
function asGitLists(top: string): readonly object[] {
  return git(top, 'ls-files', '-z', '-t', '--stage').split('\0').filter((line) => line !== '').map((line) => {
    const path = line.slice(line.indexOf('\t') + 1);
    return line.startsWith('S') ? { path, leftOut: line.split(' ', 3)[2] } : { path };
  });
}

describe.runIf(hasGit)('the entries of an index', () => {
  it.each([2, 3, 4])('are those that git lists, in version %i', (version) => {
    const top = repository();
    git(top, 'update-index', '--index-version', `${version}`);
    const entries = entriesOfIndex(indexOf(top));
    expect(entries).toEqual(asGitLists(top));
    expect(entries).toHaveLength(names.length + 1);
  });

  it('are those that git lists, each stage of a conflict', () => {
    const top = repository();
    git(top, 'update-index', '--force-remove', 'later.md');
    const [theirs, base, ours] = ['theirs', 'base', 'ours'].map((text) => {
      add(top, 'xy', text);
      git(top, 'add', 'xy');
      return git(top, 'write-tree').trim();
    });
    git(top, 'read-tree', '-m', base!, ours!, theirs!);
    git(top, 'update-index', '--untracked-cache');
    const entries = entriesOfIndex(indexOf(top));
    expect(entries).toEqual(asGitLists(top));
    expect(entries?.filter(({ path }) => path === 'xy')).toHaveLength(3);
  });

  it.each([
    ['a split index', (top: string) => git(top, 'update-index', '--split-index')],
    ['a sparse index', (top: string) => {
      git(top, 'commit', '--quiet', '--message', 'all');
      git(top, 'sparse-checkout', 'set', '--cone', '--sparse-index', 'docs0');
    }],
    ['one without a checksum', (top: string) => writeFileSync(join(top, '.git/index'), Buffer.concat([indexOf(top).subarray(0, -20), Buffer.alloc(20)]))],
  ])('are left to git where it writes %s', (_, make) => {
    const top = repository();
    make(top);
    expect(entriesOfIndex(indexOf(top))).toBeUndefined();
  });

  it('are left to git where objects have longer names', () => {
    expect(entriesOfIndex(indexOf(repository('--object-format=sha256')))).toBeUndefined();
  });

  it('are left to git where paths are far longer than the file', () => {
    const many = 20_000;
    const head = Buffer.alloc(12);
    head.write('DIRC');
    head.writeUInt32BE(4, 4);
    head.writeUInt32BE(many, 8);
    const entry = Buffer.concat([Buffer.alloc(62), Buffer.from([0, 0x61, 0])]);
    const body = Buffer.concat([head, ...Array.from({ length: many }, () => entry)]);
    expect(entriesOfIndex(Buffer.concat([body, createHash('sha1').update(body).digest()]))).toBeUndefined();
  });

  it('are whole, or none, whatever a file holds that ends in its checksum', () => {
    for (const version of [2, 4]) {
      const top = repository();
      git(top, 'update-index', '--index-version', `${version}`);
      const whole = indexOf(top).subarray(0, -20);
      fc.assert(fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, byte, isCut) => {
        const body = Buffer.from(isCut ? whole.subarray(0, at) : whole);
        if (!isCut) body[at] = byte;
        const bytes = Buffer.concat([body, createHash('sha1').update(body).digest()]);
        const entries = entriesOfIndex(bytes);
        expect(entries === undefined || entries.length === (isCut || at < 8 || at > 11 ? names.length + 1 : body.readUInt32BE(8))).toBe(true);
      }), { numRuns: inputs(3000, 300) });
    }
  });
});
