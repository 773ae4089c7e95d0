/** The number of inputs that a test draws in `npm test`; `npm run test:slow` draws all. */
const few = 50;

/** How many inputs a law is tried with: `many` in `npm run test:slow`, which also runs every test file that asks here. */
export function inputs(many: number): number {
  return process.env['CANONLINT_INPUTS'] === 'many' ? many : Math.min(few, many);
}
