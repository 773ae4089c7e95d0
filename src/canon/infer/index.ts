export { proposalOf } from './proposal.ts';
export type { Overruled, ProposedCode, Proposal } from './proposal.ts';
export type { Candidate } from './vote.ts';
export { canonFileOf } from './write.ts';
