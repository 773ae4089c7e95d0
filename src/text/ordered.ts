/** How many things lie before an offset. The things must be sorted by offset; takes logarithmic time. */
export function countBefore<Thing>(things: readonly Thing[], offset: number, offsetOf: (thing: Thing) => number): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetOf(things[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
