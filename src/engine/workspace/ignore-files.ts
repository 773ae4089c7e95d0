import { join } from 'node:path';
import { UserError } from '../../text/user-error.ts';
import { ignoredBy } from '../../disk/nested-rules.ts';
import type { Disk } from '../../disk/disk.ts';
import { hintFor, unreadable } from '../../disk/read-error.ts';

/** The file with patterns, in the syntax of `.gitignore`, of pages that no run checks. */
const ignoreFile = '.canonlintignore';

/**
 * Tests whether ignore files in a path's folder and above exclude it. The search ends at the top of a git repository.
 */
export function ignoreFiles({ namesIn, readText }: Pick<Disk, 'namesIn' | 'readText'>): (path: string) => boolean {
  return ignoredBy({
    textIn: (folder) => (namesIn(folder).has(ignoreFile) ? textOf(join(folder, ignoreFile), readText) : undefined),
    isTop: (folder) => namesIn(folder).has('.git'),
  });
}

/** In bytes; every line is matched against every page. */
const longestIgnoreFile = 1_000_000;

/** Throws a `UserError` if the file cannot be read, since its patterns cannot be guessed. */
function textOf(path: string, readText: Disk['readText']): string {
  try {
    return readText(path, longestIgnoreFile);
  } catch (error) {
    throw new UserError(`${path} ${unreadable(error)}`, hintFor(error));
  }
}
