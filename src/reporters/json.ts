import type { Problem, Related, Report } from '../model.ts';
import { harmless } from '../text/harmless.ts';
import type { Reporter } from './reporter.ts';

/** The report as JSON, for programs; absent properties are left out. */
export const json = { audience: 'programs', notation: 'json', write } satisfies Reporter;

function write({ problems, summary, canon }: Report): string {
  const { pages, services, tables, entries, nearMisses, safeFixes, unsafeFixes, errors, warnings } = summary;
  const counts = indented({ pages, services, tables, entries, nearMisses, safeFixes, unsafeFixes, errors, warnings }, '  ');
  // one problem at a time: to stringify them all at once takes several times the memory of the output
  const [first, ...others] = problems.map((problem) => `\n    ${indented(plainProblem(problem), '    ')}`);
  const problemLines = first === undefined ? ['[]'] : ['[', first, ...others.map((each) => `,${each}`), '\n  ]'];
  const named = canon === undefined ? [] : ['  "canon": ', indented({ name: canon.name, why: canon.choice?.why }, '  '), ',\n'];
  return ['{\n  "version": 1,\n', ...named, '  "problems": ', ...problemLines, ',\n  "summary": ', counts, '\n}\n'].join('');
}

/** A value as JSON, with this indent before each line but the first. */
function indented(value: object, indent: string): string {
  return harmless(JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`), 'json');
}

function plainProblem({ place, rule, severity, code, message, degree, actual, expected, fixable, declined, related }: Problem) {
  const { file, line, column, endLine, endColumn } = place;
  return {
    file, line, column, endLine, endColumn, rule, severity, code, message, degree, actual, expected, fix: fixable, declined,
    related: related?.map(plainRelated),
  };
}

function plainRelated({ place: { file, line, column }, message }: Related) {
  return { file, line, column, message };
}
