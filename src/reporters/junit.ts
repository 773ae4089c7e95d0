import type { Problem, Report } from '../model.ts';
import { pagesOf } from './pages.ts';
import { wordingOf } from './wording.ts';
import { xmlDocument } from './xml.ts';
import type { Element } from './xml.ts';

/**
 * The XML of JUnit, a suite a page and a test case a problem: an error has failed, a warning was skipped, so that
 * the tests fail when the run does. A report without problems has one test case that passed, since CI servers
 * take an empty one for a mistake.
 */
export function junit({ problems }: Report): string {
  const pages = pagesOf(problems);
  const suites = pages.length === 0 ? [suite('canonlint', [noProblems])] : pages.map(pageSuite);
  const counts = { tests: Math.max(1, problems.length), ...countsOf(problems) };
  return xmlDocument({ name: 'testsuites', attributes: { name: 'canonlint', ...counts }, content: suites });
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

/** CI servers tell test cases apart by their names alone; several codes may be missing in one place. */
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
