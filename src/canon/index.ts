export { autoCanon, exampleCanon, registry } from './canon-names.ts';
export type { ShippedCanons } from './canon-names.ts';
export { loadCanon } from './load.ts';
export type { CanonSources, CanonText } from './load.ts';
export { canonOfFacts } from './of-facts.ts';
