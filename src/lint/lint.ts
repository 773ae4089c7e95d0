import type { Canon, Finding, Problem, Rule, Service, Severity, StatusEntry, Subject } from '../model.ts';
import { inOrder } from './order.ts';

/** The severity of a rule on a page. */
export type SeverityOf = (rule: Rule, file: string) => Severity | 'off';

/** The options that a project chose for a rule; the others have their defaults. */
export type OptionsOf = (rule: Rule) => Subject['options'];

/**
 * The problems that the rules find in the services, with rule name and severity, sorted by file, line, column, rule and
 * message. Throws an Error with the name of the rule and service if a rule fails.
 */
export function lint(
  services: readonly Service[],
  canon: Canon,
  rules: readonly Rule[],
  severityOf: SeverityOf,
  optionsOf: OptionsOf = () => ({}),
): readonly Problem[] {
  const rulesWithOptions = rules.map((rule) => ({ rule, options: { ...defaultsOf(rule), ...optionsOf(rule) } }));
  return services
    .flatMap((service) =>
      withoutYielding(rulesWithOptions.flatMap(({ rule, options }) => findingsOf(rule, { service, canon, options }, severityOf))))
    .map(problemOf)
    .toSorted(inOrder);
}

interface SignedFinding {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly severity: Severity;
}

function defaultsOf({ options = {} }: Rule): Subject['options'] {
  return Object.fromEntries(Object.entries(options).map(([name, { choices }]) => [name, choices[0]]));
}

function findingsOf(rule: Rule, subject: Subject, severityOf: SeverityOf): readonly SignedFinding[] {
  try {
    return Array.from(rule.check(subject)).flatMap((finding) => {
      const severity = severityOf(rule, finding.place.file);
      return severity === 'off' ? [] : [{ finding, rule, severity }];
    });
  } catch (error) {
    throw new Error(`rule ${rule.name} fails on service ${subject.service.name}: ${String(error)}`, { cause: error });
  }
}

/** Removes findings about an entry on which a rule with precedence (`yieldsTo`) has reported. */
function withoutYielding(found: readonly SignedFinding[]): readonly SignedFinding[] {
  const reporters = new Map<StatusEntry, Set<string>>();
  for (const { finding: { entry }, rule } of found) {
    if (entry !== undefined) reporters.set(entry, (reporters.get(entry) ?? new Set()).add(rule.name));
  }
  return found.filter(({ finding: { entry }, rule: { yieldsTo = [] } }) => {
    const names = entry === undefined ? undefined : reporters.get(entry);
    return names === undefined || !yieldsTo.some((name) => names.has(name));
  });
}

function problemOf({ finding, rule, severity }: SignedFinding): Problem {
  const { entry: _, ...problem } = finding;
  return { ...problem, rule: rule.name, severity };
}
