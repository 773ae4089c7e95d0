export { languageOfMost } from './ballots.ts';
export { proposalOf } from './proposal.ts';
export type { ProposedCode } from './proposal.ts';
export { canonFileOf } from './write.ts';
