export type { FactsFile, ServiceFacts } from './facts-file.ts';
export { merged } from './merge.ts';
export type { MergedFacts } from './merge.ts';
export { factsIn } from './parse.ts';
