import { resolve } from 'node:path';
import { defaultConfig } from '../../../config/config.ts';
import type { Config } from '../../../config/config.ts';
import { findConfig } from '../../../config/find.ts';
import { withSeverities } from '../../../config/severities.ts';
import { severityNamed, severityWords } from '../../../config/severity-word.ts';
import type { Rule, Severity } from '../../../model.ts';
import { nearest } from '../../../text/nearest.ts';
import { UserError } from '../../../text/user-error.ts';
import type { ConfigChoice } from '../arguments/command.ts';

/** What the configuration of a command depends on. */
interface ConfigAsked extends ConfigChoice {
  /** The paths that the configuration is searched upward from. */
  readonly paths: readonly string[];
  /** Severities for this run, each as `name=severity`. */
  readonly rules?: readonly string[];
}

/** The configuration in force: the one in a file, if there is one, under what the command line asks. */
export async function configFor(asked: ConfigAsked, rules: readonly Rule[], cwd: string): Promise<Config> {
  const severities = severitiesIn(asked.rules ?? [], rules.map(({ name }) => name));
  const file = fileFor(asked, cwd);
  if (file === undefined) return withSeverities(defaultConfig(cwd), severities);
  const { loadConfig } = await import('../../../config/load.ts');
  return withSeverities(await loadConfig(file, rules, cwd), severities);
}

function fileFor({ config, noConfig, paths }: ConfigAsked, cwd: string): string | undefined {
  if (noConfig) return undefined;
  return config === undefined ? findConfig(paths, cwd) : resolve(cwd, config);
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

/** The trouble with a name that no rule has. */
export function unknownRule(name: string, names: readonly string[]): UserError {
  const meant = nearest(name, names);
  const hint = meant === undefined ? 'canonlint rules lists the rules' : `did you mean ${meant}?`;
  return new UserError(`there is no rule "${name}"`, hint);
}
