import type { Problem, Related, Report } from '../model.ts';
import { printableJson } from './printable.ts';

/** The report as JSON, for programs; what a problem does not have is left out. */
export function json({ problems, summary }: Report): string {
  const { pages, services, tables, entries, errors, warnings } = summary;
  const told = indented({ pages, services, tables, entries, errors, warnings }, '  ');
  // problem by problem: all at once, they would take many times the memory of what is written
  const [first, ...others] = problems.map((problem) => `\n    ${indented(plainProblem(problem), '    ')}`);
  const list = first === undefined ? ['[]'] : ['[', first, ...others.map((each) => `,${each}`), '\n  ]'];
  return ['{\n  "version": 1,\n  "problems": ', ...list, ',\n  "summary": ', told, '\n}\n'].join('');
}

/** A value as it stands in JSON that is indented so far. */
function indented(value: object, by: string): string {
  return printableJson(JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${by}`));
}

function plainProblem({ place, rule, severity, code, message, degree, actual, expected, declined, related }: Problem) {
  const { file, line, column, endLine, endColumn } = place;
  return {
    file, line, column, endLine, endColumn, rule, severity, code, message, degree, actual, expected, declined,
    related: related?.map(plainRelated),
  };
}

function plainRelated({ place: { file, line, column }, message }: Related) {
  return { file, line, column, message };
}
