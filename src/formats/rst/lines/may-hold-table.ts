import type { Line } from './line.ts';

/** Whether a table might stand in some lines, or a fault: a quick look at what every kind of table needs. */
export function mayHoldTable(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => mayBelongToTable(text));
}

/** Whether a line might be a border, or begin a table directive. */
export function mayBelongToTable(text: string): boolean {
  return (
    text.includes('+-') ||
    (text.includes('= ') && /= +=/.test(text)) ||
    (text.includes('::') && /table ?::/i.test(text))
  );
}
