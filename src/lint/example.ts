import type { Canon, PageFacts, Problem, Rule, Severity } from '../model.ts';
import { lint } from './lint.ts';
import { silenced } from './silencing-comments.ts';

/** What rules report on the pages of an example, comments on the pages included; a rule that is off warns. */
export function problemsInExample(pages: readonly PageFacts[], rules: readonly Rule[], canon: Canon): readonly Problem[] {
  const services = [{ name: 'example', pages }];
  const severityOf = ({ severity }: Rule): Severity => (severity === 'off' ? 'warning' : severity);
  const severities = new Map(rules.map((rule) => [rule.name, severityOf(rule)]));
  return silenced(lint(services, canon, rules, severityOf), services, {
    rules: [...severities.keys()],
    severityOf: (name) => severities.get(name) ?? 'off',
  });
}
