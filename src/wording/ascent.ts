/** The most numbers that stay in ascending order, equal ones included, if the others are left out. Takes time n log n. */
export function longestAscent(numbers: readonly number[]): number {
  // the lowest last number of an ascent of each length
  const ends: number[] = [];
  for (const number of numbers) ends[firstAbove(ends, number)] = number;
  return ends.length;
}

function firstAbove(ascending: readonly number[], number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
