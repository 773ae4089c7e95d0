import { relative } from 'node:path';
import type { CustomRule, Rule } from '../model.ts';
import type { Config, RuleSettings } from './config.ts';
import { wordFor } from './severity-word.ts';

/** The configuration with the severity of every rule, as plain data in the form of `canonlint.yaml`. */
export function printedConfig(config: Config, rules: readonly Pick<Rule, 'name' | 'severity'>[], canon: string) {
  const severities = rules.map(({ name, severity }) => [name, { severity, ...config.rules[name] }] as const);
  return {
    file: config.file ?? null,
    canon: config.canon ?? canon,
    include: config.include,
    exclude: config.exclude,
    services: config.services,
    rules: wordsIn(Object.fromEntries(severities)),
    ...config.plugins.length > 0 && { plugins: config.plugins.map(({ name }) => name) },
    ...config.customRules.length > 0 && { 'custom-rules': config.customRules.map(customRuleOf) },
    overrides: config.overrides.map((override) => ({ files: override.files, rules: wordsIn(override.rules) })),
    ...(config.baseline !== undefined && { baseline: relative(config.folder, config.baseline) }),
    ...(config.format !== undefined && { format: config.format }),
    ...(config.maxWarnings !== undefined && { 'max-warnings': config.maxWarnings }),
  };
}

function customRuleOf({ name, codes, in: words, matches, lacks, message, severity, replace }: CustomRule) {
  const code = codes?.map(([first, last]) => (first === last ? first : `${first / 100}xx`)) ?? 'any';
  return { name, ...words !== 'header' && { code }, in: words, matches, lacks, message, severity: wordFor(severity), replace };
}

function wordsIn(settings: RuleSettings): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(settings).map(([name, { severity, options = {} }]): [string, unknown] => {
    if (severity === undefined) return [name, options];
    const word = wordFor(severity);
    return [name, Object.keys(options).length === 0 ? word : { severity: word, ...options }];
  }));
}
