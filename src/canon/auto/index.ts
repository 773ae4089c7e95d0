import type { Canon, CanonChoice, Service } from '../../model.ts';
import { counted } from '../../text/counted.ts';
import { consensusOf, leastAgreeing } from './consensus.ts';
import { familiesOf } from './families.ts';
import { shareOf } from './share.ts';

export { agreedProposal } from './consensus.ts';

/** A canon that evidence speaks for. */
export interface ChosenCanon {
  /** Its `choice` tells the reason. */
  readonly canon: Canon;
  readonly name: string;
  /** The reason, as a clause. */
  readonly why: string;
}

/** The canons to choose from: those with words of their own, and the protocol alone. */
export interface Candidates {
  readonly worded: readonly Canon[];
  readonly http: Canon;
}

/**
 * The canon that the references of a project speak for: the one whose own words they use, else what most of its services
 * agree on, else the protocol alone.
 */
export function canonByEvidence(services: readonly Service[], { worded, http }: Candidates): ChosenCanon {
  const families = familiesOf(services);
  const shares = worded.map((canon) => ({ canon, share: shareOf(families, canon) ?? 0 }))
    .toSorted((one, other) => other.share - one.share);
  const [best] = shares;
  if (best !== undefined && best.share >= leastShare) {
    return chosen(best.canon, 'words', `${percent(best.share)} of what the references say is in its words`);
  }
  const consensus = consensusOf(families, http);
  if (consensus !== undefined) return chosen(consensus.canon, 'consensus', consensus.why);
  return chosen(http, 'protocol', `${whyNoWords(best)}, and ${whyNoConsensus(families)}`);
}

/** The least share of described rows in a canon's own words, from 0 to 1. */
const leastShare = 0.25;

function chosen(canon: Canon, by: CanonChoice['by'], why: string): ChosenCanon {
  return { canon: { ...canon, choice: { by, why } }, name: canon.name, why };
}

function whyNoWords(best: { readonly canon: Canon; readonly share: number } | undefined): string {
  if (best === undefined || best.share === 0) return 'the references use no shipped canon\'s words';
  return `only ${percent(best.share)} of what the references say is in the words of ${best.canon.name}`;
}

function whyNoConsensus(families: readonly Service[]): string {
  const stating = families.filter(({ pages }) => pages.some(({ statusLists }) => statusLists.length > 0)).length;
  return stating < leastAgreeing ? `${counted(stating, 'service')} cannot make a consensus` : 'no three services agree';
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
