export { loadCanon } from './load.ts';
export type { CanonSources, CanonText } from './load.ts';
export { canonOfFacts } from './of-facts.ts';
export { defaultCanon, registry, shippedCanons } from './shipped.ts';
