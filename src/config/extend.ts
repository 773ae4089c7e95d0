import type { Config, RuleSettings } from './config.ts';

/**
 * A configuration with what another one adds to it: plugins, rules by name, a severity without the options beside it; what the base excludes
 * and overrides counts, too, before its own. Patterns of the base start from the folder of the one that extends it. A baseline
 * is of one project, and not inherited.
 */
export function extended(base: Config, own: Config): Config {
  return {
    ...own,
    bases: [...base.bases, ...(base.file === undefined ? [] : [base.file]), ...own.bases],
    canon: own.canon ?? base.canon,
    canonIn: own.canonIn ?? base.canonIn,
    include: own.include.length > 0 ? own.include : base.include,
    exclude: [...base.exclude, ...own.exclude],
    services: { ...base.services, ...own.services },
    rules: mergedRules(base.rules, own.rules),
    plugins: [...base.plugins, ...own.plugins],
    customRules: [...base.customRules.filter(({ name }) => own.customRules.every((rule) => rule.name !== name)), ...own.customRules],
    overrides: [...base.overrides, ...own.overrides],
    format: own.format ?? base.format,
    maxWarnings: own.maxWarnings ?? base.maxWarnings,
  };
}

function mergedRules(base: RuleSettings, own: RuleSettings): RuleSettings {
  return { ...base, ...Object.fromEntries(Object.entries(own).map(([name, setting]) => [name, { ...base[name], ...setting }])) };
}
