import type { Canon, CanonEntry, Outcome, Service } from '../../model.ts';
import { driftOf } from '../../wording/drift.ts';
import { meaningFaultOf } from '../../wording/meaning.ts';
import { ballotsOf, type Ballots } from './ballots.ts';
import { agreementsOf, candidatesOf, type Candidate, type Wordings } from './vote.ts';

/** A canon as the documents vote for it, to be ratified by a person. */
export interface Proposal {
  /** How many services have a vote. */
  readonly services: number;
  readonly codes: readonly ProposedCode[];
}

export interface ProposedCode {
  readonly code: number;
  readonly phrase?: string;
  readonly outcome?: Outcome;
  readonly methods: readonly string[];
  /** Whether at least half of the services state the code. */
  readonly required: boolean;
  /** How many services state the code, and how many of them describe it. */
  readonly stated: number;
  readonly described: number;
  /** Undefined where no right wording is there. */
  readonly winner?: Candidate;
  /** Whether others had as many votes. */
  readonly tied: boolean;
  readonly rivals: readonly Candidate[];
  /** Wordings that say something wrong, with the reason; they had at least as many votes as the winner. */
  readonly overruled: readonly Overruled[];
}

export interface Overruled extends Candidate {
  readonly because: string;
}

/** What the services vote for, code by code; `http` knows what is wrong of each code. */
export function proposalOf(services: readonly Service[], http: Canon): Proposal {
  const ballots = ballotsOf(services);
  const codes = [...new Set(ballots.flatMap((own) => [...own.keys()]))].sort((one, other) => one - other);
  const wordings = new Map(codes.map((code) => [code, wordingsOf(code, ballots, http)]));
  const agreements = agreementsOf([...wordings.values()], ballots.length);
  return {
    services: ballots.length,
    codes: codes.map((code) => proposedCode(code, ballots, candidatesOf(wordings.get(code)!, agreements), http)),
  };
}

/** Each service's wordings of a code; one that says no more than the phrase is none. */
function wordingsOf(code: number, ballots: readonly Ballots[], http: Canon): Wordings {
  const names = namesOf(http.entries.get(code));
  const saysMore = (wording: string): boolean => driftOf(wording, [], names) !== 'empty';
  return ballots.map((own) => (own.get(code)?.wordings ?? []).filter(saysMore));
}

function namesOf(entry: CanonEntry | undefined): readonly string[] {
  return entry === undefined ? [] : [entry.phrase ?? [], ...entry.aliases].flat();
}

function proposedCode(
  code: number, ballots: readonly Ballots[], candidates: readonly Candidate[], http: Canon,
): ProposedCode {
  const own = ballots.flatMap((service) => service.get(code) ?? []);
  const faultOf = ({ wording }: Candidate): string | undefined => meaningFaultOf(code, wording, http);
  const right = candidates.filter((candidate) => faultOf(candidate) === undefined);
  const [winner, second] = right;
  const entry = http.entries.get(code);
  const phrase = entry?.phrase ?? commonest(own.flatMap(({ phrases }) => phrases));
  const outcome = entry?.outcome ?? commonest(own.flatMap(({ outcomes }) => outcomes));
  const rivals = candidates.filter((candidate) => candidate !== winner);
  return {
    code,
    ...(phrase !== undefined && { phrase }),
    ...(outcome !== undefined && { outcome }),
    methods: own.flatMap(({ claims }) => claims.get(winner?.wording ?? '') ?? []).filter(isFirst),
    required: own.length * 2 >= ballots.length,
    stated: own.length,
    described: candidates.reduce((sum, { votes }) => sum + votes, 0),
    ...(winner !== undefined && { winner }),
    tied: second !== undefined && second.votes === winner?.votes,
    rivals,
    overruled: candidates.flatMap((candidate) => {
      const because = faultOf(candidate);
      return because === undefined ? [] : [{ ...candidate, because }];
    }),
  };
}

/** The value that comes most often; of several, the one that sorts first. */
function commonest<Value extends string>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0];
}

function isFirst<Value>(value: Value, at: number, values: readonly Value[]): boolean {
  return values.indexOf(value) === at;
}
