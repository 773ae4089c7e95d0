import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { memoizeByPath, mostFolders, upward, within } from '../paths.ts';
import { RefusedFile } from '../read-error.ts';
import type { RefusalCode } from '../read-error.ts';
import { hasGitFolder } from './git-folder.ts';
import { linkStats, realFolders, realPath } from './real-folders.ts';

/** How far links may lead: not out of the repository that holds them, nor into its `.git` folder. */
export interface Bounds {
  /** Throws a `RefusedFile` if a folder is reached by links that lead too far. */
  readonly admit: (folder: string) => void;
  /** A path without links. Throws a `RefusedFile` if they lead too far, and system errors. */
  readonly targetOf: (path: string) => string;
  /** Why a path that leads to `real` may not be used; undefined if it may. */
  readonly refusalOf: (path: string, real: string) => RefusalCode | undefined;
}

/**
 * The bounds of a run. Links may lead to whatever is in the nearest folder above that has a `.git`, else in the working
 * folder; a file outside of both has no bounds. A folder in `named` is the user's choice: if it is a link, that may lead
 * anywhere, and what is there has bounds of its own.
 */
export function boundsOf(cwd: string, named: readonly string[] = []): Bounds {
  const realOf = realFolders();
  const boundOf = boundOfFolder(resolve(cwd), new Set(named.map((path) => resolve(cwd, path))), realOf);
  const verdictOn = memoizeByPath((folder) => refusal(realOf(folder), boundOf(folder)) ?? 'admitted', mostFolders);
  const refusalOf: Bounds['refusalOf'] = (path, real) => refusal(real, boundOf(dirname(path)));
  return {
    admit: (folder) => {
      const verdict = verdictOn(folder);
      if (verdict !== 'admitted') throw new RefusedFile(verdict);
    },
    targetOf: (path) => {
      const real = realpathSync.native(path);
      const refused = refusalOf(path, real);
      if (refused !== undefined) throw new RefusedFile(refused);
      return real;
    },
    refusalOf,
  };
}

/** The folder, without links, that links may not lead out of. */
interface Bound {
  readonly real: string;
  readonly holds: 'repository' | 'folder' | 'everything';
}

const everything: Bound = { real: '', holds: 'everything' };

function boundOfFolder(cwd: string, named: ReadonlySet<string>, realOf: (folder: string) => string): (folder: string) => Bound {
  const here: Bound = { real: realOf(cwd), holds: 'folder' };
  const isTop = (folder: string): boolean => linkStats(join(folder, '.git')) !== undefined;
  const boundOfNamed = (real: string): Bound => {
    const top = upward(real).find(isTop);
    if (top !== undefined) return { real: top, holds: 'repository' };
    return within(here.real, real) ? here : { real, holds: 'folder' };
  };
  const boundAround: (folder: string) => Bound = memoizeByPath((folder) => {
    if (named.has(folder)) return boundOfNamed(realOf(folder));
    const above = dirname(folder) === folder ? everything : boundAround(dirname(folder));
    // a link out of one repository does not become harmless because it leads into another
    if (isTop(folder) && refusal(realOf(folder), above) === undefined) return { real: realOf(folder), holds: 'repository' };
    return above === everything && folder === cwd ? here : above;
  }, mostFolders);
  return (folder) => {
    const around = boundAround(folder);
    return around === everything && within(here.real, realOf(folder)) ? here : around;
  };
}

function refusal(real: string, { real: folder, holds }: Bound): RefusalCode | undefined {
  if (holds === 'everything') return undefined;
  // the working folder may be written in another case than that of the file system
  const top = within(folder, real) ? folder : realPath(folder);
  if (!within(top, real)) return holds === 'repository' ? 'EOUTOFREPOSITORY' : 'EOUTOFFOLDER';
  return hasGitFolder(relative(top, real)) ? 'EGITFOLDER' : undefined;
}
