import { isAbsolute, join, resolve } from 'node:path';
import type { BaseName } from '../config/bases.ts';
import type { Disk } from '../disk/index.ts';
import { upward } from '../disk/paths.ts';
import { UserError } from '../text/user-error.ts';
import { quoted } from '../yaml/quoted.ts';
import { configFilesIn, configNames } from './config-names.ts';

/**
 * The file of a configuration that one in a folder extends; absolute. A package is searched in the `node_modules` of the folder and of
 * those above it, and read as data: nothing of it runs. Throws a `UserError` if there is none.
 */
export function sharedConfig({ name, at }: BaseName, folder: string, disk: Disk): string {
  if (/^\.{1,2}(?:[\\/]|$)/.test(name) || isAbsolute(name)) return resolve(folder, name);
  const [, packageName, path] = packagePattern.exec(name) ?? [];
  if (packageName === undefined) throw new UserError(`${at}: ${quoted(name)} is neither a path nor the name of a package`, 'a path begins with ./ or ../');
  const installed = upward(folder).map((each) => join(each, 'node_modules', packageName)).find(disk.exists);
  if (installed === undefined) {
    throw new UserError(`${at}: the package ${quoted(packageName)} is not installed`, 'npm install --save-dev installs one; a path begins with ./');
  }
  return path === undefined ? onlyConfigIn(installed, packageName, at, disk) : join(installed, path);
}

/** A name as npm allows it, and a path that does not lead out of the package. */
const packagePattern = /^((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)(?:\/((?!\.\.?(?:\/|$))[^/\\]+(?:\/(?!\.\.?(?:\/|$))[^/\\]+)*))?$/i;

function onlyConfigIn(folder: string, packageName: string, at: string, disk: Disk): string {
  const [first] = configFilesIn(folder, disk);
  if (first !== undefined) return first;
  throw new UserError(`${at}: the package ${quoted(packageName)} has no configuration`, `it would be called ${configNames.join(', ')}`);
}
