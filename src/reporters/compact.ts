import type { Problem, Report } from '../model.ts';
import { harmless } from '../text/harmless.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';

/** One line for each problem, as compilers write them, for editors and other programs. */
export const compact = { audience: 'one line a problem: `file:line:column: severity message [rule]`', notation: 'lines', write } satisfies Reporter;

function write({ problems }: Report): string {
  return harmless(problems.map((problem) => `${lineOf(problem)}\n`).join(''), 'lines');
}

/** A problem as `file:line:column: severity message [rule]`. */
export function lineOf({ place: { file, line, column }, severity, message, rule }: Problem): string {
  return printable(`${file}:${line}:${column}: ${severity} ${message} [${rule}]`);
}
