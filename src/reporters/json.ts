import type { Problem, Related, Report } from '../model.ts';
import { printableJson } from './printable.ts';

/** The report as JSON, for programs; what a problem does not have is left out. */
export function json({ problems, summary }: Report): string {
  const { pages, services, tables, entries, errors, warnings } = summary;
  const report = {
    version: 1,
    problems: problems.map(plainProblem),
    summary: { pages, services, tables, entries, errors, warnings },
  };
  return `${printableJson(JSON.stringify(report, undefined, 2))}\n`;
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
