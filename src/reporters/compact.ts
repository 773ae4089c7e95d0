import type { Problem, Report } from '../model.ts';
import { printable } from './printable.ts';

/** One line a problem, as compilers write them, for editors and for other programs that read lines. */
export function compact({ problems }: Report): string {
  return problems.map((problem) => `${lineOf(problem)}\n`).join('');
}

/** A problem in one line: `file:line:column: severity message [rule]`. */
export function lineOf({ place: { file, line, column }, severity, message, rule }: Problem): string {
  return printable(`${file}:${line}:${column}: ${severity} ${message} [${rule}]`);
}
