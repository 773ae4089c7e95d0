import { resolve } from 'node:path';
import { defaultConfig } from '../config/default-config.ts';
import type { Nameable } from '../config/config-file.ts';
import type { Config } from '../config/config.ts';
import { withSeverities } from '../config/severities.ts';
import { severityNamed, severityWords } from '../config/severity-word.ts';
import type { Disk } from '../disk/index.ts';
import type { Severity } from '../model.ts';
import { nearest } from '../text/nearest.ts';
import { UserError } from '../text/user-error.ts';
import { findConfig } from './find-config.ts';
import { toolkitWith, withPlugins } from './toolkit.ts';
import type { Toolkit } from './toolkit.ts';

/** Which configuration file to read: a named one, none, or the one found. */
export interface ConfigChoice {
  readonly config: string | undefined;
  readonly noConfig: boolean;
}

/** The part of a request that determines the configuration. */
export interface ConfigRequest extends ConfigChoice {
  /** The paths from which the configuration is searched upward. */
  readonly paths: readonly string[];
  /** Severities for this run, each as `name=severity`. */
  readonly rules?: readonly string[];
  /** Patterns of pages to leave out of this run, relative to the working folder. */
  readonly ignorePatterns?: readonly string[];
}

/** The configuration in force, and what a run works with: what is shipped, and the rules that the configuration adds. */
export interface Setup {
  readonly config: Config;
  readonly toolkit: Toolkit;
}

/** The configuration from a file, if there is one, with the severities of the request, and all that it brings. */
export async function setupFor(request: ConfigRequest, shipped: Toolkit, disk: Disk): Promise<Setup> {
  const nameable: Nameable = { ...shipped, withPlugins: (plugins) => withPlugins(plugins, shipped) };
  const config = await configAt(fileFor(request, disk), nameable, disk, shipped.code);
  const toolkit = await toolkitWith(config, shipped);
  const severities = severitiesIn(request.rules ?? [], toolkit.rules.map(({ name }) => name));
  return { config: { ...withSeverities(config, severities), ignored: request.ignorePatterns ?? [] }, toolkit };
}

async function configAt(file: string | undefined, nameable: Nameable, disk: Disk, code: Toolkit['code']): Promise<Config> {
  if (file === undefined) return defaultConfig(disk.cwd);
  const { loadConfig } = await import('./load-config.ts');
  return loadConfig(file, nameable, disk, code);
}

function fileFor({ config, noConfig, paths }: ConfigRequest, disk: Disk): string | undefined {
  if (noConfig) return undefined;
  return config === undefined ? findConfig(paths, disk) : resolve(disk.cwd, config);
}

function severitiesIn(asked: readonly string[], names: readonly string[]): ReadonlyMap<string, Severity | 'off'> {
  return new Map(asked.map((words) => {
    const [, name = words, word = ''] = /^([^=]*)=(.*)$/s.exec(words) ?? [];
    if (!names.includes(name)) throw unknownRule(name, names);
    const severity = severityNamed(word);
    if (severity !== undefined) return [name, severity];
    const meant = severityWords.map((each) => `${name}=${each}`).join(' or ');
    throw new UserError(`--rule ${words} names no severity`, `write ${meant}`);
  }));
}

/** The error for an unknown rule. */
export function unknownRule(name: string, names: readonly string[]): UserError {
  const meant = nearest(name, names);
  const hint = meant === undefined ? 'canonlint rules lists the rules' : `did you mean ${meant}?`;
  return new UserError(`there is no rule "${name}"`, hint);
}
