import { basename, dirname } from 'node:path';
import { pageOf } from '../decode.ts';
import type { BaseDisk, BaseTree, Disk, PageTest } from '../disk.ts';
import { below, nameOf, pathOf, within } from '../paths.ts';
import { changedFrom } from './changed.ts';
import { bytesOf, filesIn, presentBytesOf, revisionSince } from './revision.ts';
import type { Committed, Revision } from './revision.ts';

/** The commit of a reference, to compare the working tree with. Throws a `UserError` if git knows no such reference. */
export function baseAt(reference: string, disk: Disk): BaseTree {
  const revision = revisionSince(reference, disk.cwd);
  const files = filesIn(revision);
  const isChanged = changedFrom(revision.repository, files);
  return { isChanged, disk: (isPage) => baseDisk(revision, files, pagesAmong(files, revision, isPage, isChanged), disk) };
}

/** The pages among the files of a commit. Content is asked for where the name does not tell: of all changed files in one call. */
function pagesAmong(files: readonly Committed[], revision: Revision, isPage: PageTest, isChanged: BaseTree['isChanged']): readonly Committed[] {
  const untold = new Set<Committed>();
  const named = new Set(files.filter((file) => isPage(file.path, () => {
    untold.add(file);
    return '';
  })));
  const [changed, same] = [true, false].map((wanted) => [...untold].filter((file) => !named.has(file) && isChanged(file.path) === wanted));
  const contents = changed!.length === 0 ? new Map<string, Buffer>() : presentBytesOf(revision, changed!);
  const told = new Set([
    ...same!.filter(({ path }) => isPage(path)),
    ...changed!.filter(({ path, object }) => isPage(path, () => contents.get(object)?.toString('utf8') ?? '')),
  ]);
  return files.filter((file) => named.has(file) || told.has(file));
}

/** The disk as if a commit were checked out, for folders and pages; files outside the repository stay. */
function baseDisk(revision: Revision, files: readonly Committed[], committed: readonly Committed[], disk: Disk): BaseDisk {
  const { repository: { top } } = revision;
  const names = namesByFolder(top, files);
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
    stampOf: () => undefined,
    readPage: (file) => {
      const object = byName.get(file)?.object;
      if (object === undefined) return within(top, pathOf(file, disk.cwd)) ? { file, message: 'is not in the commit' } : disk.readPage(file);
      if (!known.has(object)) prefetch([file]);
      return pageOf(file, known.get(object)!);
    },
  };
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
