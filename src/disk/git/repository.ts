import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bytesAt } from '../node/read-bytes.ts';
import { upward } from '../paths.ts';

/** A git repository with a working tree. */
export interface Repository {
  /** The top of the working tree, absolute. */
  readonly top: string;
  /** The folder with its `HEAD` and index; absolute. */
  readonly gitDir: string;
  /** The folder with its objects and configuration; that of the main working tree where this one is linked. */
  readonly commonDir: string;
}

/**
 * The repository that holds a folder. It is found by its `.git`, which no clone can bring along; git itself would also
 * take a folder of a clone that looks like a bare repository, and obey its configuration.
 */
export function repositoryAround(folder: string): Repository | undefined {
  for (const above of upward(folder)) {
    const repository = repositoryAt(above);
    if (repository !== undefined) return repository;
  }
  return undefined;
}

/** The repository whose working tree has its top at a folder. */
export function repositoryAt(top: string): Repository | undefined {
  const gitDir = gitDirAt(top);
  if (gitDir === undefined || !existsSync(join(gitDir, 'HEAD'))) return undefined;
  const common = lineIn(join(gitDir, 'commondir'));
  const commonDir = common === undefined ? gitDir : resolve(gitDir, common);
  return existsSync(join(commonDir, 'objects')) ? { top, gitDir, commonDir } : undefined;
}

/** A linked working tree and a submodule have a file that names the folder. */
function gitDirAt(top: string): string | undefined {
  const path = join(top, '.git');
  try {
    if (statSync(path).isDirectory()) return path;
  } catch {
    return undefined;
  }
  const [, named] = /^gitdir: (.+)$/.exec(lineIn(path) ?? '') ?? [];
  return named === undefined ? undefined : resolve(top, named);
}

/** In bytes; a line holds one path. */
const longestLine = 65_536;

function lineIn(path: string): string | undefined {
  try {
    return bytesAt(path, longestLine).toString('utf8').split(/\r?\n/, 1)[0];
  } catch {
    return undefined;
  }
}
