import type { LongReport, Problem, Related } from '../model.ts';
import { each } from '../text/each.ts';
import { inPieces } from './in-pieces.ts';
import { indentedJson, jsonList } from './json-pieces.ts';
import { relatedForPrograms } from './related.ts';

/** The report as JSON, for programs; absent properties are left out. */
export const json = inPieces({ audience: 'programs', notation: 'json', pieces });

function* pieces({ problems, summary, canon, statistics }: LongReport): Iterable<string> {
  const { pages, services, tables, entries, nearMisses, safeFixes, unsafeFixes, older, errors, warnings } = summary;
  const named = canon === undefined ? '' : `  "canon": ${indentedJson({ name: canon.name, why: canon.choice?.why }, '  ')},\n`;
  yield `{\n  "version": 1,\n${named}  "problems": `;
  yield* jsonList(each(problems, plainProblem), '  ');
  const counts = { pages, services, tables, entries, nearMisses, safeFixes, unsafeFixes, older, errors, warnings };
  const asked = statistics === undefined ? '' : `,\n  "statistics": ${indentedJson(statistics, '  ')}`;
  yield `,\n  "summary": ${indentedJson(counts, '  ')}${asked}\n}\n`;
}

function plainProblem(problem: Problem) {
  const { place, rule, severity, code, message, degree, actual, expected, fixable, declined } = problem;
  const { file, line, column, endLine, endColumn } = place;
  return {
    file, line, column, endLine, endColumn, rule, severity, code, message, degree, actual, expected, fix: fixable, declined,
    related: relatedForPrograms(problem)?.map(plainRelated),
  };
}

function plainRelated({ place: { file, line, column }, message }: Related) {
  return { file, line, column, message };
}
