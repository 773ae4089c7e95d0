import { dirname, resolve } from 'node:path';
import type { Configurable } from '../config/config-file.ts';
import type { Config } from '../config/config.ts';
import { configIn } from '../config/parse.ts';
import type { Disk } from '../disk/index.ts';
import { nameOf } from '../disk/paths.ts';
import { hintFor, unreadable } from '../disk/read-error.ts';
import { UserError } from '../text/user-error.ts';

/**
 * Reads the configuration in a file, whose path may be relative to the working folder; `rules` are those it may name.
 * Throws a `UserError` with the place of each mistake.
 */
export async function loadConfig(path: string, rules: readonly Configurable[], disk: Disk): Promise<Config> {
  const full = resolve(disk.cwd, path);
  const file = nameOf(full, disk.cwd);
  return configIn({ file, folder: dirname(full), source: sourceOf(full, file, disk) }, rules);
}

function sourceOf(path: string, file: string, { readText }: Disk): string {
  try {
    return readText(path);
  } catch (error) {
    throw new UserError(`the configuration ${file} ${unreadable(error)}`, hintFor(error));
  }
}
