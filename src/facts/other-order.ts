import type { FullRow } from './rows.ts';
import type { StatusKey } from './status-key.ts';

/**
 * Whether rows are in the order of numbers in another column, such as a service's own codes of errors, and not in that of their
 * status codes.
 */
export function isSortedElse(keyed: readonly (FullRow & { readonly key: StatusKey })[], code: number): boolean {
  if (keyed.length < fewestRows || ascend(keyed.map(({ key }) => Number(key.codes[0]!.text)))) return false;
  return [...keyed[0]!.cells.keys()].some((column) => column !== code && areNumbered(keyed.map(({ cells }) => cells[column]?.text.value ?? '')));
}

/** Two rows are in some order by chance. */
const fewestRows = 3;

/** Whether texts are different numbers in ascending order. */
function areNumbered(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (/^\d{1,9}$/.test(text) ? Number(text) : NaN));
  return !numbers.some(Number.isNaN) && ascend(numbers) && new Set(numbers).size === numbers.length;
}

function ascend(numbers: readonly number[]): boolean {
  return numbers.every((each, at) => at === 0 || each >= numbers[at - 1]!);
}
