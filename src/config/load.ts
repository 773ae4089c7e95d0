import { dirname, relative, resolve, sep } from 'node:path';
import { checked } from '../yaml/checked.ts';
import { readText } from '../disk/read-text.ts';
import { unreadable } from '../disk/read-error.ts';
import { UserError } from '../text/user-error.ts';
import { configSchemaOf } from './config-file.ts';
import type { ConfigFile, Configurable, GivenRules } from './config-file.ts';
import type { Config, RuleSetting, RuleSettings } from './config.ts';
import { severityNamed } from './severity-word.ts';
import type { SeverityWord } from './severity-word.ts';

/**
 * The configuration in a file, whose path may be relative to the working folder; `rules` are those
 * it may speak of. Throws a `UserError` with the place of each mistake.
 */
export async function loadConfig(
  path: string, rules: readonly Configurable[], cwd: string,
): Promise<Config> {
  const full = resolve(cwd, path);
  const file = relative(cwd, full).replaceAll(sep, '/');
  const { value, at } = await checked(configSchemaOf(rules), { file, source: sourceOf(full, file) }, {});
  return {
    file,
    folder: dirname(full),
    canon: value.canon,
    canonAt: value.canon === undefined ? undefined : at('canon'),
    include: [value.include ?? []].flat(),
    exclude: [value.exclude ?? []].flat(),
    services: servicesIn(value),
    rules: settingsIn(value.rules ?? {}),
    overrides: (value.overrides ?? []).map(({ files, rules: given }) =>
      ({ files: [files].flat(), rules: settingsIn(given) })),
  };
}

/** The text of a file without its byte order mark. */
function sourceOf(path: string, file: string): string {
  try {
    return readText(path);
  } catch (error) {
    throw new UserError(`the configuration ${file} ${unreadable(error)}`);
  }
}

function servicesIn({ services }: ConfigFile): Config['services'] {
  return Object.fromEntries(Object.entries(services ?? {}).map(([name, patterns]) => [name, [patterns].flat()]));
}

function settingsIn(given: GivenRules): RuleSettings {
  return Object.fromEntries(Object.entries(given).map(([name, setting]) => [name, settingIn(setting)]));
}

function settingIn(given: GivenRules[string]): RuleSetting {
  if (typeof given === 'string' || given === undefined) return withSeverity(given);
  const { severity, ...others } = given;
  const options = Object.fromEntries(Object.entries(others).flatMap(([name, choice]) => (choice === undefined ? [] : [[name, choice]])));
  return { ...withSeverity(severity), ...Object.keys(options).length > 0 && { options } };
}

function withSeverity(word: SeverityWord | undefined): RuleSetting {
  const severity = word === undefined ? undefined : severityNamed(word);
  return severity === undefined ? {} : { severity };
}
