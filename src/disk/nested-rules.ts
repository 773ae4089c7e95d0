import { dirname, sep } from 'node:path';
import type { Verdict } from '../text/patterns.ts';

/** What the patterns of one ignore file say of an absolute path; that of a folder ends in a separator. */
export type Judge = (path: string) => Verdict;

/** Where ignore files lie. */
export interface NestedRules {
  /** The judge of the ignore file in a folder, if it has one. */
  readonly judgeIn: (folder: string) => Judge | undefined;
  /** Whether the search for ignore files ends at a folder. */
  readonly isTop: (folder: string) => boolean;
  /** What counts where no ignore file matches, in this order. */
  readonly beyond?: readonly Judge[];
}

/**
 * Tests whether ignore files in a path's folder and above exclude it. As in git, the innermost file that matches
 * decides, and nothing below an ignored folder is included again.
 */
export function ignoredBy({ judgeIn, isTop, beyond = [] }: NestedRules): (path: string) => boolean {
  const folders = new Map<string, { readonly judges: readonly Judge[]; readonly ignored: boolean }>();

  const inFolder = (folder: string): { readonly judges: readonly Judge[]; readonly ignored: boolean } => {
    const seen = folders.get(folder);
    if (seen !== undefined) return seen;
    const above = isTop(folder) || dirname(folder) === folder ? undefined : inFolder(dirname(folder));
    const { judges, ignored } = above ?? { judges: beyond, ignored: false };
    const judge = judgeIn(folder);
    const found = {
      judges: judge === undefined ? judges : [judge, ...judges],
      ignored: ignored || (above !== undefined && verdict(judges, folder + sep) === 'ignored'),
    };
    folders.set(folder, found);
    return found;
  };

  return (path) => {
    const { judges, ignored } = inFolder(dirname(path));
    return ignored || verdict(judges, path) === 'ignored';
  };
}

/** The verdict of the innermost ignore file that matches a path. */
function verdict(judges: readonly Judge[], path: string): Verdict {
  for (const judge of judges) {
    const said = judge(path);
    if (said !== undefined) return said;
  }
  return undefined;
}
