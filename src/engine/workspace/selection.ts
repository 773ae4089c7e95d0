import { basename, dirname, extname, relative, resolve } from 'node:path';
import { nearest } from '../../text/nearest.ts';
import { matching } from '../../text/patterns.ts';
import { UserError } from '../../text/user-error.ts';
import { globAt } from './globs.ts';
import type { Glob } from './globs.ts';
import { pagesUnder } from './listing.ts';
import type { Workspace } from './workspace.ts';
import { formatFor, mayBePage, type Format } from '../../formats/format.ts';
import { markupsIn } from '../../formats/markups.ts';
import { slashed, within } from '../../disk/paths.ts';
import type { LeftOut } from '../../disk/disk.ts';
import type { ReadError } from '../../disk/read-error.ts';

/** What a configuration says about pages. Patterns are as in `.gitignore`, relative to `folder`. */
export interface Project {
  /** Absolute. */
  readonly folder: string;
  /** What is linted if no path is named; all pages if empty. */
  readonly include: readonly string[];
  /** What is never linted, even if named. */
  readonly exclude: readonly string[];
  /** What is not linted in this run, even if named; relative to the working folder. */
  readonly ignored?: readonly string[];
  /** Patterns for the pages of each service, by service name. */
  readonly services: Readonly<Record<string, readonly string[]>>;
}

/** The pages of a run. Names are relative to the working folder, with forward slashes. */
export interface Selection {
  /** The pages to report on, sorted, each once. */
  readonly files: readonly string[];
  /** Named pages that `excludedFrom` excludes, sorted. */
  readonly excluded: readonly string[];
  readonly readErrors: readonly ReadError[];
  /** Folders below those that were not searched. */
  readonly leftOut: readonly LeftOut[];
  /** Where pages were searched; none where only files are named. */
  readonly searched: Searched;
}

/** Folders in which pages were searched. */
export interface Searched {
  /** Absolute. */
  readonly folders: readonly string[];
  /** The pages below them, whether or not the project wants them, and those that `include` matches; absolute. */
  readonly pages: readonly string[];
  readonly included: readonly string[];
}

/**
 * The pages at paths: a file itself, the pages below a folder, or those that a glob matches; without paths those of the folder that `impliedFolder` tells.
 * `include` applies to that and to the project's own folder, not to named paths below it. Throws a `UserError` for a path that does not exist or
 * is no page; a hook, which is given every file of a type, passes over those whose content is something else.
 */
export function selectionOf(paths: readonly string[], project: Project, workspace: Workspace): Selection {
  const named = new Set<string>();
  const folders: string[] = [];
  const globs: Glob[] = [];
  const readErrors: ReadError[] = [];
  const implied = paths.length === 0;
  for (const path of implied ? [impliedFolder(project, workspace)] : paths) {
    const glob = globAt(path, workspace);
    if (glob !== undefined) {
      globs.push(glob);
      continue;
    }
    const full = resolve(workspace.cwd, path);
    const kind = kindOf(path, full, workspace);
    if (kind === 'folder') folders.push(full);
    else if (kind === 'page') named.add(full);
    else if (kind !== 'other') readErrors.push(kind);
  }
  const below = pagesUnder([...folders, ...globs.map(({ folder }) => folder)], workspace);
  const isIncluded = implied || folders.some((folder) => within(folder, project.folder)) ? includedIn(project) : () => true;
  const isExcluded = excludedFrom(project, workspace);
  const meant = globs.length === 0 ? below.pages : below.pages.filter((page) => folders.some((folder) => within(folder, page)));
  const matched = globs.flatMap((glob) => pagesOf(glob, below.pages, workspace));
  const included = [...meant.filter(isIncluded), ...matched];
  return {
    files: wantedOf(named.size === 0 ? included : [...named, ...included], isExcluded, project, workspace),
    excluded: names([...named].filter(isExcluded), workspace),
    readErrors: [...readErrors, ...below.readErrors],
    leftOut: below.leftOut ?? [],
    searched: { folders: [...folders, ...globs.map(({ folder }) => folder)], pages: [...meant, ...matched], included },
  };
}

/** The names of pages that are not excluded, sorted, each once. */
function wantedOf(pages: readonly string[], isExcluded: (page: string) => boolean, project: Project, workspace: Workspace): readonly string[] {
  const last = lastWanted.get(workspace);
  if (last?.project === project && last.pages.length === pages.length && pages.every((page, at) => page === last.pages[at])) return last.wanted;
  const wanted = names([...new Set(pages)].filter((page) => !isExcluded(page)), workspace);
  lastWanted.set(workspace, { pages, project, wanted });
  return wanted;
}

