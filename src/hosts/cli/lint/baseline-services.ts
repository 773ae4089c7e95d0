import { dirname, relative, resolve } from 'node:path';
import type { Config } from '../../../config/config.ts';
import { memoizeByPath } from '../../../disk/disk.ts';
import { selectionOf, servicesOf } from '../../../disk/index.ts';
import type { Disk } from '../../../disk/index.ts';
import { slashed, within } from '../../../disk/paths.ts';
import type { Service } from '../../../model.ts';
import { UserError } from '../../../text/user-error.ts';

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
  file: string, config: Config, disk: Disk, configured?: ReadonlySet<string>,
): BaselineServices {
  const folder = dirname(resolve(disk.cwd, file));
  const nameOf: BaselineServices['nameOf'] = ({ name, root = name }) => {
    const full = resolve(disk.cwd, root);
    const path = slashed(relative(folder, full)) || '.';
    const hasName = configured?.has(name) ?? (full === config.folder && Object.hasOwn(config.services, name));
    return hasName ? `${path}#${name}` : path;
  };
  const pathOf = (name: string): string => resolve(folder, name.replace(/#.*$/s, ''));
  const pagesOf = (path: string): readonly string[] => pagesAt(path, config, disk);
  return {
    nameOf,
    isGone: memoizeByPath((name) => {
      const services = servicesOf([...pagesOf(resolve(folder, name)), ...pagesOf(pathOf(name))], config, disk);
      return !services.some((service) => nameOf(service) === name);
    }),
    isInProject: (name) => within(config.folder, pathOf(name)),
  };
}

/** The pages at a path, or none where there is no such page or folder. */
function pagesAt(path: string, config: Config, disk: Disk): readonly string[] {
  try {
    return selectionOf([path], { ...config, include: [] }, disk).files;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
