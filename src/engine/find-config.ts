import { dirname, relative, resolve } from 'node:path';
import type { Disk } from '../disk/index.ts';
import { UserError } from '../text/user-error.ts';
import { configFilesIn } from './config-names.ts';

/**
 * The configuration file in the folder of the named paths or the nearest folder above, or above the working folder
 * without paths; absolute, undefined if there is none. Throws a `UserError` if the paths disagree, or a folder has two.
 */
export function findConfig(paths: readonly string[], disk: Disk): string | undefined {
  const { cwd } = disk;
  const search = nearestAbove(disk);
  const [first, ...others] = paths.length === 0 ? [cwd] : paths.map((path) => resolve(cwd, path));
  const found = search(first!);
  const otherPath = others.find((path) => search(path) !== found);
  if (otherPath === undefined) return found;
  const descriptions = [first!, otherPath].map((path) => {
    const config = search(path);
    return `${shown(path, cwd)} has ${config === undefined ? 'none' : shown(config, cwd)}`;
  });
  throw new UserError(`the paths have different configurations: ${descriptions.join(', ')}`,
    'name them in separate runs, or choose with --config or --no-config');
}

/** Finds the configuration in a folder or above it, with a cache; a file's path is searched like a folder. */
function nearestAbove(disk: Disk): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const search = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const here = onlyOne(configFilesIn(folder, disk), disk.cwd);
    const above = dirname(folder);
    const found = here ?? (above === folder ? undefined : search(above));
    known.set(folder, found);
    return found;
  };
  return search;
}

function onlyOne([first, second]: readonly string[], cwd: string): string | undefined {
  if (first === undefined || second === undefined) return first;
  throw new UserError(`there are two configurations: ${shown(first, cwd)} and ${shown(second, cwd)}`, 'keep one of them, or choose with --config');
}

function shown(path: string, cwd: string): string {
  return relative(cwd, path) || '.';
}
