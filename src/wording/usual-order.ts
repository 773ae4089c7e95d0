import type { StatusList } from '../model.ts';

/** Tells whether all lists that state two codes, two lists at least, have them in this order. */
export function usualOrderOf(lists: readonly StatusList[]): (first: number, second: number) => boolean {
  const first = lists.map(({ entries }) => new Map(entries.toReversed().map(({ code }, at) => [code, -at])));
  const known = new Map<string, boolean>();
  return (one, other) => {
    const pair = `${one} ${other}`;
    const both = known.has(pair) ? [] : first.filter((codes) => codes.has(one) && codes.has(other));
    const isUsual = known.get(pair) ?? (both.length > 1 && both.every((codes) => codes.get(one)! < codes.get(other)!));
    known.set(pair, isUsual);
    return isUsual;
  };
}
