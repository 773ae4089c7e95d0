import { constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { KeptFiles } from '../kept-files.ts';
import { writeAtomically } from './atomic-write.ts';
import { openedIn, piecesOf } from './kept-form.ts';
import { clearLeftoversIn } from './leftovers.ts';
import { bytesAt } from './read-bytes.ts';

/** How much a folder may hold, and for how long. */
export interface KeptLimits {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since a file was written. */
  readonly age: number;
}

const usual: KeptLimits = { size: 512 * 2 ** 20, age: 30 * 24 * 3600 * 1000 };

/**
 * Files of data in a folder of canonlint's own, which is made when something is kept. A file is replaced as a whole, without waiting for the
 * disk: its checksums tell what a loss of power has left. Nothing here throws.
 */
export function keptFilesIn(folder: string, limits: KeptLimits = usual): KeptFiles {
  let mayBeFull = false;
  return {
    open: (name) => attempt(() => openedIn(new Uint8Array(bytesAt(join(folder, name), largest, constants.O_NOFOLLOW ?? 0)))),
    keep(name, kept) {
      attempt(() => {
        const path = join(folder, name);
        mayBeFull ||= !existsSync(path);
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeAtomically(path, piecesOf(kept), { mode: 0o600, isSynced: false });
      });
    },
    size: () => attempt(() => filesIn(folder).reduce((sum, { stats }) => sum + stats.size, 0)) ?? 0,
    prune: () => {
      if (mayBeFull) attempt(() => prune(folder, limits));
    },
  };
}

/** In bytes. */
const largest = 256 * 2 ** 20;

function filesIn(folder: string): readonly { readonly path: string; readonly stats: Stats }[] {
  return readdirSync(folder).map((name) => ({ path: join(folder, name), stats: statSync(join(folder, name)) }));
}

function prune(folder: string, { size, age }: KeptLimits): void {
  clearLeftoversIn(folder);
  const files = filesIn(folder);
  const oldest = Date.now() - age;
  let room = size;
  for (const { path, stats } of files.toSorted((one, other) => other.stats.mtimeMs - one.stats.mtimeMs)) {
    room -= stats.size;
    // a folder there is Node's, of the program as compiled (`kept-code.ts`)
    if (room < 0 || stats.mtimeMs < oldest) rmSync(path, { recursive: true });
  }
}

/** The result, or undefined where the system refuses, or another run was faster. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
