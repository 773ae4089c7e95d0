import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectionOf } from '../../../src/engine/workspace/selection.ts';
import type { Project, Selection } from '../../../src/engine/workspace/selection.ts';
import { UserError } from '../../../src/text/user-error.ts';
import { add, folderWith } from '../../disk/folders.ts';
import { nodeDisk } from '../../../src/disk/index.ts';
import { workspaceOn } from '../../../src/engine/workspace/workspace.ts';
import { toolkit } from '../../../src/hosts/toolkit.ts';
import { workspaceAt } from '../workspaces.ts';

/** The selection from a folder, which is the project. */
function select(cwd: string, paths: readonly string[], project: Partial<Project> = {}): Selection {
  const whole: Project = { folder: cwd, include: [], exclude: [], services: {}, ...project };
  return selectionOf(paths, whole, workspaceAt(cwd, ['.rst', '.rest']));
}

describe('the pages of a folder', () => {
  it('are those below it that a format reads, in order', () => {
    const folder = folderWith(['b.rst', 'a/z.rst', 'a/b/c.REST', 'a/notes.txt', 'rst', '.rst']);
    expect(select(folder, ['.']).files).toEqual(['a/b/c.REST', 'a/z.rst', 'b.rst']);
  });

  it('are those of the working folder if nothing is named, or of a project elsewhere', () => {
    const folder = folderWith(['docs/a.rst', 'docs/in/c.rst', 'other/b.rst']);
    const docs = join(folder, 'docs');
    expect(select(docs, []).files).toEqual(['a.rst', 'in/c.rst']);
    expect(select(docs, [], { folder }).files).toEqual(['a.rst', 'in/c.rst']);
    expect(select(docs, [], { folder, include: ['docs/in'] }).files).toEqual(['in/c.rst']);
    expect(select(docs, [], { folder: join(folder, 'other') }).files).toEqual(['../other/b.rst']);
  });

  it('are counted once', () => {
    const folder = folderWith(['a/b.rst', 'c.rst']);
    expect(select(folder, ['a/b.rst', '.', 'a', './a/../a/b.rst']).files).toEqual(['a/b.rst', 'c.rst']);
  });

  it('may have any name', () => {
    const names = [
      '-rf.rst', 'with space.rst', 'naïve 日本.rst', 'line\nbreak.rst', '1e3.rst', '#hash.rst', '[x].rst', 'a:b.rst',
    ];
    const folder = folderWith(names.map((name) => `docs/${name}`));
    expect(select(folder, ['docs']).files).toEqual(names.map((name) => `docs/${name}`).toSorted());
  });

  it('are not those of folders that hold no pages of a project, outside git', () => {
    const folder = folderWith([
      'a.rst', 'a/b.rst', 'node_modules/x/readme.rst', 'a/node_modules/b.rst', '.git.d/c.rst', '.hidden/d.rst', '_build/html/e.rst', '__pycache__/f.rst', '__MACOSX/._a.rst',
      'env/pyvenv.cfg', 'env/g.rst', 'conda/conda-meta/history', 'conda/h.rst', 'cached/CACHEDIR.TAG', 'cached/i.rst', 'html/.buildinfo', 'html/j.rst',
      'py/setup.py', 'py/build/k.rst', 'py/dist/l.rst', 'rs/Cargo.toml', 'rs/target/m.rst', 'mk/mkdocs.yml', 'mk/site/n.rst', 'mb/book.toml', 'mb/book/o.rst',
      'hu/hugo.toml', 'hu/public/p.rst', 'do/docusaurus.config.ts', 'do/build/q.rst',
    ]);
    const { files, leftOut } = select(folder, ['.']);
    expect(files).toEqual(['a.rst', 'a/b.rst']);
    expect(leftOut.map(({ folder: name, reason }) => `${name}: ${reason}`).toSorted()).toEqual([
      '.git.d: hidden', '.hidden: hidden', '__MACOSX: what macOS adds to an archive', '__pycache__: a cache', '_build: what a build writes', 'a/node_modules: packages',
      'cached: a cache, by CACHEDIR.TAG in it', 'conda: a virtual environment, by conda-meta in it', 'do/build: what a build writes, by docusaurus.config.ts beside it',
      'env: a virtual environment, by pyvenv.cfg in it', 'html: what Sphinx has built, by .buildinfo in it', 'hu/public: what a build writes, by hugo.toml beside it',
      'mb/book: what a build writes, by book.toml beside it', 'mk/site: what a build writes, by mkdocs.yml beside it', 'node_modules: packages',
      'py/build: what a build writes, by setup.py beside it', 'py/dist: what a build writes, by setup.py beside it', 'rs/target: what a build writes, by Cargo.toml beside it',
    ]);
  });

  it('may lie in folders that are only called like those, and in those that somebody names', () => {
    const folder = folderWith([
      'docs/build/a.rst', 'docs/site/b.rst', 'docs/target/c.rst', 'docs/dist/d.rst', 'docs/public/e.rst', 'docs/venv/f.rst', 'docs/book/g.rst', 'docs/env/h.rst',
      '.hidden/x/.y/i.rst', '_build/html/.buildinfo', '_build/html/j.rst',
    ]);
    expect(select(folder, ['docs']).files).toHaveLength(8);
    expect(select(folder, ['.hidden', '_build', '.hidden/x/.y/i.rst']).files).toEqual(['.hidden/x/.y/i.rst', '_build/html/j.rst']);
    expect(select(folder, ['_build/html']).files).toEqual(['_build/html/j.rst']);
  });

  it('lie outside the working folder as well', () => {
    const folder = folderWith(['main/x.rst', 'seeds/a.rst']);
    expect(select(join(folder, 'main'), ['../seeds', join(folder, 'seeds/a.rst')]).files).toEqual(['../seeds/a.rst']);
  });

  it('do not lie behind linked folders, but a linked folder may be named, and a page may be a link', () => {
    const folder = folderWith(['real/a.rst', 'docs/b.rst']);
    symlinkSync('../real', join(folder, 'docs/linked'));
    symlinkSync('../real/a.rst', join(folder, 'docs/link.rst'));
    symlinkSync('.', join(folder, 'docs/self'));
    expect(select(folder, ['docs']).files).toEqual(['docs/b.rst', 'docs/link.rst']);
    expect(select(folder, ['docs/linked']).files).toEqual(['docs/linked/a.rst']);
  });
});

