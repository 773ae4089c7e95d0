import { dirname, resolve, sep } from 'node:path';

/** A folder and the folders above it, innermost first. */
export function upward(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

/** The folders in which paths lie, those above them included. */
export function foldersAbove(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = dirname(path); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return folders;
}

/** Whether a path is a folder itself or lies below it. */
export function within(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A path with forward slashes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** A path as the system writes it. */
export function unslashed(path: string): string {
  return sep === '/' ? path : path.replaceAll('/', sep);
}

/** The absolute path of a page that is named relative to a folder, with forward slashes. */
export function pathOf(name: string, folder: string): string {
  // resolve takes longer than all else about a name, and most names are plain
  if (needsResolving.test(name)) return resolve(folder, name);
  return (folder.endsWith(sep) ? folder : folder + sep) + unslashed(name);
}

/** A name with a part that is empty or begins with a dot, or with a character that Windows knows. */
const needsResolving = /(?:^|\/)(?:[./]|$)|[\\:]/;
