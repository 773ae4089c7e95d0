import type { Sources } from '../../sources.ts';
import type { Run, Text } from '../../../model.ts';

/** Whether a text is the same in its source, apart from line breaks and borders, so that it contains no markup. */
export function isPlain({ value, runs }: Text, { unitAt }: Sources): boolean {
  const placed = runs.reduce((count, { length }) => count + length, 0);
  const isFree = ({ start, length }: Run): boolean => isGap(unitAt(start - 1)) && isGap(unitAt(start + length));
  return placed >= value.replaceAll(' ', '').length && runs.every(isFree);
}

/** Whether a character next to words is neither part of them nor markup: white space, a border, a CSV quote. */
function isGap(unit: string | undefined): boolean {
  return unit === undefined || /[\s|",]/.test(unit);
}
