export { languageOfMost } from './ballots.ts';
export { proposalOf } from './proposal.ts';
export type { Proposal, ProposedCode } from './proposal.ts';
export { canonFileOf } from './write.ts';
