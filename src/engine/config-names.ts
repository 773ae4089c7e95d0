import { basename, join } from 'node:path';
import type { Disk } from '../disk/index.ts';

/** The names of configuration files that are data. A folder has one. */
export const configNames: readonly string[] = ['canonlint.yaml', 'canonlint.yml', 'canonlint.json', 'canonlint.jsonc'];

/** Those that are code, which runs where plugins may. */
const codeNames: readonly string[] = ['ts', 'mts', 'js', 'mjs'].map((extension) => `canonlint.config.${extension}`);

/** The file of npm, in which a configuration is one key. */
const packageFile = 'package.json';

/** The key of a configuration among those of npm. */
const packageKey = 'canonlint';

/** Whether a file of a name may be a configuration. */
export function mayConfigure(name: string): boolean {
  return name === packageFile || configNames.includes(name) || codeNames.includes(name);
}

/** How the configuration is written in a file of a name. */
export interface ConfigForm {
  /** The key that holds it; undefined if it is all of the file. */
  readonly key: string | undefined;
  /** Whether it is JSON with comments. */
  readonly hasComments: boolean;
  /** Whether it is a module, whose default export is the configuration. */
  readonly isCode: boolean;
}

/** The form of the configuration in a file, by its name: YAML, which JSON is, too, unless the name says otherwise. */
export function formOf(path: string): ConfigForm {
  return { key: basename(path) === packageFile ? packageKey : undefined, hasComments: path.toLowerCase().endsWith('.jsonc'), isCode: /\.[cm]?[jt]s$/i.test(path) };
}

/** The configuration files in a folder; absolute. */
export function configFilesIn(folder: string, disk: Pick<Disk, 'exists' | 'readText'>): readonly string[] {
  if (ofWorkflows.test(folder)) return [];
  const files = [...configNames, ...codeNames].map((name) => join(folder, name)).filter(disk.exists);
  const ofPackage = join(folder, packageFile);
  return disk.exists(ofPackage) && hasKey(ofPackage, disk) ? [...files, ofPackage] : files;
}

/** Where a git host keeps workflows, one of which may well be called `canonlint.yml`. */
const ofWorkflows = /[\\/]\.(?:github|gitea|forgejo)[\\/]workflows$/;

/** Whether a file of npm has the key; false if it cannot be read, since it is no file of canonlint's. */
function hasKey(path: string, { readText }: Pick<Disk, 'readText'>): boolean {
  try {
    const text = readText(path, longestPackageFile);
    // most have no such word, and parsing takes longer
    return text.includes(`"${packageKey}"`) && Object.hasOwn(JSON.parse(text) as object, packageKey);
  } catch {
    return false;
  }
}

/** In bytes; a longer one is made by a program. */
const longestPackageFile = 1_000_000;
