import type { Listing } from '../../disk/disk.ts';
import { below, foldersAbove, upward } from '../../disk/paths.ts';
import { withoutRoomForListing } from '../threads/v8-tuning.ts';
import type { Workspace } from './workspace.ts';

/**
 * Lists the pages below absolute folders. In a git repository, pages that git ignores are left out, unless the folder
 * is named and itself ignored. Elsewhere folders are left out that hold no pages of a project. As in git, linked folders below the named
 * ones are not entered; linked pages count.
 */
export function pagesUnder(folders: readonly string[], workspace: Workspace): Listing {
  const wanted = outermost(folders);
  const seen = pagesSeen(wanted, workspace);
  const inhabited = foldersAbove(seen);
  const unseen = wanted.filter((folder) => !inhabited.has(folder));
  if (unseen.length === 0) return { pages: seen, readErrors: [] };
  const listing = withoutRoomForListing(() => workspace.disk.pagesBelow(unseen, workspace));
  workspace.listings.push({ folders: new Set(unseen), listing });
  return { ...listing, pages: [...seen, ...listing.pages] };
}

/** All files below absolute folders that could be pages of a format, as `pagesUnder` lists pages. */
export function filesUnder(folders: readonly string[], { disk, trackedOnly }: Workspace): readonly string[] {
  return disk.pagesBelow(outermost(folders), { isPage: () => true, trackedOnly }).pages;
}

/** The folders that are inside no other one. */
function outermost(folders: readonly string[]): readonly string[] {
  const named = new Set(folders);
  return [...named].filter((folder) => !upward(folder).slice(1).some((above) => named.has(above)));
}

/** The pages below folders that have already been listed. */
function pagesSeen(folders: readonly string[], { listings }: Workspace): readonly string[] {
  const listed = new Set(listings.flatMap((each) => [...each.folders]));
  const wanted = new Set(folders.filter((folder) => upward(folder).some((above) => listed.has(above))));
  if (wanted.size === 0) return [];
  const isBelow = below(wanted);
  return [...new Set(listings.flatMap(({ listing }) => listing.pages.filter(isBelow)))];
}
