import { dirname, extname } from 'node:path';
import { uniqueNames } from '../../text/unique-names.ts';
import { isNamedAsEdition } from './editions.ts';
import type { Workspace } from './workspace.ts';
import { within } from '../../disk/paths.ts';

/**
 * A unique name for each service root, not in `taken`: the last significant folder of its path (`dedicated-host` of
 * `dedicated-host/api-ref/source`), and more of the path if that is ambiguous. Roots are absolute folders, or pages
 * that stand alone.
 */
export function serviceNames(
  roots: readonly string[], taken: ReadonlySet<string>, workspace: Workspace,
): ReadonlyMap<string, string> {
  return uniqueNames({ keys: () => new Set(roots), get: (root) => namesFor(root, workspace) }, taken);
}

/**
 * The candidates for a root's name, ever longer: first towards the end of its path, then upward, at last the path from
 * the working folder, or from the root of the file system outside of it. `as` replaces the path of the working folder.
 */
export function namesFor(root: string, workspace: Workspace, as?: string): readonly [string, ...string[]] {
  const path = workspace.isPage(root) ? root.slice(0, -extname(root).length) : root;
  const inside = within(workspace.cwd, root);
  const above = inside ? segmentsOf(as ?? workspace.cwd) : [];
  const segments = [...above, ...segmentsOf(inside ? path.slice(workspace.cwd.length) : path)];
  const top = as === undefined ? above.length : 0;
  const last = workspace.isPage(root) ? segments.length - 1 : significantIn(root, segments, workspace);
  let first = last;
  while (first > 0 && isGeneric(segments[first]!)) first--;
  const names: string[] = [];
  for (let end = last + 1; end <= segments.length; end++) names.push(segments.slice(first, end).join('/'));
  for (let start = first - 1; start >= top; start--) names.push(segments.slice(start).join('/'));
  names.push(segments.slice(top).join('/'));
  const [name = '.', ...longer] = new Set(names.map((each) => (each === '' ? '.' : each)));
  return [name, ...longer];
}

function segmentsOf(path: string): readonly string[] {
  return path.split(/[/\\]/).filter((segment) => segment !== '');
}

/** The index of the last path segment that distinguishes services, or documents of one service. */
function significantIn(root: string, segments: readonly string[], workspace: Workspace): number {
  let folder = root;
  let at = segments.length - 1;
  while (at > 0 && (genericFolders.has(segments[at]!) || isOnlyDocument(folder, segments[at]!, workspace))) {
    folder = dirname(folder);
    at--;
  }
  return at;
}

/** Whether a folder is the only document of its service. */
function isOnlyDocument(folder: string, name: string, workspace: Workspace): boolean {
  if (!documentFolders.has(name)) return false;
  const beside = workspace.namesIn(dirname(folder));
  return ![...documentFolders].some((other) => other !== name && beside.has(other));
}

function isGeneric(segment: string): boolean {
  return genericFolders.has(segment) || documentFolders.has(segment) || isNamedAsEdition(segment);
}

/** Folder names that only mean documentation. */
const genericFolders: ReadonlySet<string> = new Set([
  'content', 'doc', 'docs', 'documentation', 'en', 'en-us', 'site', 'source', 'src', 'website',
]);

/** Folder names for one document of a service. */
const documentFolders: ReadonlySet<string> = new Set([
  'api', 'api-ref', 'api-reference', 'api_ref', 'api_reference', 'dev', 'dev-guide', 'reference', 'umn',
]);
