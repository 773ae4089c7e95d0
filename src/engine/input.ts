import type { BaseTree, ReadError } from '../disk/index.ts';
import type { Page } from '../model.ts';
import { UserError } from '../text/user-error.ts';
import type { LintRequest } from './lint-request.ts';
import type { Listener } from './listener.ts';
import { excludedFrom, selectionOf } from './workspace/selection.ts';
import type { Project } from './workspace/selection.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The pages that a run is about. */
export interface Input {
  /** The pages to report on, relative to the working folder, sorted. */
  readonly files: readonly string[];
  readonly readErrors: readonly ReadError[];
  /** Reads a page by its name; the page that was handed in, instead of the one on disk. */
  readonly read: (file: string) => Page | ReadError;
  /** What has changed, where only that is of interest. */
  readonly changes?: Changes | undefined;
}

/** What has changed in the working tree since a commit. */
export interface Changes {
  readonly base: BaseTree;
  /** Relative to the working folder. */
  readonly files: ReadonlySet<string>;
}

/** The paths that a run looks for its configuration from. */
export function pathsOf({ paths, facts, page }: Pick<LintRequest, 'paths' | 'facts' | 'page'>): readonly string[] {
  if (facts) return [];
  return page === undefined ? paths : [page.file];
}

/** The pages that a run is asked for; it is warned of those that the project keeps out. */
export async function inputFor(request: LintRequest, project: Project, workspace: Workspace, listener: Listener): Promise<Input> {
  if (request.page !== undefined) return onePage(request.page, project, workspace, listener);
  const changes = await changesFor(request, workspace);
  const { files, excluded, readErrors } = selectionOf(request.paths, project, workspace);
  tellExcluded(excluded, listener);
  return { files, readErrors, read: workspace.disk.readPage, changes };
}

/** Throws a `UserError` where git cannot tell. */
async function changesFor({ changedSince }: LintRequest, { disk, isPage, nameOf }: Workspace): Promise<Changes | undefined> {
  if (changedSince === undefined) return undefined;
  const base = await disk.baseAt(changedSince);
  return { base, files: new Set([...base.changed()].filter(isPage).map(nameOf)) };
}

function onePage(page: Page, project: Project, workspace: Workspace, listener: Listener): Input {
  const full = workspace.pathOf(page.file);
  if (!workspace.isPage(full)) throw new UserError(`${page.file} is not a page that canonlint reads`);
  const excluded = excludedFrom(project, workspace)(full);
  if (excluded) tellExcluded([page.file], listener);
  const read: Input['read'] = (file) => (file === page.file ? page : workspace.disk.readPage(file));
  return { files: excluded ? [] : [page.file], readErrors: [], read };
}


function tellExcluded(files: readonly string[], { warn }: Listener): void {
  if (files.length === 0) return;
  const named = files.slice(0, mostNamed).join(', ');
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : '';
  warn?.(`kept out by the configuration or a .canonlintignore: ${named}${more}`);
}

const mostNamed = 3;
