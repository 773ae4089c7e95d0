import type { Counted, Statistics } from '../../../model.ts';
import { displayWidth, padEnd } from '../../../reporters/columns.ts';
import type { Style } from '../../../reporters/index.ts';
import { printable } from '../../../reporters/printable.ts';
import { counted } from '../../../text/counted.ts';

/** The counts of problems for people: a list by rule, by service and by code; those without a problem are left out. */
export function statisticsText({ rules, services, codes }: Statistics, style: Style): string {
  const lists = [['By rule', rules], ['By service', services], ['By code', codes]] as const;
  return lists.flatMap(([title, counts]) => (counts.length === 0 ? [] : [listText(title, counts, style)])).join('');
}

function listText(title: string, counts: readonly Counted[], { colours }: Style): string {
  const rows = counts.map(({ name, errors, warnings }) => ({ name: printable(name), count: errors + warnings, degrees: degreesOf(errors, warnings) }));
  const width = rows.reduce((widest, { name }) => Math.max(widest, displayWidth(name)), 0);
  const digits = rows.reduce((widest, { count }) => Math.max(widest, String(count).length), 0);
  const lines = rows.map(({ name, count, degrees }) => `  ${padEnd(name, width)}  ${String(count).padStart(digits)}  ${colours.dim(degrees)}\n`);
  return `\n${colours.bold(title)}\n${lines.join('')}`;
}

function degreesOf(errors: number, warnings: number): string {
  return [...(errors > 0 ? [counted(errors, 'error')] : []), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])].join(', ');
}
