import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { selectionOf } from '../../src/engine/workspace/selection.ts';
import type { Selection } from '../../src/engine/workspace/selection.ts';
import { workspaceAt } from '../engine/workspaces.ts';
import { add, folderWith, git, hasGit, isRoot } from './folders.ts';

function select(cwd: string, ...paths: readonly string[]): Selection {
  return selectionOf(paths, { folder: cwd, include: [], exclude: [], services: {} }, workspaceAt(cwd, ['.rst']));
}

/** A repository with all files committed. */
function repositoryWith(files: readonly string[] | Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'all');
  return folder;
}

describe.runIf(hasGit)('the pages of a git repository', () => {
  it('are those that git does not ignore, tracked or not', () => {
    const folder = repositoryWith({ 'a.rst': '', '.gitignore': 'build/\n*.gen.rst\n' });
    for (const file of ['b.rst', 'build/c.rst', 'docs/d.gen.rst', 'docs/e.rst', 'docs/.gitignore']) add(folder, file);
    writeFileSync(join(folder, 'docs/.gitignore'), 'f*\n');
    add(folder, 'docs/f.rst');
    expect(select(folder, '.').files).toEqual(['a.rst', 'b.rst', 'docs/e.rst']);
    expect(select(folder, 'docs').files).toEqual(['docs/e.rst']);
    expect(select(join(folder, 'docs'), '..').files).toEqual(['../a.rst', '../b.rst', 'e.rst']);
  });

  it('count if they are named, even if git ignores them', () => {
    const folder = repositoryWith({ 'a.rst': '', '.gitignore': 'build\n' });
    add(folder, 'build/deep/c.rst');
    expect(select(folder, 'build/deep/c.rst').files).toEqual(['build/deep/c.rst']);
    expect(select(folder, 'build/deep').files).toEqual(['build/deep/c.rst']);
    expect(select(folder, '.').files).toEqual(['a.rst']);
  });

  it('count in a folder that an inner ignore file takes back', () => {
    const folder = repositoryWith({ '.gitignore': 'build/\n', 'docs/.gitignore': '!build/\n' });
    for (const file of ['build/a.rst', 'docs/build/b.rst', 'docs/deep/build/c.rst', 'docs/d.rst']) add(folder, file);
    expect(select(folder, '.').files).toEqual(['docs/build/b.rst', 'docs/d.rst', 'docs/deep/build/c.rst']);
  });

  it.each(['/dev/null', '', '/nowhere/ignore', '.'])('are all where the user ignores what "%s" says', (file) => {
    const folder = repositoryWith(['a.rst']);
    git(folder, 'config', 'core.excludesFile', file);
    add(folder, 'b.rst');
    expect(select(folder, '.')).toMatchObject({ files: ['a.rst', 'b.rst'], readErrors: [] });
  });

  it('count though an ignored folder holds them, once they are tracked', () => {
    const folder = folderWith({ 'build/c.rst': '', '.gitignore': 'build\n' });
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--force', 'build/c.rst');
    expect(select(folder, '.').files).toEqual(['build/c.rst']);
  });

  it('may have any name', () => {
    const names = ['-rf.rst', 'with space.rst', 'naïve 日本.rst', 'line\nbreak.rst', 'tab\tin.rst', '[x]*.rst', '"q".rst'];
    const folder = repositoryWith([...names.map((name) => `[docs] -x/${name}`), 'd/other.rst']);
    add(folder, '[docs] -x/new\t\n.rst');
    expect(select(folder, '[docs] -x').files)
      .toEqual([...names, 'new\t\n.rst'].map((name) => `[docs] -x/${name}`).toSorted());
  });

  it('are not those deleted but still in the index, nor those moved away', () => {
    const folder = repositoryWith(['a.rst', 'b.rst', 'c/d.rst', 'e.rst']);
    rmSync(join(folder, 'b.rst'));
    rmSync(join(folder, 'c'), { recursive: true });
    renameSync(join(folder, 'e.rst'), join(folder, 'f.rst'));
    expect(select(folder, '.')).toMatchObject({ files: ['a.rst', 'f.rst'], readErrors: [] });
  });

  it('are counted once while a merge is open', () => {
    const folder = repositoryWith({ 'a.rst': 'one\n' });
    git(folder, 'checkout', '--quiet', '-b', 'other');
    add(folder, 'a.rst', 'other\n');
    git(folder, 'commit', '--quiet', '--all', '--message', 'other');
    git(folder, 'checkout', '--quiet', 'main');
    add(folder, 'a.rst', 'mine\n');
    git(folder, 'commit', '--quiet', '--all', '--message', 'mine');
    expect(() => git(folder, 'merge', 'other')).toThrow('git merge other');
    expect(select(folder, '.').files).toEqual(['a.rst']);
  });

  it('are not those left out of a sparse checkout', () => {
    const folder = repositoryWith(['docs/a.rst', 'other/b.rst']);
    git(folder, 'sparse-checkout', 'set', '--cone', 'docs');
    expect(select(folder, '.')).toMatchObject({ files: ['docs/a.rst'], readErrors: [] });
  });

  it('include those of submodules and of repositories inside', () => {
    const inner = repositoryWith({ 'in.rst': '', '.gitignore': 'x.rst\n' });
    const folder = repositoryWith(['a.rst']);
    git(folder, 'submodule', '--quiet', 'add', inner, 'vendor/inner');
    git(folder, 'clone', '--quiet', inner, 'untracked/clone');
    add(folder, 'vendor/inner/x.rst');
    add(folder, 'vendor/inner/new.rst');
    expect(select(folder, '.').files)
      .toEqual(['a.rst', 'untracked/clone/in.rst', 'vendor/inner/in.rst', 'vendor/inner/new.rst']);
    expect(select(folder, 'vendor').files).toEqual(['vendor/inner/in.rst', 'vendor/inner/new.rst']);
    expect(select(folder, 'vendor/inner').files).toEqual(['vendor/inner/in.rst', 'vendor/inner/new.rst']);
  });

  it('do without a submodule that is not there', () => {
    const inner = repositoryWith(['in.rst']);
    const outer = repositoryWith(['a.rst']);
    git(outer, 'submodule', '--quiet', 'add', inner, 'inner');
    git(outer, 'commit', '--quiet', '--message', 'inner');
    const folder = folderWith([]);
    git(folder, 'clone', '--quiet', outer, 'clone');
    expect(select(join(folder, 'clone'), '.')).toMatchObject({ files: ['a.rst'], readErrors: [] });
  });

  it('are asked of each repository below a folder outside git', () => {
    const folder = folderWith({ 'loose.rst': '', 'one/a.rst': '', 'one/.gitignore': 'b.rst\n', 'one/b.rst': '' });
    git(join(folder, 'one'), 'init', '--quiet');
    expect(select(folder, '.').files).toEqual(['loose.rst', 'one/a.rst']);
  });

  it('may be links, but not broken ones', () => {
    const folder = folderWith(['a.rst', 'real/b.rst']);
    symlinkSync('a.rst', join(folder, 'link.rst'));
    symlinkSync('nowhere', join(folder, 'broken.rst'));
    symlinkSync('real', join(folder, 'linked'));
    git(folder, 'init', '--quiet');
    const broken = { file: 'broken.rst', message: 'cannot be read: it is a link to a file that does not exist' };
    for (const state of ['untracked', 'tracked']) {
      if (state === 'tracked') git(folder, 'add', '--all');
      expect(select(folder, '.')).toMatchObject({ files: ['a.rst', 'link.rst', 'real/b.rst'], readErrors: [broken] });
    }
    expect(select(folder, 'linked').files).toEqual(['linked/b.rst']);
  });

  it('are found in a worktree', () => {
    const folder = repositoryWith({ 'a.rst': '', '.gitignore': 'b.rst\n' });
    const tree = join(folderWith([]), 'tree');
    git(folder, 'worktree', 'add', '--quiet', '--detach', tree);
    add(tree, 'b.rst');
    expect(select(tree, '.').files).toEqual(['a.rst']);
  });

  it('do not depend on the variables of a git that runs a hook', () => {
    const folder = repositoryWith(['a.rst']);
    const other = repositoryWith(['b.rst']);
    vi.stubEnv('GIT_DIR', join(other, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
    vi.stubEnv('GIT_WORK_TREE', other);
    const { files } = select(folder, '.');
    vi.unstubAllEnvs();
    expect(files).toEqual(['a.rst']);
  });

  it('are listed without running what the configuration of the repository names', () => {
    const folder = repositoryWith(['a.rst']);
    git(folder, 'update-index', '--split-index'); // only git reads that
    git(folder, 'config', 'core.fsmonitor', `touch ${join(folder, 'ran')}; false`);
    expect(select(folder, '.').files).toEqual(['a.rst']);
    expect(workspaceAt(folder, []).namesIn(folder)).not.toContain('ran');
  });

  it('are the same if git is missing, but all pages where only git could read the index, or it is broken', () => {
    const folder = repositoryWith({ 'a.rst': '', '.gitignore': 'b.rst\n' });
    add(folder, 'b.rst');
    vi.stubEnv('PATH', join(folder, 'nowhere')); // an empty one is the folder where git is started
    const without = select(folder, '.').files;
    vi.unstubAllEnvs();
    expect(without).toEqual(['a.rst']);
    git(folder, 'update-index', '--split-index');
    vi.stubEnv('PATH', join(folder, 'nowhere'));
    const withoutIndex = select(folder, '.').files;
    vi.unstubAllEnvs();
    expect(withoutIndex).toEqual(['a.rst', 'b.rst']);
    rmSync(join(folder, '.git'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    expect(select(folder, '.').files).toEqual(['a.rst', 'b.rst']);
  });

  it.skipIf(isRoot)('say so where a folder cannot be read', () => {
    const folder = repositoryWith(['a.rst', 'closed/b.rst']);
    add(folder, 'shut/c.rst');
    for (const name of ['closed', 'shut']) chmodSync(join(folder, name), 0);
    const { files, readErrors } = select(folder, '.');
    for (const name of ['closed', 'shut']) chmodSync(join(folder, name), 0o700);
    expect(files).toEqual(['a.rst']);
    expect(readErrors.map(({ file }) => file)).toEqual(expect.arrayContaining(['shut']));
    expect(readErrors.every(({ message }) => message === 'cannot be read: permission denied')).toBe(true);
  });
});

describe('a folder outside git', () => {
  it.skipIf(isRoot)('says so where a folder in it cannot be read, and goes on', () => {
    const folder = folderWith(['a.rst', 'shut/b.rst', 'z/c.rst']);
    chmodSync(join(folder, 'shut'), 0);
    const found = select(folder, '.');
    chmodSync(join(folder, 'shut'), 0o700);
    expect(found).toMatchObject({
      files: ['a.rst', 'z/c.rst'], readErrors: [{ file: 'shut', message: 'cannot be read: permission denied' }],
    });
  });
});
