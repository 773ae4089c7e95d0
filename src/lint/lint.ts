import type { Canon, Finding, Place, Problem, Rule, Service, Severity, Subject } from '../model.ts';
import { UserError } from '../text/user-error.ts';
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
  return found(services, canon, rules, severityOf, optionsOf).shown;
}

/** The problems that rules find, and those that other rules have precedence over (`yieldsTo`). */
export interface Found {
  readonly shown: readonly Problem[];
  readonly hidden: readonly Problem[];
}

/** The problems as `lint` finds them, and the hidden ones. Throws as `lint` does. */
export function found(
  services: readonly Service[],
  canon: Canon,
  rules: readonly Rule[],
  severityOf: SeverityOf,
  optionsOf: OptionsOf = () => ({}),
  isReported?: Subject['isReported'],
): Found {
  const rulesWithOptions = rules.map((rule) => ({ rule, options: { ...defaultsOf(rule), ...optionsOf(rule) } }));
  const all = services.map((service) =>
    onceEach(rulesWithOptions.flatMap(({ rule, options }) => findingsOf(rule, { service, canon, options, ...isReported && { isReported } }, severityOf))));
  const shown = new Set(all.flatMap(withoutYielding));
  const hidden = all.flat().filter((finding) => !shown.has(finding));
  const signed = (finding: SignedFinding): Problem => problemOf(finding, canon);
  return { shown: [...shown].map(signed).toSorted(inOrder), hidden: hidden.map(signed) };
}

interface SignedFinding {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly severity: Severity;
}

/** The findings, those of the same words once: many operations may refer to one response. */
function onceEach(findings: readonly SignedFinding[]): readonly SignedFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ finding: { place: { file, start, end }, message }, rule: { name } }) => {
    const key = [name, file, start, end, message].join('\0');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
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
    if (error instanceof UserError) throw error;
    throw new Error(`rule ${rule.name} fails on service ${subject.service.name}: ${String(error)}`, { cause: error });
  }
}

/** Removes findings about words on which a rule with precedence (`yieldsTo`) has reported, for the same entry. */
function withoutYielding(all: readonly SignedFinding[]): readonly SignedFinding[] {
  const byEntry = grouped(all.filter(({ finding: { entry } }) => entry !== undefined), ({ finding: { entry } }) => entry);
  return all.filter(({ finding, rule: { yieldsTo = [] } }) => {
    const others = finding.entry === undefined || yieldsTo.length === 0 ? [] : byEntry.get(finding.entry) ?? [];
    return !others.some(({ finding: { place }, rule }) => yieldsTo.includes(rule.name) && overlap(place, finding.place));
  });
}

function overlap(one: Place, other: Place): boolean {
  return one.file === other.file && (one.start === other.start || (one.start < other.end && other.start < one.end));
}

function rowBeside({ entry, place }: Finding): Pick<Problem, 'row'> {
  const isBeside = entry !== undefined && (entry.place.line !== place.line || entry.place.file !== place.file);
  return isBeside ? { row: entry.place } : {};
}

function problemOf({ finding, rule, severity }: SignedFinding, { choice }: Canon): Problem {
  const { entry: _, advisory, fix, ...problem } = finding;
  const signed = { ...problem, rule: rule.name, ...rowBeside(finding), severity: advisory === true ? 'warning' : severity } as const;
  if (fix === undefined) return signed;
  const isNamed = choice === undefined || choice.by === 'name';
  if (rule.fixesFromCanon === true && !isNamed) return { ...signed, declined: 'no canon is named: canonlint init names one' };
  return { ...signed, fix, fixable: fix.safe ? 'safe' : 'unsafe' };
}
