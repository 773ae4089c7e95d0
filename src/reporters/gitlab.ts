import type { LongReport, Problem, Severity } from '../model.ts';
import { each } from '../text/each.ts';
import { fingerprinter } from './fingerprints.ts';
import { inPieces } from './in-pieces.ts';
import { jsonList } from './json-pieces.ts';
import type { ReportContext, Style } from './reporter.ts';
import { wordingOf } from './wording.ts';

/** A Code Quality report for GitLab, which shows it in the merge request and next to changed lines. */
export const gitlab = inPieces({ audience: 'GitLab: a Code Quality report', notation: 'json', pieces });

function* pieces({ problems }: LongReport, _style: Style, { addresses }: ReportContext): Iterable<string> {
  const fingerprintOf = fingerprinter();
  yield* jsonList(each(problems, (problem) => issueOf(problem, fingerprintOf(problem), addresses.pageOfRule(problem.rule))), '');
  yield '\n';
}

function issueOf(problem: Problem, fingerprint: string, page: string | undefined) {
  const { rule, severity, place: { file, line, endLine } } = problem;
  return {
    description: wordingOf(problem).join('; '),
    check_name: rule,
    ...(page !== undefined && { content: { body: `The rule ${rule}: ${page}` } }),
    fingerprint,
    severity: severities[severity],
    location: { path: file, lines: { begin: line, end: endLine } },
  };
}

/** GitLab has the severities info, minor, major, critical and blocker. */
const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor' };
