import { basename } from 'node:path';
import type { Page } from '../model.ts';
import { UserError } from '../text/user-error.ts';
import type { Disk, DiskWriter } from './disk.ts';
import type { KeptFiles } from './kept-files.ts';
import { below, nameOf, pathOf, upward } from './paths.ts';

/**
 * A disk in memory, for experiments and editors. `files` is keyed by name relative to the working folder; writing
 * changes the map.
 */
export function memoryDisk(files: Map<string, string>, cwd = '/'): Disk {
  const paths = (): readonly string[] => [...files.keys()].map((name) => pathOf(name, cwd));
  const namesIn = (folder: string): ReadonlySet<string> => new Set(paths().flatMap((path) => childOf(folder, path) ?? []));
  const textAt = (path: string): string | undefined => files.get(nameOf(path, cwd));
  return {
    cwd,
    namesIn,
    kindOf: (path) => (textAt(path) !== undefined ? 'file' : namesIn(path).size > 0 || path === cwd ? 'folder' : 'nothing'),
    exists: (path) => textAt(path) !== undefined || namesIn(path).size > 0,
    readPage: (file) => {
      const source = files.get(file);
      return source === undefined ? { file, message: 'cannot be read: no such file or folder' } : pageIn(file, source);
    },
    stampOf: () => undefined,
    readText: (path) => {
      const text = textAt(path);
      if (text === undefined) throw Object.assign(new Error(`there is no ${path}`), { code: 'ENOENT' });
      return text.replace(/^\ufeff/, '');
    },
    jsonFilesIn: (path, deep = false) => {
      if (textAt(path) !== undefined) return undefined;
      const names = deep ? paths().filter(below(new Set([path]))).map((each) => nameOf(each, path)) : [...namesIn(path)];
      return names.filter((name) => name.endsWith('.json'));
    },
    pagesBelow: (folders, { isPage }) =>
      ({ pages: paths().filter((path) => isPage(path)).filter(below(new Set(folders))), readErrors: [] }),
    keptFiles: async () => keptNowhere,
    writer: async () => writerInto(files),
    commit: async () => undefined,
    baseAt: async () => {
      throw new UserError('pages in memory have no history to compare with');
    },
  };
}

/** Nothing is kept of what is in memory. */
const keptNowhere: KeptFiles = { open: () => undefined, keep: () => {}, prune: () => {}, size: () => 0 };

/** The name directly below a folder on the way to a path. */
function childOf(folder: string, path: string): string | undefined {
  const above = upward(path);
  const at = above.indexOf(folder);
  return at < 1 ? undefined : basename(above[at - 1]!);
}

function pageIn(file: string, text: string): Page {
  const byteOrderMark = text.startsWith('\ufeff');
  return { file, source: byteOrderMark ? text.slice(1) : text, encoding: 'utf-8', byteOrderMark };
}

function writerInto(files: Map<string, string>): DiskWriter {
  return {
    writePage: (_before, page) => {
      files.set(page.file, (page.byteOrderMark ? '\ufeff' : '') + page.source);
      return undefined;
    },
    clearLeftovers: () => {},
    writeFile: async (file, text) => void files.set(file, typeof text === 'string' ? text : [...text].join('')),
    makeFolder: () => {},
    refuseOneFile: async () => {},
    existing: (file) => (files.has(file) ? { identity: file, start: files.get(file)! } : undefined),
  };
}
