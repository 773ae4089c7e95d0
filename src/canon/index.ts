export { loadCanon } from './load.ts';
export type { CanonSources, CanonText } from './load.ts';
export { canonOfFacts } from './of-facts.ts';
export { defaultCanon, shippedCanons } from './shipped.ts';
