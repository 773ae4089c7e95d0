import { dirname, join, relative, resolve } from 'node:path';
import type { Disk } from '../disk/index.ts';
import { UserError } from '../text/user-error.ts';

/** The names of configuration files; the first one in a folder counts. */
const configNames = ['canonlint.yaml', 'canonlint.yml'] as const;

/**
 * The configuration file in the folder of the named paths or the nearest folder above, or above the working folder
 * without paths; absolute, undefined if there is none. Throws a `UserError` if the paths disagree.
 */
export function findConfig(paths: readonly string[], { cwd, exists }: Disk): string | undefined {
  const search = nearestAbove(exists);
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
function nearestAbove(exists: Disk['exists']): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const search = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const here = configNames.map((name) => join(folder, name)).find(exists);
    const above = dirname(folder);
    const found = here ?? (above === folder ? undefined : search(above));
    known.set(folder, found);
    return found;
  };
  return search;
}

function shown(path: string, cwd: string): string {
  return relative(cwd, path) || '.';
}
