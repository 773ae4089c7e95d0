import { basename, dirname } from 'node:path';
import { pageOf } from '../decode.ts';
import type { BaseDisk, BaseTree, Disk, PageTest } from '../disk.ts';
import { below, nameOf, pathOf, within } from '../paths.ts';
import { changedFrom } from './changed.ts';
import { bytesOf, filesIn, revisionSince } from './revision.ts';
import type { Committed, Revision } from './revision.ts';

/** The commit of a reference, to compare the working tree with. Throws a `UserError` if git knows no such reference. */
export function baseAt(reference: string, disk: Disk): BaseTree {
  const revision = revisionSince(reference, disk.cwd);
  const files = filesIn(revision);
  return { isChanged: changedFrom(revision.repository, files), disk: (isPage) => baseDisk(revision, files, isPage, disk) };
}

/** The disk as if a commit were checked out, for folders and pages; files outside the repository stay. */
function baseDisk(revision: Revision, files: readonly Committed[], isPage: PageTest, disk: Disk): BaseDisk {
  const { repository: { top } } = revision;
  const names = namesByFolder(top, files);
  const committed = files.filter((file) => isPage(file.path, () => textOf(revision, file)));
  // a page may include any file
  const byName = new Map(files.map((file) => [nameOf(file.path, disk.cwd), file]));
  const known = new Map<string, Buffer>();
  const prefetch = (pages: readonly string[]): void => {
    for (const [object, bytes] of bytesOf(revision, pages.flatMap((page) => byName.get(page) ?? []))) known.set(object, bytes);
  };
  return {
    ...disk,
    pages: new Set(committed.map(({ path }) => nameOf(path, disk.cwd))),
    namesIn: (folder) => names.get(folder) ?? (within(top, folder) ? new Set() : disk.namesIn(folder)),
    pagesBelow: (folders, wanted) => {
      const outside = folders.filter((folder) => !within(top, folder));
      const pages = committed.map(({ path }) => path).filter(below(new Set(folders)));
      if (outside.length === 0) return { pages, readErrors: [] };
      const beyond = disk.pagesBelow(outside, wanted);
      return { ...beyond, pages: [...new Set([...pages, ...beyond.pages.filter((path) => !within(top, path))])] };
    },
    prefetch,
    readPage: (file) => {
      const object = byName.get(file)?.object;
      if (object === undefined) return within(top, pathOf(file, disk.cwd)) ? { file, message: 'is not in the commit' } : disk.readPage(file);
      if (!known.has(object)) prefetch([file]);
      return pageOf(file, known.get(object)!);
    },
  };
}

/** The text of a file in a commit. */
function textOf(revision: Revision, file: Committed): string {
  return bytesOf(revision, [file]).get(file.object)?.toString('utf8') ?? '';
}

function namesByFolder(top: string, files: readonly Committed[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>([[top, new Set(['.git'])]]);
  for (const { path } of files) {
    for (let at = path; at !== top; at = dirname(at)) {
      const folder = names.get(dirname(at)) ?? new Set();
      names.set(dirname(at), folder.add(basename(at)));
    }
  }
  return names;
}
