import { dirname, relative, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { memoizeByPath, slashed, within } from '../../disk/paths.ts';
import type { Service } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import { selectionOf } from '../workspace/selection.ts';
import { servicesOf } from '../workspace/services.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How a baseline calls services, whatever the working folder and whatever they are called in reports. */
export interface BaselineServices {
  /** The root seen from the baseline's folder; where the configuration names the service, that name behind it. */
  readonly nameOf: (service: Pick<Service, 'name' | 'root'>) => string;
  /** Whether a service of that name has no page any more. */
  readonly isGone: (name: string) => boolean;
  /** Whether the root lies in the folder of the configuration. */
  readonly isInProject: (name: string) => boolean;
}

/**
 * The services of a project as the baseline in a file (relative to the working folder) calls them; `configured`
 * are those that a configuration has named, where it is another one.
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
  const pagesOf = (path: string): readonly string[] => pagesAt(path, config, workspace);
  return {
    nameOf,
    isGone: memoizeByPath((name) => {
      const services = servicesOf([...pagesOf(resolve(folder, name)), ...pagesOf(pathOf(name))], config, workspace);
      return !services.some((service) => nameOf(service) === name);
    }),
    isInProject: (name) => within(config.folder, pathOf(name)),
  };
}

/** The pages at a path, or none where there is no such page or folder. */
function pagesAt(path: string, config: Config, workspace: Workspace): readonly string[] {
  try {
    return selectionOf([path], { ...config, include: [] }, workspace).files;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
