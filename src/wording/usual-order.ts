import type { StatusList } from '../model.ts';

/** Tells whether all lists that state two codes, two lists at least, or nine in ten of many, have them in this order. */
export function usualOrderOf(lists: readonly StatusList[]): (first: number, second: number) => boolean {
  const first = lists.map(({ entries }) => new Map(entries.toReversed().map(({ code }, at) => [code, -at])));
  const known = new Map<string, boolean>();
  return (one, other) => {
    const pair = `${one} ${other}`;
    const both = known.has(pair) ? [] : first.filter((codes) => codes.has(one) && codes.has(other));
    const isUsual = known.get(pair) ?? (isMost(both.filter((codes) => codes.get(one)! < codes.get(other)!).length, both.length));
    known.set(pair, isUsual);
    return isUsual;
  };
}

function isMost(inOrder: number, all: number): boolean {
  return all > 1 && (inOrder === all || (all >= manyLists && inOrder * 10 >= all * 9));
}

const manyLists = 10;
