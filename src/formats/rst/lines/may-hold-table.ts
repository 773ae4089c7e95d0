import type { Line } from './line.ts';

/** Whether lines may contain a table or a fault: a quick test for what every kind of table needs. */
export function mayHoldTable(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => mayBelongToTable(text));
}

/** Whether a line may be a border or begin a table directive. */
export function mayBelongToTable(text: string): boolean {
  return (
    text.includes('+-') ||
    (text.includes('= ') && /= +=/.test(text)) ||
    (text.includes('::') && /table ?::/i.test(text))
  );
}
