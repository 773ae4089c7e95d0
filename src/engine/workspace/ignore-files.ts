import { dirname, join, relative, sep } from 'node:path';
import type { Verdict } from '../../text/patterns.ts';
import { verdicts } from '../../text/patterns.ts';
import { UserError } from '../../text/user-error.ts';
import { slashed } from '../../disk/paths.ts';
import type { Disk } from '../../disk/disk.ts';
import { unreadable } from '../../disk/read-error.ts';

/** The file with patterns, in the syntax of `.gitignore`, of pages that no run checks. */
const ignoreFile = '.canonlintignore';

type Judge = (path: string) => Verdict;

/**
 * Tests whether ignore files in a path's folder and above exclude it. As in git, the innermost file that matches
 * decides, and nothing below an ignored folder is included again. The search ends at the top of a git repository.
 */
export function ignoreFiles({ namesIn, readText }: Pick<Disk, 'namesIn' | 'readText'>): (path: string) => boolean {
  const folders = new Map<string, { readonly judges: readonly Judge[]; readonly ignored: boolean }>();

  const inFolder = (folder: string): { readonly judges: readonly Judge[]; readonly ignored: boolean } => {
    const seen = folders.get(folder);
    if (seen !== undefined) return seen;
    const names = namesIn(folder);
    const parent = dirname(folder);
    const above = parent === folder || names.has('.git') ? { judges: [], ignored: false } : inFolder(parent);
    const judges = names.has(ignoreFile) ? [judgeIn(folder, readText), ...above.judges] : above.judges;
    const found = { judges, ignored: above.ignored || verdict(above.judges, folder + sep) === 'ignored' };
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

function judgeIn(folder: string, readText: Disk['readText']): Judge {
  const judge = verdicts(textOf(join(folder, ignoreFile), readText));
  return (path) => judge(slashed(relative(folder, path)) + (path.endsWith(sep) ? '/' : ''));
}

/** In bytes; every line is matched against every page. */
const longestIgnoreFile = 1_000_000;

/** Throws a `UserError` if the file cannot be read, since its patterns cannot be guessed. */
function textOf(path: string, readText: Disk['readText']): string {
  try {
    return readText(path, longestIgnoreFile);
  } catch (error) {
    throw new UserError(`${path} ${unreadable(error)}`);
  }
}
