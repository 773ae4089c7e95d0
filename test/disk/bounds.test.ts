import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/disk/node/bounds.ts';
import { hasGitFolder } from '../../src/disk/node/git-folder.ts';
import { readPage } from '../../src/disk/node/read-page.ts';
import { folderWith } from './folders.ts';

/** A folder with files, whose text is their name, and links by name. */
function treeWith(files: readonly string[], links: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(target, join(folder, name));
  }
  return folder;
}

/** The text of each page, or what is wrong with it. */
function read(pages: readonly string[], cwd: string, named: readonly string[] = []): readonly string[] {
  const bounds = boundsOf(cwd, named);
  return pages.map((page) => {
    const found = readPage(page, cwd, bounds);
    return 'message' in found ? found.message : found.source;
  });
}

const outOfRepository = 'cannot be read: a link leads out of the repository';
const outOfFolder = 'cannot be read: a link leads out of the folder that is linted';

describe.skipIf(process.platform === 'win32')('a link', () => {
  it('may lead anywhere in its repository, even above the working folder, but not out of it', () => {
    const folder = treeWith(['top/.git/HEAD', 'top/docs/.keep', 'top/shared/a.rst', 'b.rst'], {
      'top/docs/a.rst': '../shared/a.rst', 'top/docs/shared': '../shared', 'top/docs/b.rst': '../../b.rst', 'top/docs/c.rst': 'b.rst',
    });
    expect(read(['a.rst', 'shared/a.rst', 'b.rst', 'c.rst'], join(folder, 'top/docs')))
      .toEqual(['top/shared/a.rst', 'top/shared/a.rst', outOfRepository, outOfRepository]);
  });

  it('may lead anywhere in the working folder where there is no repository', () => {
    const folder = treeWith(['cwd/shared/a.rst', 'b.rst'], { 'cwd/docs/a.rst': '../shared/a.rst', 'cwd/docs/b.rst': '../../b.rst' });
    expect(read(['docs/a.rst', 'docs/b.rst'], join(folder, 'cwd'))).toEqual(['cwd/shared/a.rst', outOfFolder]);
  });

  it('may stand above the repository or the working folder', () => {
    const folder = treeWith(['real/top/.git', 'real/top/docs/a.rst', 'real/plain/docs/a.rst'], {
      tmp: 'real', 'real/top/docs/b.rst': 'a.rst', 'real/plain/docs/b.rst': 'a.rst',
    });
    const pages = ['docs/a.rst', 'docs/b.rst'];
    for (const top of ['top', 'plain']) {
      const texts = [`real/${top}/docs/a.rst`, `real/${top}/docs/a.rst`];
      expect(read(pages, join(folder, 'tmp', top))).toEqual(texts);
      const throughLink = pages.map((page) => join(folder, 'tmp', top, page));
      expect(read(throughLink, join(folder, 'real', top))).toEqual(texts);
    }
  });

  it('may lead out of a linked folder that is named only to where that folder belongs', () => {
    const folder = treeWith(['top/.git/HEAD', 'secret.rst', 'far/.git/HEAD', 'far/docs/a.rst', 'far/b.rst'], {
      'top/docs/linked': '../../far/docs', 'far/docs/b.rst': '../b.rst', 'far/docs/c.rst': '../../secret.rst',
    });
    const pages = ['a.rst', 'b.rst', 'c.rst'].map((name) => `docs/linked/${name}`);
    const top = join(folder, 'top');
    expect(read(pages, top, ['docs/linked'])).toEqual(['far/docs/a.rst', 'far/b.rst', outOfRepository]);
    expect(read(pages, top, ['docs'])).toEqual([outOfRepository, outOfRepository, outOfRepository]);
    expect(read(pages, top, pages)).toEqual([outOfRepository, outOfRepository, outOfRepository]);
  });

  it('has the bounds of the folder that is named, outside of the working folder and of any repository', () => {
    const folder = treeWith(['cwd/.keep', 'far/docs/a.rst', 'far/b.rst'], { 'far/docs/sub/a.rst': '../a.rst', 'far/docs/sub/b.rst': '../../b.rst' });
    const pages = ['../far/docs/sub/a.rst', '../far/docs/sub/b.rst'];
    expect(read(pages, join(folder, 'cwd'), ['../far/docs'])).toEqual(['far/docs/a.rst', outOfFolder]);
    expect(read(pages, join(folder, 'cwd'), ['../far'])).toEqual(['far/docs/a.rst', 'far/b.rst']);
    expect(read(pages, join(folder, 'cwd'), pages)).toEqual(['far/docs/a.rst', 'far/b.rst']);
  });

  it('does not lead into a .git folder, nor is anything read there by its own name', () => {
    const folder = treeWith(['.git/a.rst', 'docs/.git.d/a.rst', 'docs/.gitignore.rst', 'inner/.git/a.rst'], { 'docs/a.rst': '../.git/a.rst', 'docs/kept': '../inner/.git' });
    const kept = 'cannot be read: it lies in a .git folder';
    expect(read(['docs/a.rst', 'docs/kept/a.rst', '.git/a.rst', 'inner/.git/a.rst', 'docs/.git.d/a.rst', 'docs/.gitignore.rst'], folder))
      .toEqual([kept, kept, kept, kept, 'docs/.git.d/a.rst', 'docs/.gitignore.rst']);
  });

  it('that takes the place of a page once it is listed is judged when it is read', () => {
    const folder = treeWith(['top/.git/HEAD', 'top/a.rst', 'b.rst'], {});
    const top = join(folder, 'top');
    const bounds = boundsOf(top);
    expect(readPage('a.rst', top, bounds)).toMatchObject({ source: 'top/a.rst' });
    rmSync(join(top, 'a.rst'));
    symlinkSync('../b.rst', join(top, 'a.rst'));
    expect(readPage('a.rst', top, bounds)).toMatchObject({ message: outOfRepository });
  });
});

describe('a .git folder', () => {
  it('is recognised by every name that some file system takes for it', () => {
    const names = ['.git', '.GIT', '.Git', '.git.', '.git ', '.git. .', 'GIT~1', '.git::$INDEX_ALLOCATION', '.g\u200cit', '.git\ufeff'];
    expect(names.filter((name) => hasGitFolder(join('docs', name, 'config')))).toEqual(names);
    expect(hasGitFolder('docs\\.git\\config')).toBe(true);
  });

  it('is no folder that is only named like it', () => {
    expect(['.gitignore', '.github/a.rst', 'x.git/a.rst', 'git/a.rst', '.git-hooks/a.rst', '.gitx'].filter(hasGitFolder)).toEqual([]);
  });
});
