import { optionsOf, severitiesOf } from '../config/severities.ts';
import { lint } from '../lint/lint.ts';
import { silenced } from '../lint/silencing-comments.ts';
import type { Problem, Rule, Service } from '../model.ts';
import type { LintContext } from './lint-task.ts';

/** What the rules find in services, on every page, as the configuration asks and, if `inline`, the pages themselves. */
export function problemsIn(
  services: readonly Service[], { canon, config, cwd, inline }: LintContext, rules: readonly Rule[],
): readonly Problem[] {
  const severityOf = severitiesOf(config, cwd);
  const problems = lint(services, canon, rules, severityOf, optionsOf(config));
  if (!inline) return problems;
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const isInForce = (name: string, file: string): boolean => severityOf(byName.get(name)!, file) !== 'off';
  return silenced(problems, services, { rules: [...byName.keys()], isInForce });
}
