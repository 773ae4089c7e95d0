import type { LongReport, Problem } from '../model.ts';
import { each } from '../text/each.ts';
import { inPieces } from './in-pieces.ts';
import { printable } from './printable.ts';

/** One line for each problem, as compilers write them, for editors and other programs. */
export const compact = inPieces({ audience: 'one line a problem: `file:line:column: severity message [rule]`', notation: 'lines', pieces });

function pieces({ problems }: LongReport): Iterable<string> {
  return each(problems, (problem) => `${lineOf(problem)}\n`);
}

/** A problem as `file:line:column: severity message [rule]`. */
export function lineOf({ place: { file, line, column }, severity, message, rule }: Problem): string {
  return printable(`${file}:${line}:${column}: ${severity} ${message} [${rule}]`);
}
