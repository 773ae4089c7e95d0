import { statSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { nearest } from '../text/nearest.ts';
import { matching } from '../text/patterns.ts';
import { UserError } from '../text/user-error.ts';
import type { Disk } from './disk.ts';
import { exists } from './found.ts';
import { pagesUnder } from './listing.ts';
import { slashed, within } from './paths.ts';
import type { ReadError } from './read-error.ts';
import { codeOf, unreadable } from './read-error.ts';

/** What a configuration says of pages. Patterns are those of `.gitignore`, from `folder`. */
export interface Project {
  /** Absolute. */
  readonly folder: string;
  /** What is linted where no path is named; all pages where it is empty. */
  readonly include: readonly string[];
  /** What is never linted, even where it is named. */
  readonly exclude: readonly string[];
  /** Patterns of the pages of each service, by its name. */
  readonly services: Readonly<Record<string, readonly string[]>>;
}

/** The pages of a run. Names are relative to the working folder, with forward slashes. */
export interface Selection {
  /** The pages to report on, sorted, each once. */
  readonly files: readonly string[];
  /** Pages named one by one that the configuration or a `.canonlintignore` keeps out, sorted. */
  readonly excluded: readonly string[];
  readonly readErrors: readonly ReadError[];
}

/**
 * The pages that paths name: a file itself, a folder the pages below it; the whole project where
 * there is no path. `include` narrows a run over the project's own folder and no other: what is
 * named below it is meant. Throws a `UserError` for a path that does not exist or is no page.
 */
export function selectionOf(paths: readonly string[], project: Project, disk: Disk): Selection {
  const named = new Set<string>();
  const folders: string[] = [];
  const readErrors: ReadError[] = [];
  for (const path of paths.length === 0 ? [project.folder] : paths) {
    const full = resolve(disk.cwd, path);
    const kind = kindOf(path, full, disk);
    if (kind === 'folder') folders.push(full);
    else if (kind === 'page') named.add(full);
    else readErrors.push(kind);
  }
  const below = pagesUnder(folders, disk);
  const included = folders.some((folder) => within(folder, project.folder)) ? includedIn(project) : () => true;
  const keptOut = excludedFrom(project, disk);
  const pages = new Set([...named, ...below.pages.filter(included)]);
  return {
    files: names([...pages].filter((page) => !keptOut(page)), disk),
    excluded: names([...named].filter(keptOut), disk),
    readErrors: [...readErrors, ...below.readErrors],
  };
}

/** Whether a page is kept out of every run, by the configuration or by a `.canonlintignore`. */
export function excludedFrom(project: Project, disk: Disk): (page: string) => boolean {
  const excluded = matching(project.exclude);
  const none = project.exclude.length === 0;
  return (page) => (!none && excluded(pathIn(project, page))) || disk.isIgnored(page);
}

/** A path as the patterns of a project see it. */
export function pathIn(project: Project, path: string): string {
  return slashed(relative(project.folder, path));
}

function includedIn(project: Project): (page: string) => boolean {
  if (project.include.length === 0) return () => true;
  const included = matching(project.include);
  return (page) => !within(project.folder, page) || included(pathIn(project, page));
}

function kindOf(path: string, full: string, disk: Disk): 'folder' | 'page' | ReadError {
  try {
    if (statSync(full).isDirectory()) return 'folder';
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') {
      return { file: disk.nameOf(full), message: unreadable(error) };
    }
    if (codeOf(error) === 'ENOENT' && exists(full)) return { file: disk.nameOf(full), message: 'cannot be read: it is a link to a file that does not exist' };
    throw new UserError(`${path} does not exist`, hintFor(full, disk));
  }
  if (disk.isPage(full)) return 'page';
  const extension = extname(full) === '' ? 'without an extension' : `with the extension ${extname(full)}`;
  throw new UserError(`${path} is not a page that canonlint reads: no format takes a file ${extension}`,
    'name pages, or a folder to lint the pages below it');
}

function hintFor(full: string, disk: Disk): string {
  if (/[*?[{]/.test(full)) return 'canonlint takes files and folders; patterns go into include, in canonlint.yaml';
  const meant = nearest(basename(full), [...disk.namesIn(dirname(full))]);
  if (meant === undefined) return 'name files or folders that exist';
  return `did you mean ${disk.nameOf(resolve(dirname(full), meant))}?`;
}

function names(pages: readonly string[], disk: Disk): readonly string[] {
  return pages.map(disk.nameOf).toSorted();
}
