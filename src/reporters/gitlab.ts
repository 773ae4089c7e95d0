import type { Problem, Report, Severity } from '../model.ts';
import { harmless } from '../text/harmless.ts';
import { fingerprintsOf } from './fingerprints.ts';
import type { Reporter } from './reporter.ts';
import { wordingOf } from './wording.ts';

/** A Code Quality report for GitLab, which shows it in the merge request and next to changed lines. */
export const gitlab = { audience: 'GitLab: a Code Quality report', notation: 'json', write } satisfies Reporter;

function write({ problems }: Report): string {
  const fingerprints = fingerprintsOf(problems);
  const issues = problems.map((problem, at) => issueOf(problem, fingerprints[at]!));
  return `${harmless(JSON.stringify(issues, undefined, 2), 'json')}\n`;
}

function issueOf(problem: Problem, fingerprint: string) {
  const { rule, severity, place: { file, line, endLine } } = problem;
  return {
    description: wordingOf(problem).join('; '),
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: file, lines: { begin: line, end: endLine } },
  };
}

/** GitLab has the severities info, minor, major, critical and blocker. */
const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor' };
