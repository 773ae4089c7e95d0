import { existsSync, lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { selectionOf } from '../../src/engine/workspace/selection.ts';
import { workspaceAt } from '../engine/workspaces.ts';
import { add, folderWith, git, hasGit } from './folders.ts';

const folders = ['a', 'b', 'docs', 'build', 'x y', '.hidden'];
const names = ['a.rst', 'b.rst', 'ab.rst', 'c.gen.rst', '.d.rst', '#x.rst', '!x.rst', 'x y.rst', 'A.rst', 'l\nb.rst'];

/** The lines of an ignore file: as people write them, and of parts in any order. */
const lines = fc.oneof(
  fc.constantFrom(
    '*', '!*', '*/', '!*/', '/*', '!/*', '*.rst', '!*.rst', '!a.rst', 'build', 'build/', '!build/', '/build', 'docs/*', '!docs/b.rst', '!docs/',
    'a/**', '**/b.rst', '!**/b.rst', 'a/**/b', '/**', '# said', '\\#x.rst', '\\!x.rst', '#x.rst', 'x y', 'x\\ y/ ', 'a.rst ', '[ab].rst', '[!a].rst',
    '?.rst', 'a[', '', '  ', '!', '/', '*.gen.*', '!c.gen.rst', '.hidden', '.*', '!.hidden/', 'a/b/../b', './a.rst', 'A.RST',
  ),
  fc.array(fc.constantFrom('*', '**', '/', '?', 'a', 'b', '.rst', '[a-c]', '!', '\\', ' ', 'docs', 'build'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
);
const ignoreFile = fc.record({ lines: fc.array(lines, { maxLength: 5 }), end: fc.constantFrom('\n', '\n', '\r\n'), start: fc.constantFrom('', '', '\ufeff') })
  .map(({ lines: all, end, start }) => start + all.map((line) => line + end).join(''));
const folder = fc.array(fc.constantFrom(...folders), { maxLength: 3 });
const pathIn = (name: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(folder, name).map(([above, last]) => [...above, last].join('/'));

const repositories = fc.record({
  pages: fc.uniqueArray(pathIn(fc.constantFrom(...names)), { minLength: 4, maxLength: 25 }),
  ignoreFiles: fc.dictionary(pathIn(fc.constant('.gitignore')), ignoreFile, { maxKeys: 4 }),
  exclude: fc.option(ignoreFile, { nil: undefined }),
  ofUser: fc.option(fc.record({ text: ignoreFile, named: fc.constantFrom('absolute', 'relative', 'home', 'default') }), { nil: undefined }),
  /** Whether each of the pages, and of the ignore files behind them, is committed. */
  committed: fc.array(fc.boolean(), { minLength: 29, maxLength: 29 }),
  gone: fc.array(fc.nat(24), { maxLength: 2 }),
  kind: fc.constantFrom('plain', 'plain', 'worktree', 'submodule', 'sparse', 'cone', 'inner'),
  sparse: fc.uniqueArray(fc.constantFrom(...folders), { maxLength: 2 }),
  /** Whether the index is one that only git reads. */
  isSplit: fc.boolean(),
});
type Drawn = typeof repositories extends fc.Arbitrary<infer T> ? T : never;

/** Makes the repository that was drawn, and returns the top of its working tree. */
function made({ pages, ignoreFiles, exclude, ofUser, committed, gone, kind, sparse, isSplit }: Drawn, home: string): string {
  let top = folderWith([]);
  git(top, 'init', '--quiet', '--template=');
  const files = Object.entries({ ...Object.fromEntries(pages.map((page) => [page, page])), ...ignoreFiles });
  for (const [name, text] of files) add(top, name, text);
  const chosen = files.map(([name]) => `./${name}`).filter((_, at) => committed[at] === true);
  if (chosen.length > 0) git(top, '--literal-pathspecs', 'add', '--force', '--', ...chosen);
  git(top, 'commit', '--quiet', '--allow-empty', '--message', 'all');
  if (kind === 'worktree' || kind === 'submodule') {
    const elsewhere = folderWith([]);
    const tree = join(elsewhere, 'tree');
    if (kind === 'worktree') git(top, 'worktree', 'add', '--quiet', '--detach', tree);
    else {
      git(elsewhere, 'init', '--quiet');
      git(elsewhere, 'submodule', '--quiet', 'add', top, 'tree');
    }
    top = tree;
    for (const [name, text] of files) if (!existsSync(join(top, name))) add(top, name, text);
  }
  if (kind === 'sparse') git(top, 'sparse-checkout', 'set', '--no-cone', '/*.rst', ...sparse.map((each) => `/${each}/`));
  if (kind === 'cone') git(top, 'sparse-checkout', 'set', '--cone', '--sparse-index', ...sparse);
  if (kind === 'inner') {
    const inner = join(top, 'docs/inner');
    add(inner, 'a.rst');
    git(inner, 'init', '--quiet');
    add(inner, '.gitignore', 'b.rst\n!c.gen.rst\n');
    for (const name of names) add(inner, name);
  }
  if (exclude !== undefined) add(git(top, 'rev-parse', '--path-format=absolute', '--git-common-dir').trim(), 'info/exclude', exclude);
  if (ofUser !== undefined) {
    const path = { absolute: join(home, 'mine'), relative: '.mine', home: '~/mine', default: undefined }[ofUser.named];
    add(path === '.mine' ? top : home, path === undefined ? '.config/git/ignore' : path === '.mine' ? path : 'mine', ofUser.text);
    if (path !== undefined) git(top, 'config', 'core.excludesFile', path);
  }
  if (isSplit && kind !== 'cone') git(top, 'update-index', '--split-index');
  for (const at of gone) {
    const page = pages[at];
    if (page !== undefined) rmSync(join(top, page), { force: true });
  }
  return top;
}

/** What git lists below a folder, and in the repositories inside. */
function listedByGit(top: string, under: string): readonly string[] {
  const listed = git(top, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', under).split('\0').filter((name) => name !== '');
  return listed.flatMap((name) => {
    if (name.endsWith('/')) return listedByGit(join(top, name), '.').map((inner) => name + inner);
    return name.endsWith('.rst') && lstatSync(join(top, name), { throwIfNoEntry: false })?.isFile() === true ? [name] : [];
  });
}

describe.runIf(hasGit)('the pages of any repository', () => {
  it('are those that git lists', () => {
    const shapes = new Map<string, number>();
    fc.assert(fc.property(repositories, (drawn) => {
      const home = folderWith([]);
      vi.stubEnv('HOME', home);
      vi.stubEnv('XDG_CONFIG_HOME', '');
      const top = made(drawn, home);
      const workspace = workspaceAt(top, ['.rst']);
      const { files, readErrors } = selectionOf(['.'], { folder: top, include: [], exclude: [], services: {} }, workspace);
      expect(readErrors).toEqual([]);
      const expected = [...new Set(listedByGit(top, '.'))].toSorted();
      expect([...files].toSorted()).toEqual(expected);
      shapes.set(drawn.kind, (shapes.get(drawn.kind) ?? 0) + (expected.length < drawn.pages.length ? 1 : 0));
    }), { numRuns: 60 });
    vi.unstubAllEnvs();
    expect([...shapes.values()].every((ignoring) => ignoring > 0)).toBe(true);
  });
});
