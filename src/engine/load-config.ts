import { dirname, resolve } from 'node:path';
import { basesIn } from '../config/bases.ts';
import type { Nameable } from '../config/config-file.ts';
import type { Config } from '../config/config.ts';
import { extended } from '../config/extend.ts';
import { configIn } from '../config/parse.ts';
import type { ConfigText } from '../config/parse.ts';
import type { Disk } from '../disk/index.ts';
import { nameOf } from '../disk/paths.ts';
import { hintFor, unreadable } from '../disk/read-error.ts';
import { UserError } from '../text/user-error.ts';
import { withoutComments } from '../yaml/without-comments.ts';
import { codeHint } from '../plugins/hint.ts';
import type { CodeLoader } from '../plugins/index.ts';
import { formOf } from './config-names.ts';
import { sharedConfig } from './shared-config.ts';

/**
 * Reads the configuration in a file, whose path may be relative to the working folder, and those that it extends; it may name these
 * rules and formats. Throws a `UserError` with the place of each mistake.
 */
export async function loadConfig(path: string, nameable: Nameable, disk: Disk, code?: CodeLoader): Promise<Config> {
  return whole({ path: resolve(disk.cwd, path), at: undefined }, { nameable, disk, code, chain: [], left: { files: mostFiles } });
}

/** A chain or a tree of more files is a mistake. */
const mostFiles = 50;

/** A file to read, and where another one names it. */
interface Named {
  /** Absolute. */
  readonly path: string;
  /** As `file:line:column`; undefined for the first. */
  readonly at: string | undefined;
}

interface Loading {
  readonly nameable: Nameable;
  readonly disk: Disk;
  /** How a configuration that is code runs; undefined where it cannot. */
  readonly code: CodeLoader | undefined;
  /** The files that lead here, each extending the next; absolute. */
  readonly chain: readonly string[];
  /** How many more files may be read. */
  readonly left: { files: number };
}

/** The configuration in a file with all that it extends, whose rules of its own it may name. */
async function whole({ path, at }: Named, loading: Loading): Promise<Config> {
  const { nameable, disk, chain, left } = loading;
  if (chain.includes(path)) throw new UserError(`${at}: ${nameOf(path, disk.cwd)} extends itself`);
  if (left.files-- === 0) throw new UserError(`${at}: more than ${mostFiles} configurations extend each other`);
  const text = formOf(path).isCode ? await textFromCode(path, at, loading) : textAt(path, at, disk);
  let base: Config | undefined;
  for (const each of await basesIn(text)) {
    const next = await whole({ path: sharedConfig(each, dirname(path), disk), at: each.at }, { ...loading, chain: [...chain, path] });
    base = base === undefined ? next : extended(base, next);
  }
  if (base === undefined) return configIn(text, nameable);
  return extended(base, await configIn(text, await nameableBeside(base, nameable)));
}

/** What a configuration may name that extends others. */
async function nameableBeside({ plugins, customRules }: Config, nameable: Nameable): Promise<Nameable> {
  const { withPlugins } = nameable;
  const beside = ({ rules, reporters }: Nameable): Nameable =>
    ({ rules: [...rules, ...customRules.map(({ name }) => ({ name, summary: '' }))], reporters });
  if (withPlugins === undefined) return beside(nameable);
  return {
    ...beside(plugins.length === 0 ? nameable : await withPlugins(plugins)),
    withPlugins: async (own) => beside(await withPlugins([...plugins, ...own])),
  };
}

/** What a module exports, as JSON. Throws a `UserError`, before anything of it is read, where nobody has allowed it to run. */
async function textFromCode(path: string, at: string | undefined, { disk, code }: Loading): Promise<ConfigText> {
  const file = nameOf(path, disk.cwd);
  const what = `${at === undefined ? '' : `${at}: `}the configuration ${file}`;
  if (code?.allowed !== true) throw new UserError(`${what} is code, and nobody has allowed it to run`, codeHint);
  try {
    const { default: value } = await code.load(path, dirname(path)) as { readonly default?: unknown }; // a module has exports
    return { file, folder: dirname(path), source: JSON.stringify(value ?? null), isMade: true };
  } catch (error) {
    throw new UserError(`${what} cannot be loaded: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]!}`);
  }
}

function textAt(path: string, at: string | undefined, disk: Disk): ConfigText {
  const file = nameOf(path, disk.cwd);
  const { key, hasComments } = formOf(path);
  const source = sourceOf(path, at === undefined ? `the configuration ${file}` : `${at}: ${file}`, disk);
  return { file, folder: dirname(path), source: hasComments ? withoutComments(source) : source, key };
}

function sourceOf(path: string, what: string, { readText }: Disk): string {
  try {
    return readText(path);
  } catch (error) {
    throw new UserError(`${what} ${unreadable(error)}`, hintFor(error));
  }
}
