import { dirname, relative, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { memoizeByPath, slashed, upward, within } from '../../disk/paths.ts';
import type { Service } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import { selectionOf } from '../workspace/selection.ts';
import { servicesOf } from '../workspace/services.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The names of services in a baseline, independent of the working folder and of their names in reports. */
export interface BaselineServices {
  /** The root relative to the baseline's folder, followed by the name if a configuration gives it. */
  readonly nameOf: (service: Pick<Service, 'name' | 'root'>) => string;
  /** Whether a service has no page any more; false for one outside of the repository, the project and the working folder. */
  readonly isGone: (name: string) => boolean;
  /** Whether the root is in the folder of the configuration. */
  readonly isInProject: (name: string) => boolean;
}

/**
 * The names of services in a baseline file, which is relative to the working folder. `configured` are services named by
 * the configurations of other runs.
 */
export function baselineServices(
  file: string, config: Config, workspace: Workspace, configured?: ReadonlySet<string>,
): BaselineServices {
  const folder = dirname(resolve(workspace.cwd, file));
  const nameOf: BaselineServices['nameOf'] = ({ name, root = name }) => {
    const full = resolve(workspace.cwd, root);
    const path = slashed(relative(folder, full)) || '.';
    const hasName = configured?.has(name) ?? (full === config.folder && Object.hasOwn(config.services, name));
    return hasName ? `${path}#${name}` : path;
  };
  const pathOf = (name: string): string => resolve(folder, name.replace(/#.*$/s, ''));
  const mayHold = folderTest([repositoryAround(folder, workspace), config.folder, workspace.cwd]);
  const pagesOf = (path: string): readonly string[] => pagesAt(path, config, workspace);
  return {
    nameOf,
    isGone: memoizeByPath((name) => {
      const paths = [resolve(folder, name), pathOf(name)];
      if (!paths.every(mayHold)) return false; // such as a name that leads to the whole disk
      const services = servicesOf(paths.flatMap(pagesOf), config, workspace);
      return !services.some((service) => nameOf(service) === name);
    }),
    isInProject: (name) => within(config.folder, pathOf(name)),
  };
}

/** The top of the repository around a folder; the folder itself without one. */
function repositoryAround(folder: string, { namesIn }: Workspace): string {
  return upward(folder).find((above) => namesIn(above).has('.git')) ?? folder;
}

/** Tests whether a path lies in one of the folders. */
function folderTest(folders: readonly string[]): (path: string) => boolean {
  return (path) => folders.some((folder) => within(folder, path));
}

/** The pages at a path; empty if it does not exist. */
function pagesAt(path: string, config: Config, workspace: Workspace): readonly string[] {
  try {
    return selectionOf([path], { ...config, include: [] }, workspace).files;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
