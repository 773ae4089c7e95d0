import type { Canon, Service } from '../../model.ts';
import { counted } from '../../text/counted.ts';
import { areInLanguageOf } from '../../wording/compared.ts';
import { canonOf } from '../canon-of.ts';
import { familiesOf } from './families.ts';
import type { NormalEntry } from '../normal-form.ts';
import { languageOfMost, proposalOf } from '../infer/index.ts';
import type { Proposal, ProposedCode } from '../infer/index.ts';

/** What most services of a project agree on, and in how much. */
export interface Consensus {
  readonly canon: Canon;
  readonly why: string;
}

/**
 * The protocol with what more than half of the services have in common, three at least: for a code, the wording that
 * those who state it use; which codes all list. Undefined if there is nothing, or if most are pages that belong to no
 * documentation and have no words in common: those of many vendors list the same codes, which nobody agreed on. Only the
 * language of most descriptions counts, and a statement that is known to be wrong never wins.
 */
export function consensusOf(families: readonly Service[], http: Canon): Consensus | undefined {
  const { services, codes, language } = proposalOf(inLanguageOfMost(families), http);
  if (families.filter(isOfDocumentation).length * 2 <= families.length && !haveWordsInCommon(codes)) return undefined;
  const agreed = codes.flatMap((code) => (http.entries.has(code.code) ? entryOf(code, services) : []));
  if (agreed.length === 0) return undefined;
  const file = { ...language !== undefined && { language }, codes: Object.fromEntries(agreed) };
  const worded = agreed.filter(([, { description }]) => description !== undefined).length;
  const why = `most of ${counted(services, 'service')} ${worded > 0 ? `word ${counted(worded, 'code')} alike` : `list ${counted(agreed.length, 'code')}`}`;
  return { canon: canonOf('consensus', [{ file, governs: true }], http), why };
}

/** What `consensusOf` takes for the consensus of services, as a proposal: no wording and no required code that only a minority has. */
export function agreedProposal(services: readonly Service[], http: Canon): Proposal {
  const proposal = proposalOf(inLanguageOfMost(familiesOf(services)), http);
  const codes = proposal.codes.filter(({ code }) => http.entries.has(code)).flatMap((code) => agreedPart(code, proposal.services) ?? []);
  return { ...proposal, codes };
}

function agreedPart(code: ProposedCode, services: number): ProposedCode | undefined {
  const [[, agreed] = []] = entryOf(code, services);
  if (agreed === undefined) return undefined;
  const { winner, ...others } = code;
  const isWorded = winner !== undefined && agreed.description !== undefined;
  return isWorded ? { ...code, required: agreed.required === true } : { ...others, required: agreed.required === true, tied: false, rivals: [...winner === undefined ? [] : [winner], ...code.rivals] };
}

/** A majority is more than half of those asked, and no fewer than this. */
export const leastAgreeing = 3;

/** Whether the page, or one of the pages, of a service belongs to a documentation rather than to a folder. */
function isOfDocumentation({ root, pages }: Service): boolean {
  return root !== undefined && pages.some(({ file }) => file !== root);
}

/** Whether services have the words for a code in common, a third of those who describe it and three at least, or hardly describe any. */
function haveWordsInCommon(codes: readonly ProposedCode[]): boolean {
  const described = codes.filter((code) => code.described >= leastAgreeing);
  return described.length === 0 || described.some(({ winner, described: of }) => winner !== undefined && winner.votes >= leastAgreeing && winner.votes * 3 >= of);
}

function entryOf({ code, winner, stated }: ProposedCode, services: number): readonly (readonly [number, NormalEntry])[] {
  const isMajority = (count: number, of: number): boolean => count >= leastAgreeing && count * 2 > of;
  const description = winner !== undefined && isMajority(winner.votes, stated) ? winner.wording : undefined;
  const required = isMajority(stated, services);
  if (description === undefined && !required) return [];
  return [[code, { required, ...description !== undefined && { description } }]];
}

/** Without the services all of whose descriptions are in another language than most. */
function inLanguageOfMost(families: readonly Service[]): readonly Service[] {
  const language = languageOfMost(families);
  return families.filter((family) => {
    const isCompared = areInLanguageOf({ language }, family);
    const descriptions = family.pages.flatMap(({ statusLists }) => statusLists)
      .flatMap(({ entries }) => entries).flatMap(({ description }) => description ?? []);
    return descriptions.length === 0 || descriptions.some(isCompared);
  });
}
