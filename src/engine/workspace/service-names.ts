import { dirname, extname } from 'node:path';
import { uniqueNames } from '../../text/unique-names.ts';
import type { Workspace } from './workspace.ts';
import { within } from '../../disk/paths.ts';

/**
 * A name for each root of a service, unlike the others and those taken: the last folder of its path
 * that says something (`dedicated-host` of `dedicated-host/api-ref/source`), and more of the path
 * where that would name two. Roots are absolute folders, or pages that stand alone.
 */
export function serviceNames(
  roots: readonly string[], taken: ReadonlySet<string>, workspace: Workspace,
): ReadonlyMap<string, string> {
  return uniqueNames(new Map(roots.map((root) => [root, namesFor(root, workspace)])), taken);
}

/**
 * The names a root may have, ever longer: first towards its tail, then upward, and at last its path from the
 * working folder; from the top of the disk where it does not lie below that. The working folder may be thought
 * to lie elsewhere, `as` a path in another one.
 */
export function namesFor(root: string, workspace: Workspace, as?: string): readonly [string, ...string[]] {
  const path = workspace.isPage(root) ? root.slice(0, -extname(root).length) : root;
  const inside = within(workspace.cwd, root);
  const above = inside ? segmentsOf(as ?? workspace.cwd) : [];
  const segments = [...above, ...segmentsOf(inside ? path.slice(workspace.cwd.length) : path)];
  const top = as === undefined ? above.length : 0;
  const last = workspace.isPage(root) ? segments.length - 1 : tellingIn(root, segments, workspace);
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

/** The position of the last segment that tells services, or the books of one, apart. */
function tellingIn(root: string, segments: readonly string[], workspace: Workspace): number {
  let folder = root;
  let at = segments.length - 1;
  while (at > 0 && (shelves.has(segments[at]!) || isOnlyBook(folder, segments[at]!, workspace))) {
    folder = dirname(folder);
    at--;
  }
  return at;
}

/** Whether a folder is a book of its service that has no other beside it to be told from. */
function isOnlyBook(folder: string, name: string, workspace: Workspace): boolean {
  if (!books.has(name)) return false;
  const beside = workspace.namesIn(dirname(folder));
  return ![...books].some((other) => other !== name && beside.has(other));
}

function isGeneric(segment: string): boolean {
  return shelves.has(segment) || books.has(segment);
}

/** Folders in which documentation is kept. */
const shelves: ReadonlySet<string> = new Set([
  'content', 'doc', 'docs', 'documentation', 'en', 'en-us', 'site', 'source', 'src', 'website',
]);

/** Folders that hold one of the documents of a service. */
const books: ReadonlySet<string> = new Set([
  'api', 'api-ref', 'api-reference', 'api_ref', 'api_reference', 'dev', 'dev-guide', 'reference', 'umn',
]);
