import type { Run, Text } from '../../../model.ts';

/** Whether a text stands in the source as it is, line breaks and borders aside: nothing in between is markup. */
export function isPlain({ value, runs }: Text, source: string): boolean {
  const placed = runs.reduce((count, { length }) => count + length, 0);
  const isFree = ({ start, length }: Run): boolean => isGap(source[start - 1]) && isGap(source[start + length]);
  return placed >= value.replaceAll(' ', '').length && runs.every(isFree);
}

/** Whether what stands beside some words is no part of them and no markup: white space, a border, a quote of CSV. */
function isGap(unit: string | undefined): boolean {
  return unit === undefined || /[\s|",]/.test(unit);
}
