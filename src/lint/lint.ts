import type { Canon, Finding, Place, Problem, Rule, Service, Severity, Subject } from '../model.ts';
import { grouped } from '../text/grouped.ts';
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
    return Array.from(rule.check?.(subject) ?? []).flatMap((finding) => {
      const severity = severityOf(rule, finding.place.file);
      return severity === 'off' ? [] : [{ finding, rule, severity }];
    });
  } catch (error) {
    throw new Error(`rule ${rule.name} fails on service ${subject.service.name}: ${String(error)}`, { cause: error });
  }
}

/** Removes findings about words on which a rule with precedence (`yieldsTo`) has reported, for the same entry. */
function withoutYielding(found: readonly SignedFinding[]): readonly SignedFinding[] {
  const byEntry = grouped(found.filter(({ finding: { entry } }) => entry !== undefined), ({ finding: { entry } }) => entry);
  return found.filter(({ finding, rule: { yieldsTo = [] } }) => {
    const others = finding.entry === undefined || yieldsTo.length === 0 ? [] : byEntry.get(finding.entry) ?? [];
    return !others.some(({ finding: { place }, rule }) => yieldsTo.includes(rule.name) && overlap(place, finding.place));
  });
}

function overlap(one: Place, other: Place): boolean {
  return one.file === other.file && (one.start === other.start || (one.start < other.end && other.start < one.end));
}

function problemOf({ finding, rule, severity }: SignedFinding): Problem {
  const { entry: _, ...problem } = finding;
  return { ...problem, rule: rule.name, severity };
}
