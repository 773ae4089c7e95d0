import { dirname } from 'node:path';
import { memoizeByPath } from './disk.ts';
import type { Disk, Listing } from './disk.ts';
import { foldersAbove, upward } from './paths.ts';
import { survey } from './survey.ts';

/**
 * Lists the pages below folders (absolute): in a git repository those that git does not ignore, or
 * all in a folder that git ignores but that is named here; elsewhere all but those in
 * `node_modules`. Like git it does not enter linked folders below the named ones; linked pages count.
 */
export function pagesUnder(folders: readonly string[], disk: Disk): Listing {
  const wanted = outermost(folders);
  const seen = pagesSeen(wanted, disk);
  const inhabited = foldersAbove(seen);
  const unseen = wanted.filter((folder) => !inhabited.has(folder));
  if (unseen.length === 0) return { pages: seen, readErrors: [] };
  const listing = survey(unseen, disk);
  disk.listings.push({ folders: new Set(unseen), listing });
  return { ...listing, pages: [...seen, ...listing.pages] };
}

/** Folders without those that lie in another of them. */
function outermost(folders: readonly string[]): readonly string[] {
  const named = new Set(folders);
  return [...named].filter((folder) => !upward(folder).slice(1).some((above) => named.has(above)));
}

/** The pages below folders that lie in what has been listed before. */
function pagesSeen(folders: readonly string[], { listings }: Disk): readonly string[] {
  const listed = new Set(listings.flatMap((each) => [...each.folders]));
  const wanted = new Set(folders.filter((folder) => upward(folder).some((above) => listed.has(above))));
  if (wanted.size === 0) return [];
  const isBelow: (folder: string) => boolean = memoizeByPath((folder) =>
    wanted.has(folder) || (dirname(folder) !== folder && isBelow(dirname(folder))));
  return [...new Set(listings.flatMap(({ listing }) => listing.pages.filter((page) => isBelow(dirname(page)))))];
}
