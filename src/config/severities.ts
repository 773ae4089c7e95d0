import { relative, resolve, sep } from 'node:path';
import type { Rule, Severity } from '../model.ts';
import { matching } from '../text/patterns.ts';
import type { Config, Override, RuleSettings } from './config.ts';

/** A rule with its default severity. */
type Named = Pick<Rule, 'name' | 'severity'>;

/**
 * The severity of a rule on a page, whose path is relative to the working folder: from the last override that matches
 * the page and names the rule, else the project's, else the rule's default.
 */
export function severitiesOf(config: Config, cwd: string): (rule: Named, file: string) => Severity | 'off' {
  const overrides = config.overrides.map(({ files, rules }) => ({ matches: matching(files), rules }));
  const seen = new Map<string, readonly RuleSettings[]>();
  const settingsFor = (file: string): readonly RuleSettings[] => {
    const known = seen.get(file);
    if (known !== undefined) return known;
    const path = relative(config.folder, resolve(cwd, file)).replaceAll(sep, '/');
    const found = [config.rules, ...overrides.filter(({ matches }) => matches(path)).map(({ rules }) => rules)];
    seen.set(file, found);
    return found;
  };
  return ({ name, severity }, file) => {
    const settings = overrides.length === 0 ? [config.rules] : settingsFor(file);
    return settings.findLast((rules) => rules[name]?.severity !== undefined)?.[name]?.severity ?? severity;
  };
}

/** The options that a project chose for a rule; overrides cannot change options. */
export function optionsOf({ rules }: Config): (rule: Pick<Rule, 'name'>) => Readonly<Record<string, string>> {
  return ({ name }) => rules[name]?.options ?? {};
}

/** The configuration with these severities on every page, as the command line asks; they win over overrides. */
export function withSeverities(config: Config, asked: ReadonlyMap<string, Severity | 'off'>): Config {
  const settings = [...asked].map(([name, severity]) => [name, { ...config.rules[name], severity }] as const);
  return {
    ...config,
    rules: { ...config.rules, ...Object.fromEntries(settings) },
    overrides: config.overrides.map((override) => without(override, asked)),
  };
}

function without({ files, rules }: Override, asked: ReadonlyMap<string, unknown>): Override {
  const kept = Object.entries(rules).map(([name, { severity, ...others }]) =>
    [name, severity === undefined || asked.has(name) ? others : { ...others, severity }] as const);
  return { files, rules: Object.fromEntries(kept) };
}
