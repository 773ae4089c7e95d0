import { optionsOf, severitiesOf } from '../config/severities.ts';
import { lint } from '../lint/lint.ts';
import { silenced } from '../lint/silencing-comments.ts';
import type { Problem, Rule, Service } from '../model.ts';
import type { LintContext } from './lint-task.ts';

/**
 * The problems on all pages of the services, with the severities of the configuration and, if `inline`, without those
 * that comments silence.
 */
export function problemsIn(
  services: readonly Service[], { canon, config, cwd, inline }: LintContext, rules: readonly Rule[],
): readonly Problem[] {
  const severityOf = severitiesOf(config, cwd);
  const problems = lint(services, canon, rules, severityOf, optionsOf(config));
  if (!inline) return problems;
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  return silenced(problems, services, {
    rules: [...byName.keys()],
    severityOf: (name, file) => severityOf(byName.get(name)!, file),
  });
}
