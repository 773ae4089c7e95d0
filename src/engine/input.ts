import type { BaseTree, Disk, ReadError } from '../disk/index.ts';
import type { Page } from '../model.ts';
import { UserError } from '../text/user-error.ts';
import type { LintRequest } from './lint-request.ts';
import type { Listener } from './listener.ts';
import { selected } from './selected.ts';
import { isEmpty, whatIsThere } from './workspace/nothing-found.ts';
import { excludedFrom } from './workspace/selection.ts';
import type { Project } from './workspace/selection.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The pages of a run. */
export interface Input {
  /** The pages to report on, relative to the working folder, sorted. */
  readonly files: readonly string[];
  readonly readErrors: readonly ReadError[];
  /** Reads a page by name; a page in the request replaces the one on disk. */
  readonly read: (file: string) => Page | ReadError;
  /** What tells whether what is read under a name is as it was; absent if nothing does. */
  readonly stampOf?: Disk['stampOf'];
  /** The changes, if only those matter. */
  readonly changes?: Changes | undefined;
}

/** The changes in the working tree since a commit. */
export interface Changes {
  readonly base: BaseTree;
  /** Whether a file has changed, by its name. */
  readonly isChanged: (file: string) => boolean;
  /** Whether all problems of a changed page count as new. */
  readonly wholePages: boolean;
}

/** The paths from which a run searches its configuration. */
export function pathsOf({ paths, facts, page }: Pick<LintRequest, 'paths' | 'facts' | 'page'>): readonly string[] {
  if (facts) return [];
  return page === undefined ? paths : [page.file];
}

/** The pages of a request; warns about those that the project excludes. */
export async function inputFor(request: LintRequest, project: Project, workspace: Workspace, listener: Listener): Promise<Input> {
  if (request.page !== undefined) return onePage(request.page, project, workspace, listener);
  const changes = await changesFor(request, workspace);
  const selection = selected(request.paths, project, workspace, listener);
  const { files, excluded, readErrors } = selection;
  tellExcluded(excluded, listener);
  if (isEmpty(selection)) listener.warn?.(`there is no page here: ${whatIsThere(selection, workspace)}`);
  return { files, readErrors, read: workspace.disk.readPage, stampOf: workspace.disk.stampOf, changes };
}

/** Throws a `UserError` if git cannot determine the changes. A file that is no page may be part of one. */
async function changesFor({ changedSince, changedPages }: LintRequest, { disk, pathOf }: Workspace): Promise<Changes | undefined> {
  if (changedSince === undefined) return undefined;
  const base = await disk.baseAt(changedSince);
  return { base, isChanged: (file) => base.isChanged(pathOf(file)), wholePages: changedPages };
}

function onePage(page: Page, project: Project, workspace: Workspace, listener: Listener): Input {
  const full = workspace.pathOf(page.file);
  if (!workspace.isPage(full, () => page.source)) throw new UserError(`${page.file} is not a page that canonlint reads`);
  const excluded = excludedFrom(project, workspace)(full);
  if (excluded) tellExcluded([page.file], listener);
  const read: Input['read'] = (file) => (file === page.file ? page : workspace.disk.readPage(file));
  const stampOf: Disk['stampOf'] = (file) => (file === page.file ? undefined : workspace.disk.stampOf(file));
  return { files: excluded ? [] : [page.file], readErrors: [], read, stampOf };
}

function tellExcluded(files: readonly string[], { warn }: Listener): void {
  if (files.length === 0) return;
  const named = files.slice(0, maxNamed).join(', ');
  const more = files.length > maxNamed ? ` and ${files.length - maxNamed} more` : '';
  warn?.(`kept out by exclude, --ignore-pattern or a .canonlintignore: ${named}${more}`);
}

const maxNamed = 3;