describe('a path', () => {
  it('must exist', () => {
    const folder = folderWith(['docs/status_codes.rst']);
    expect(() => select(folder, ['docs/status-codes.rst'])).toThrow(UserError);
    expect(complaint(folder, 'docs/status-codes.rst'))
      .toEqual(['docs/status-codes.rst does not exist', 'did you mean docs/status_codes.rst?']);
    expect(complaint(folder, 'docs/status_codes.rst/x'))
      .toEqual(['docs/status_codes.rst/x does not exist', 'name files or folders that exist']);
  });

  it('must be of a page that some format reads, if it is of a file', () => {
    const folder = folderWith(['readme.md', 'Makefile']);
    expect(complaint(folder, 'readme.md')).toEqual([
      'readme.md is not a page that canonlint reads: no format takes a file with the extension .md',
      'name pages, or a folder to lint the pages below it',
    ]);
    expect(complaint(folder, 'Makefile')[0]).toContain('a file without an extension');
  });

  it('may lead in a circle without leading astray', () => {
    const folder = folderWith(['a.rst']);
    symlinkSync('loop.rst', join(folder, 'loop.rst'));
    symlinkSync('nowhere.rst', join(folder, 'broken.rst'));
    mkdirSync(join(folder, 'folder.rst'));
    const { files, readErrors } = select(folder, ['.']);
    expect(files).toEqual(['a.rst']);
    expect(readErrors.toSorted((one, other) => one.file < other.file ? -1 : 1)).toEqual([
      { file: 'broken.rst', message: 'cannot be read: it is a link to a file that does not exist' },
      { file: 'loop.rst', message: 'cannot be read: its symbolic links lead in a circle' },
    ]);
    expect(select(folder, ['loop.rst', 'a.rst'])).toMatchObject({
      files: ['a.rst'],
      readErrors: [{ file: 'loop.rst', message: 'cannot be read: its symbolic links lead in a circle' }],
    });
  });
});

