import { basename, dirname } from 'node:path';
import type { Disk } from './disk.ts';
import { within } from './paths.ts';
import type { Committed, Revision } from './revision.ts';

/** The disk as it would be with a commit checked out, as far as folders and pages go; what is ignored stays. */
export function diskOf({ top }: Revision, files: readonly Committed[], disk: Disk): Disk {
  const names = new Map<string, Set<string>>([[top, new Set(['.git'])]]);
  for (const { path } of files) {
    for (let at = path; at !== top; at = dirname(at)) {
      const folder = names.get(dirname(at)) ?? new Set();
      names.set(dirname(at), folder.add(basename(at)));
    }
  }
  const pages = files.map(({ path }) => path).filter(disk.isPage);
  return {
    ...disk,
    namesIn: (folder) => names.get(folder) ?? (within(top, folder) ? new Set() : disk.namesIn(folder)),
    listings: [{ folders: new Set([top]), listing: { pages, readErrors: [] } }],
  };
}
