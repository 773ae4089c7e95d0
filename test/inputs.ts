/** How many inputs a law is tried with: `few` in `npm test`, `many` in `npm run test:slow`, which runs every test file that asks here. */
export function inputs(many: number, few = 25): number {
  return process.env['CANONLINT_INPUTS'] === 'many' ? many : Math.min(few, many);
}

/**
 * A share of several cases in `npm test`, a different one for each turn; all of them in `npm run test:slow`. `shares` is
 * the number of turns that it takes to have seen all.
 */
export function shareOf<T>(several: readonly T[], turn: number, shares: number): readonly T[] {
  return process.env['CANONLINT_INPUTS'] === 'many' ? several : several.filter((_, at) => at % shares === turn % shares);
}
