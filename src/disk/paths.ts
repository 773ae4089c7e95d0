import { dirname, relative, resolve, sep } from 'node:path';

/** A folder and its parents, innermost first. */
export function upward(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

/** The folder of an absolute path without a separator at its end; `dirname` takes longer than all else about a page. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  // a root ends in a separator, and Windows has several kinds
  return sep === '/' && end > 0 ? path.slice(0, end) : dirname(path);
}

/** All folders above these paths. */
export function foldersAbove(paths: readonly string[]): ReadonlySet<string> {
  return withParents(paths.map(folderOf));
}

/** These folders, and all above them. */
export function withParents(folders: Iterable<string>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const folder of folders) {
    for (let at = folder; !all.has(at); at = dirname(at)) all.add(at);
  }
  return all;
}

/** Whether a path is the folder or below it. */
export function within(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Tests whether a path is below one of the folders, at any depth. */
export function below(folders: ReadonlySet<string>): (path: string) => boolean {
  const isIn: (folder: string) => boolean = memoizeByPath((folder) =>
    folders.has(folder) || (dirname(folder) !== folder && isIn(dirname(folder))));
  return (path) => isIn(folderOf(path));
}

/** A path with forward slashes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** A path as the system writes it. */
export function unslashed(path: string): string {
  return sep === '/' ? path : path.replaceAll('/', sep);
}

/** The name of a path: relative to a folder, with forward slashes. */
export function nameOf(path: string, folder: string): string {
  // `relative` is slower than everything else about a page, and most pages are below the folder
  const start = folder.endsWith(sep) ? folder : folder + sep;
  return slashed(path.startsWith(start) ? path.slice(start.length) : relative(folder, path) || '.');
}

/** The absolute path of a name relative to a folder, with forward slashes. */
export function pathOf(name: string, folder: string): string {
  // `resolve` is slower than everything else about a name, and most names are plain
  if (needsResolving.test(name)) return resolve(folder, name);
  return (folder.endsWith(sep) ? folder : folder + sep) + unslashed(name);
}

/** A name with an empty part, a part that begins with a dot, or a character special to Windows. */
const needsResolving = /(?:^|\/)(?:[./]|$)|[\\:]/;

/** A cache for a function of a path; it is emptied at a size of `most`. */
export function memoizeByPath<T extends object | string | boolean>(answer: (path: string) => T, most = Infinity): (path: string) => T {
  const answers = new Map<string, T>();
  return (path) => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const found = answer(path);
    if (answers.size >= most) answers.clear();
    answers.set(path, found);
    return found;
  };
}

/** As many folders as a cache remembers that lives as long as a run; pages that lie together are read together. */
export const mostFolders = 10_000;
