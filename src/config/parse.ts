import { resolve } from 'node:path';
import { checked } from '../yaml/checked.ts';
import { configSchemaOf } from './config-file.ts';
import type { ConfigFile, Configurable, GivenRules, Nameable } from './config-file.ts';
import { customRulesIn } from './custom-rules.ts';
import type { NamedPlugin } from '../model.ts';
import type { Config, RuleSetting, RuleSettings } from './config.ts';
import { severityNamed } from './severity-word.ts';
import type { SeverityWord } from './severity-word.ts';

/** A configuration file. */
export interface ConfigText {
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  /** Its folder, absolute. */
  readonly folder: string;
  /** Without its byte order mark. */
  readonly source: string;
  /** The key of the configuration in the file; undefined if it is all of the file. */
  readonly key?: string | undefined;
  /** Whether a module has made the text, so that nothing has a place in the file. */
  readonly isMade?: true;
}

/** Reads the configuration in a file, which may name these rules and formats. Throws a `UserError` with the place of each mistake. */
export async function configIn(text: ConfigText, nameable: Nameable): Promise<Config> {
  const { file, folder } = text;
  const { rules } = nameable;
  const schemaFor = async (given: unknown, placeOf: PlaceOf) => {
    const all = await withPlugins(nameable, pluginsIn(given, folder, placeOf));
    return configSchemaOf({ ...all, rules: [...all.rules, ...namedIn(given)] });
  };
  const { value, at } = await checked(schemaFor, text, {});
  return {
    file,
    bases: [],
    folder,
    canon: value.canon,
    canonIn: value.canon === undefined ? undefined : { file, folder, at: at('canon') },
    include: [value.include ?? []].flat(),
    exclude: [value.exclude ?? []].flat(),
    ignored: [],
    services: servicesIn(value),
    rules: settingsIn(value.rules ?? {}),
    plugins: pluginsIn(value, folder, at),
    customRules: customRulesIn(value['custom-rules'] ?? [], rules.map(({ name }) => name), at),
    overrides: (value.overrides ?? []).map(({ files, rules: given }) =>
      ({ files: [files].flat(), rules: settingsIn(given) })),
    baseline: value.baseline === undefined ? undefined : resolve(folder, value.baseline),
    format: value.format,
    maxWarnings: value['max-warnings'],
  };
}

type PlaceOf = (...keys: readonly (string | number)[]) => string;

function withPlugins(nameable: Nameable, plugins: readonly NamedPlugin[]): Nameable | Promise<Nameable> {
  return plugins.length === 0 ? nameable : nameable.withPlugins?.(plugins) ?? nameable;
}

/** The plugins that a configuration names: what they add has to be known before the rest of it is judged. */
function pluginsIn(given: unknown, folder: string, placeOf: PlaceOf): readonly NamedPlugin[] {
  if (typeof given !== 'object' || given === null || !('plugins' in given) || !Array.isArray(given.plugins)) return [];
  return given.plugins.flatMap((name: unknown, nth): readonly NamedPlugin[] =>
    (typeof name === 'string' ? [{ name, folder, at: placeOf('plugins', nth) }] : []));
}

/** The rules that a configuration states: their severity can be set like that of others. */
function namedIn(given: unknown): readonly Configurable[] {
  if (typeof given !== 'object' || given === null || !('custom-rules' in given) || !Array.isArray(given['custom-rules'])) return [];
  return given['custom-rules'].flatMap((rule: unknown): readonly Configurable[] =>
    (typeof rule === 'object' && rule !== null && 'name' in rule && typeof rule.name === 'string' ? [{ name: rule.name, summary: '' }] : []));
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