/** What was wanted last in a workspace: a run that is about a whole project asks for its pages twice, to lint them and to choose a canon. */
const lastWanted = new WeakMap<Workspace, { readonly pages: readonly string[]; readonly project: Project; readonly wanted: readonly string[] }>();

/** The pages that a glob means. Throws a `UserError` if there is none. */
function pagesOf({ path, folder, matches }: Glob, pages: readonly string[], { nameOf, toolkit }: Workspace): readonly string[] {
  const found = pages.filter(matches);
  if (found.length > 0) return found;
  const count = pages.filter((page) => within(folder, page)).length;
  throw new UserError(`${path} matches no page`, count === 0
    ? `there is none in ${nameOf(folder)}: canonlint reads ${markupsIn(toolkit.formats)}`
    : `there ${count === 1 ? 'is 1' : `are ${count}`} in ${nameOf(folder)}`);
}

/** The folder that a run without paths is about: the working folder where it lies in the project, else the project's own. Absolute. */
export function impliedFolder({ folder }: Pick<Project, 'folder'>, { cwd }: Pick<Workspace, 'cwd'>): string {
  return within(folder, cwd) ? cwd : folder;
}

/**
 * Tests whether the configuration, a pattern of the run or a `.canonlintignore` excludes a page. A page on demand, such as a program, is excluded
 * unless a pattern of `include` with its extension names it.
 */
export function excludedFrom(project: Project, workspace: Workspace): (page: string) => boolean {
  const isUnwanted = unwantedBy(project, workspace);
  const isExcluded = testOf(project.exclude, (page) => pathIn(project, page));
  const isIgnored = testOf(project.ignored ?? [], workspace.nameOf);
  return (page) => isExcluded(page) || isIgnored(page) || isUnwanted(page) || workspace.isIgnored(page);
}

/** Tests whether patterns match the path of a page. */
function testOf(patterns: readonly string[], pathOf: (page: string) => string): (page: string) => boolean {
  const matches = matching(patterns);
  return patterns.length === 0 ? () => false : (page) => matches(pathOf(page));
}

/** Tests whether a page is one on demand that no pattern of `include` names. */
export function unwantedBy(project: Project, { toolkit }: Workspace): (page: string) => boolean {
  const patterns = ({ extensions }: Format): readonly string[] =>
    project.include.filter((pattern) => pattern.startsWith('!') || extensions.some((extension) => pattern.endsWith(extension)));
  const isNamed = new Map(toolkit.formats.filter(({ onDemand }) => onDemand === true).map((format) => [format, matching(patterns(format))]));
  return (page) => {
    const format = formatFor(page, toolkit.formats, () => '');
    return format?.onDemand === true && isNamed.get(format)?.(pathIn(project, page)) !== true;
  };
}

/** A path relative to the patterns of a project. */
export function pathIn(project: Project, path: string): string {
  return slashed(relative(project.folder, path));
}

function includedIn(project: Project): (page: string) => boolean {
  if (project.include.length === 0) return () => true;
  const included = matching(project.include);
  return (page) => !within(project.folder, page) || included(pathIn(project, page));
}

function kindOf(path: string, full: string, workspace: Workspace): 'folder' | 'page' | 'other' | ReadError {
  const kind = workspace.disk.kindOf(full);
  if (kind === 'folder' || typeof kind === 'object') return kind;
  if (kind === 'nothing') throw new UserError(`${path} does not exist`, hintFor(full, workspace));
  if (workspace.isPage(full)) return 'page';
  if (mayBePage(full, workspace.toolkit.formats)) {
    if (workspace.trackedOnly) return 'other';
    throw new UserError(`${path} is not a page that canonlint reads: its content is of no format that takes a file with the extension ${extname(full)}`,
      /\.inc$/i.test(full) ? 'name the page that includes it' : 'a specification has the key openapi or swagger, with its version, at the top level');
  }
  const extension = extname(full) === '' ? 'without an extension' : `with the extension ${extname(full)}`;
  throw new UserError(`${path} is not a page that canonlint reads: no format takes a file ${extension}`,
    'name pages, or a folder to lint the pages below it');
}

function hintFor(full: string, workspace: Workspace): string {
  const meant = nearest(basename(full), [...workspace.namesIn(dirname(full))]);
  if (meant === undefined) return 'name files or folders that exist';
  return `did you mean ${workspace.nameOf(resolve(dirname(full), meant))}?`;
}

function names(pages: readonly string[], workspace: Workspace): readonly string[] {
  return pages.map(workspace.nameOf).toSorted();
}
