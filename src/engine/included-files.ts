import { posix } from 'node:path';
import { isReadError } from '../disk/index.ts';
import type { IncludedFiles, Page, Service } from '../model.ts';
import type { Input } from './input.ts';

/** Where a service is, and its pages. */
type Home = Pick<Service, 'root' | 'documentation'> & (Pick<Service, 'pages'> | { readonly files: readonly string[] });

/** The files that the pages of a service may include, by name, too. */
export interface FilesOfService extends IncludedFiles {
  /** The name of the file at a path, as `find` takes it; undefined for one that no page may include. */
  fileOf(path: string, page: string): string | undefined;
}

/**
 * The files that the pages of a service may include: those in the folder of the whole documentation, of a page that stands alone
 * those in the working folder, and none above. Each is read once. `read` returns a file by its name relative to the working folder.
 */
export function includedFilesIn(home: Home, read: Input['read']): FilesOfService {
  const { root = '.', documentation = root } = home;
  const isAlone = 'files' in home ? home.files.includes(root) : home.pages.some(({ file }) => file === root);
  const folder = isAlone ? '.' : documentation;
  const pages = new Map<string, Page | undefined>();
  const fileAt = (file: string): Page | undefined => {
    if (!pages.has(file)) {
      const found = read(file);
      pages.set(file, isReadError(found) ? undefined : found);
    }
    return pages.get(file);
  };
  const fileOf = (path: string, page: string): string | undefined => {
    const file = path.startsWith('/') ? posix.join(folder, path) : posix.join(posix.dirname(page), path);
    return isBelow(folder, file) ? file : undefined;
  };
  return {
    fileOf,
    find(path, page) {
      const file = fileOf(path, page);
      return file === undefined ? undefined : fileAt(file);
    },
  };
}

/** The files that a page may include, and those that reading it has looked for, by name. */
export function noting(files: FilesOfService): { readonly files: IncludedFiles; readonly found: ReadonlyMap<string, Page | undefined> } {
  const found = new Map<string, Page | undefined>();
  return {
    found,
    files: {
      find(path, page) {
        const file = files.fileOf(path, page);
        if (file === undefined) return undefined;
        const at = files.find(path, page);
        found.set(file, at);
        return at;
      },
    },
  };
}

/** Whether a normalized name lies below a folder; both are relative to the working folder. */
function isBelow(folder: string, file: string): boolean {
  const path = posix.relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith('../') && !posix.isAbsolute(path);
}
