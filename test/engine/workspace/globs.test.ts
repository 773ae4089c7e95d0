import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectionOf } from '../../../src/engine/workspace/selection.ts';
import type { Project } from '../../../src/engine/workspace/selection.ts';
import { UserError } from '../../../src/text/user-error.ts';
import { folderWith } from '../../disk/folders.ts';
import { workspaceAt } from '../workspaces.ts';

/** The files of paths, or what is said against them. */
function select(cwd: string, paths: readonly string[], project: Partial<Project> = {}): readonly string[] | string {
  const whole: Project = { folder: cwd, include: [], exclude: [], services: {}, ...project };
  try {
    return selectionOf(paths, whole, workspaceAt(cwd, ['.rst', '.md'])).files;
  } catch (error) {
    if (error instanceof UserError) return `${error.message} | ${error.hint}`;
    throw error;
  }
}

describe('a glob', () => {
  const files = ['a.rst', 'docs/b.md', 'docs/b.rst', 'docs/v1/c.md', 'docs/v1/in/d.md', 'docs/v2/e.rst', 'docs/v10/f.rst'];

  it('means what a shell would make of it, at any depth with **', () => {
    const folder = folderWith(files);
    expect(select(folder, ['*.rst'])).toEqual(['a.rst']);
    expect(select(folder, ['docs/*.md'])).toEqual(['docs/b.md']);
    expect(select(folder, ['docs/**/*.md'])).toEqual(['docs/b.md', 'docs/v1/c.md', 'docs/v1/in/d.md']);
    expect(select(folder, ['docs/v?/*'])).toEqual(['docs/v1/c.md', 'docs/v1/in/d.md', 'docs/v2/e.rst']);
    expect(select(folder, ['docs/v[2-9]/*', 'docs/v1?'])).toEqual(['docs/v10/f.rst', 'docs/v2/e.rst']);
    expect(select(folder, ['docs/{v1/c,b}.{md,rst}'])).toEqual(['docs/b.md', 'docs/b.rst', 'docs/v1/c.md']);
    expect(select(join(folder, 'docs/v1'), ['../v2/*.rst', join(folder, '*.rst')])).toEqual(['../../a.rst', '../v2/e.rst']);
  });

  it('stands beside folders and files, which it takes nothing from', () => {
    const folder = folderWith(files);
    expect(select(folder, ['docs/v2', '*.rst', 'docs/b.md'])).toEqual(['a.rst', 'docs/b.md', 'docs/v2/e.rst']);
  });

  it('is a name where something is called so', () => {
    const folder = folderWith(['[x].rst', 'x.rst', '{a,b}/c.rst']);
    mkdirSync(join(folder, '*'));
    expect(select(folder, ['[x].rst'])).toEqual(['[x].rst']);
    expect(select(folder, ['{a,b}'])).toEqual(['{a,b}/c.rst']);
    expect(select(folder, ['*'])).toEqual([]);
    expect(select(join(folder, '{a,b}'), ['*.rst', './c.*'])).toEqual(['c.rst']);
  });

  it('matches no page that is excluded, and is refused where it matches none', () => {
    const folder = folderWith(files);
    expect(select(folder, ['docs/**/*.md'], { exclude: ['v1'] })).toEqual(['docs/b.md']);
    expect(select(folder, ['docs/**/*.adoc'])).toBe('docs/**/*.adoc matches no page | there are 6 in docs');
    expect(select(folder, ['docs/v2/*.md'])).toBe('docs/v2/*.md matches no page | there is 1 in docs/v2');
    expect(select(folder, ['dosc/*.md'])).toMatch(/^dosc\/\*\.md matches no page \| there is none in dosc: canonlint reads /);
  });

  it('is written out without end by nobody', () => {
    const folder = folderWith(files);
    expect(select(folder, [`${'{a,b}'.repeat(30)}.rst`])).toMatch(/ matches no page /);
  });
});