describe('a program', () => {
  const files = ['docs/a.rst', 'docs/conf.py', 'src/views/b.py', 'src/c.py'];
  const selected = (paths: readonly string[], include: readonly string[]): Selection => {
    const folder = folderWith(files);
    return selectionOf(paths, { folder, include, exclude: [], services: {} }, workspaceOn(nodeDisk(folder), toolkit));
  };

  it('is a page only where a pattern of include with its extension names it', () => {
    expect(selected([], []).files).toEqual(['docs/a.rst']);
    expect(selected([], ['docs', 'src']).files).toEqual(['docs/a.rst']);
    expect(selected([], ['docs', 'src/views/*.py']).files).toEqual(['docs/a.rst', 'src/views/b.py']);
    expect(selected([], ['**/*.py', '!docs']).files).toEqual(['src/c.py', 'src/views/b.py']);
    expect(selected(['src'], ['src/views/*.py']).files).toEqual(['src/views/b.py']);
    expect(selected(['src/c.py', 'docs/a.rst'], ['src/views/*.py'])).toMatchObject({ files: ['docs/a.rst'], excluded: ['src/c.py'] });
  });
});

describe('include', () => {
  const files = ['docs/api/a.rst', 'docs/b.rst', 'fixtures/services/c.rst', 'fixtures/other/d.rst', 'e.rst'];

  it.each([
    [['fixtures/services'], ['fixtures/services/c.rst']],
    [['./fixtures/services/'], ['fixtures/services/c.rst']],
    [['docs/**/*.rst'], ['docs/api/a.rst', 'docs/b.rst']],
    [['docs', '!docs/api'], ['docs/b.rst']],
    [['docs', '!docs/api', 'a.rst'], ['docs/api/a.rst', 'docs/b.rst']],
    [['a.rst', 'd.*'], ['docs/api/a.rst', 'fixtures/other/d.rst']],
    [['/*.rst'], ['e.rst']],
    [['.'], files.toSorted()],
    [['Docs'], []],
  ])('%j selects from the project', (include, selected) => {
    const folder = folderWith(files);
    expect(select(folder, [], { include }).files).toEqual(selected);
    expect(select(folder, ['.'], { include }).files).toEqual(selected);
  });

  it('starts from the folder of the configuration', () => {
    const folder = folderWith(files);
    expect(select(join(folder, 'docs'), [], { folder, include: ['docs/api'] }).files).toEqual(['api/a.rst']);
  });

  it('does not stand against what is named', () => {
    const folder = folderWith(files);
    expect(select(folder, ['fixtures', 'e.rst'], { include: ['docs'] }).files)
      .toEqual(['e.rst', 'fixtures/other/d.rst', 'fixtures/services/c.rst']);
  });
});

describe('exclude and .canonlintignore', () => {
  it('keep pages out, even those that are named', () => {
    const folder = folderWith(['docs/a.rst', 'docs/old/b.rst', 'drafts/c.rst']);
    add(folder, '.canonlintignore', 'drafts/\n');
    expect(select(folder, ['.'], { exclude: ['docs/old'] }).files).toEqual(['docs/a.rst']);
    expect(select(folder, ['docs/old/b.rst', 'drafts/c.rst', 'docs/a.rst'], { exclude: ['docs/old'] })).toMatchObject({
      files: ['docs/a.rst'], excluded: ['docs/old/b.rst', 'drafts/c.rst'], readErrors: [],
    });
  });

  it('are read in every folder, the innermost last', () => {
    const folder = folderWith({
      '.canonlintignore': '# what is old\nold*\n*.rest\n!keep.rest\n',
      'docs/.canonlintignore': '/top.rst\n!older.rst\n',
    });
    for (const page of ['old.rst', 'older.rst', 'top.rst', 'in/top.rst', 'x.rest']) add(folder, `docs/${page}`);
    add(folder, 'keep.rest');
    expect(select(folder, ['.']).files).toEqual(['docs/in/top.rst', 'docs/older.rst', 'keep.rest']);
    expect(select(join(folder, 'docs'), ['.']).files).toEqual(['in/top.rst', 'older.rst']);
  });

  it('do not give back what lies in an ignored folder, as in git', () => {
    const folder = folderWith({ '.canonlintignore': 'old/\n', 'old/.canonlintignore': '!a.rst\n', 'old/a.rst': '' });
    expect(select(folder, ['old']).files).toEqual([]);
  });

  it('count from the folder they lie in, wherever the run starts', () => {
    const folder = folderWith(['docs/drafts/a.rst', 'drafts/b.rst', 'x/y.txt']);
    add(folder, 'docs/.canonlintignore', 'drafts\n');
    expect(select(join(folder, 'x'), ['..']).files).toEqual(['../drafts/b.rst']);
  });
});

function complaint(folder: string, path: string): readonly unknown[] {
  try {
    select(folder, [path]);
  } catch (error) {
    return error instanceof UserError ? [error.message, error.hint] : [error];
  }
  return [];
}
