import { dirname, join, relative, resolve } from 'node:path';
import type { Disk } from '../disk/index.ts';
import { UserError } from '../text/user-error.ts';

/** What a configuration file may be called; the first one found in a folder counts. */
const configNames = ['canonlint.yaml', 'canonlint.yml'] as const;

/**
 * The configuration file (absolute) in the folder of the named files and folders or nearest above, or
 * above the working folder where none is named; undefined where there is none. Throws a `UserError`
 * where the named paths do not agree on one.
 */
export function findConfig(paths: readonly string[], { cwd, stands }: Disk): string | undefined {
  const search = nearestAbove(stands);
  const [first, ...others] = paths.length === 0 ? [cwd] : paths.map((path) => resolve(cwd, path));
  const found = search(first!);
  const stranger = others.find((path) => search(path) !== found);
  if (stranger === undefined) return found;
  const said = [first!, stranger].map((path) => {
    const config = search(path);
    return `${shown(path, cwd)} has ${config === undefined ? 'none' : shown(config, cwd)}`;
  });
  throw new UserError(`the paths have different configurations: ${said.join(', ')}`,
    'name them in separate runs, or choose with --config or --no-config');
}

/** Finds the configuration in a folder or above; a file's own path is a folder without one. */
function nearestAbove(stands: Disk['stands']): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const search = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const here = configNames.map((name) => join(folder, name)).find(stands);
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
