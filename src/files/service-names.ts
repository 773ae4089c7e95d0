import { dirname, extname } from 'node:path';
import type { Disk } from './disk.ts';

/**
 * A name for each root of a service, unlike the others and those taken: the last folder of its path
 * that says something (`dedicated-host` of `dedicated-host/api-ref/source`), and more of the path
 * where that would name two. Roots are absolute folders, or pages that stand alone.
 */
export function serviceNames(
  roots: readonly string[], taken: ReadonlySet<string>, disk: Disk,
): ReadonlyMap<string, string> {
  const left = new Map(roots.map((root) => [root, candidates(root, disk)]));
  for (;;) {
    const uses = new Map<string, number>([...taken].map((name) => [name, 1]));
    for (const [name] of left.values()) uses.set(name!, (uses.get(name!) ?? 0) + 1);
    const clashing = [...left].filter(([, [name, longer]]) => uses.get(name!)! > 1 && longer !== undefined);
    if (clashing.length === 0) return new Map([...left].map(([root, [name]]) => [root, name!]));
    for (const [root, [, ...longer]] of clashing) left.set(root, longer);
  }
}

/** The names a root may have, ever longer: first towards its tail, then towards the top of the disk. */
function candidates(root: string, disk: Disk): readonly string[] {
  const segments = segmentsOf(root, disk);
  const last = disk.isPage(root) ? segments.length - 1 : tellingIn(root, segments, disk);
  let first = last;
  while (first > 0 && isGeneric(segments[first]!)) first--;
  const names: string[] = [];
  for (let end = last + 1; end <= segments.length; end++) names.push(segments.slice(first, end).join('/'));
  for (let start = first - 1; start >= 0; start--) names.push(segments.slice(start).join('/'));
  return names;
}

function segmentsOf(root: string, disk: Disk): readonly string[] {
  const path = disk.isPage(root) ? root.slice(0, -extname(root).length) : root;
  const segments = path.split(/[/\\]/).filter((segment) => segment !== '');
  return segments.length === 0 ? [root] : segments;
}

/** The position of the last segment that tells services, or the books of one, apart. */
function tellingIn(root: string, segments: readonly string[], disk: Disk): number {
  let folder = root;
  let at = segments.length - 1;
  while (at > 0 && (shelves.has(segments[at]!) || isOnlyBook(folder, segments[at]!, disk))) {
    folder = dirname(folder);
    at--;
  }
  return at;
}

/** Whether a folder is a book of its service that has no other beside it to be told from. */
function isOnlyBook(folder: string, name: string, disk: Disk): boolean {
  if (!books.has(name)) return false;
  const beside = disk.namesIn(dirname(folder));
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
