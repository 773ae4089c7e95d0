import { posix } from 'node:path';
import { isReadError } from '../disk/index.ts';
import type { IncludedFiles, Page, Service } from '../model.ts';
import type { Input } from './input.ts';

/** Where a service is, and its pages. */
type Home = Pick<Service, 'root' | 'documentation'> & (Pick<Service, 'pages'> | { readonly files: readonly string[] });

/**
 * The files that the pages of a service may include: those in the folder of the whole documentation, of a page that stands alone
 * those in the working folder, and none above. Each is read once. `read` returns a file by its name relative to the working folder.
 */
export function includedFilesIn(home: Home, read: Input['read']): IncludedFiles {
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
  return {
    find(path, page) {
      const file = path.startsWith('/') ? posix.join(folder, path) : posix.join(posix.dirname(page), path);
      return isBelow(folder, file) ? fileAt(file) : undefined;
    },
  };
}

/** Whether a normalized name lies below a folder; both are relative to the working folder. */
function isBelow(folder: string, file: string): boolean {
  const path = posix.relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith('../') && !posix.isAbsolute(path);
}
