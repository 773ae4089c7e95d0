import { readFileSync } from 'node:fs';
import type { Place, Problem, Related, Report, Summary } from '../../src/model.ts';

/** The folder of stored reports: each as JSON, and next to it as `stylish` prints it. */
export const folder = 'fixtures/reporters';

/** The report in `<name>.json`. */
export function reportNamed(name: string): Report {
  const { problems, summary } = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as WrittenReport; // our own
  return { problems: problems.map(problemOf), summary };
}

interface WrittenReport {
  readonly problems: readonly WrittenProblem[];
  readonly summary: Summary;
}

type Written = Omit<Place, 'start' | 'end'>;

type WrittenProblem = Omit<Problem, 'place' | 'related'> & Written & { readonly related?: readonly WrittenRelated[] };

type WrittenRelated = Omit<Related, 'place'> & Omit<Written, 'endLine' | 'endColumn'>;

function problemOf({ file, line, column, endLine, endColumn, related, ...problem }: WrittenProblem): Problem {
  const place = placeOf({ file, line, column, endLine, endColumn });
  return { ...problem, place, ...(related !== undefined && { related: related.map(relatedOf) }) };
}

function relatedOf({ file, line, column, message }: WrittenRelated): Related {
  return { place: placeOf({ file, line, column, endLine: line, endColumn: column }), message };
}

/** Offsets are not part of a stored report; a reporter that used them would print nonsense. */
function placeOf(written: Written): Place {
  return { ...written, start: Number.NaN, end: Number.NaN };
}
