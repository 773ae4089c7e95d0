import type { LongReport, Problem } from '../model.ts';
import { each } from '../text/each.ts';
import { inPieces } from './in-pieces.ts';
import { pagesOf } from './pages.ts';
import { wordingOf } from './wording.ts';
import { xmlDocument } from './xml.ts';
import type { Element } from './xml.ts';

/**
 * JUnit XML with a suite for each page and a test case for each problem. An error is a failure and a warning is
 * skipped, so the tests fail exactly when the run does. A report without problems has one passed test case, since CI
 * servers reject an empty report.
 */
export const junit = inPieces({ audience: 'the test reports of CI servers: an error fails, a warning is skipped', notation: 'xml', pieces });

function pieces({ problems, summary: { errors, warnings } }: LongReport): Iterable<string> {
  const tests = errors + warnings;
  const suites = tests === 0 ? [suite('canonlint', [noProblems])] : each(pagesOf(problems), pageSuite);
  return xmlDocument({ name: 'testsuites', attributes: { name: 'canonlint', tests: Math.max(1, tests), failures: errors, errors: 0 } }, suites);
}

const noProblems: Element = { name: 'testcase', attributes: { name: 'no problems', classname: 'canonlint' } };

function pageSuite(problems: readonly Problem[]): Element {
  return suite(problems[0]!.place.file, problems.map(caseOf), problems);
}

function suite(name: string, cases: readonly Element[], problems: readonly Problem[] = []): Element {
  const attributes = { name, tests: cases.length, ...countsOf(problems), skipped: problems.length - failuresIn(problems) };
  return { name: 'testsuite', attributes, content: cases };
}

function countsOf(problems: readonly Problem[]) {
  return { failures: failuresIn(problems), errors: 0 };
}

function failuresIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/**
 * The name of a case must be unique, since CI servers compare names only; several codes may be missing at one place.
 */
function caseOf(problem: Problem): Element {
  const { place: { file, line, column }, rule, code, severity } = problem;
  const name = [rule, code, `${line}:${column}`].filter((part) => part !== undefined).join(' ');
  const [message = ''] = wordingOf(problem);
  const content = [`${file}:${line}:${column}`, ...wordingOf(problem)].join('\n');
  const result: Element = severity === 'error'
    ? { name: 'failure', attributes: { type: rule, message }, content }
    : { name: 'skipped', attributes: { message } };
  return { name: 'testcase', attributes: { name, classname: file }, content: [result] };
}
