import type { Listing } from '../../disk/disk.ts';
import { below, foldersAbove, upward } from '../../disk/paths.ts';
import type { Workspace } from './workspace.ts';

/**
 * Lists the pages below folders (absolute): in a git repository those that git does not ignore, or
 * all in a folder that git ignores but that is named here; elsewhere all but those in
 * `node_modules`. Like git it does not enter linked folders below the named ones; linked pages count.
 */
export function pagesUnder(folders: readonly string[], workspace: Workspace): Listing {
  const wanted = outermost(folders);
  const seen = pagesSeen(wanted, workspace);
  const inhabited = foldersAbove(seen);
  const unseen = wanted.filter((folder) => !inhabited.has(folder));
  if (unseen.length === 0) return { pages: seen, readErrors: [] };
  const listing = workspace.disk.pagesBelow(unseen, workspace);
  workspace.listings.push({ folders: new Set(unseen), listing });
  return { ...listing, pages: [...seen, ...listing.pages] };
}

/** Folders without those that lie in another of them. */
function outermost(folders: readonly string[]): readonly string[] {
  const named = new Set(folders);
  return [...named].filter((folder) => !upward(folder).slice(1).some((above) => named.has(above)));
}

/** The pages below folders that lie in what has been listed before. */
function pagesSeen(folders: readonly string[], { listings }: Workspace): readonly string[] {
  const listed = new Set(listings.flatMap((each) => [...each.folders]));
  const wanted = new Set(folders.filter((folder) => upward(folder).some((above) => listed.has(above))));
  if (wanted.size === 0) return [];
  const isBelow = below(wanted);
  return [...new Set(listings.flatMap(({ listing }) => listing.pages.filter(isBelow)))];
}
