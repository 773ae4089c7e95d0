import type { Canon, CanonEntry, Outcome, Service } from '../../model.ts';
import { driftOf } from '../../wording/drift.ts';
import { meaningFaultOf } from '../../wording/meaning.ts';
import { ballotsOf, languageOfMost, type Ballots } from './ballots.ts';
import { agreementsOf, candidatesOf, type Candidate, type Wordings } from './vote.ts';

/** A canon that the documents vote for; a person must ratify it. */
export interface Proposal {
  /** The number of services that vote. */
  readonly services: number;
  /** That of the wordings, of which those in others have no vote; undefined if it cannot be told. */
  readonly language?: string;
  readonly codes: readonly ProposedCode[];
}

export interface ProposedCode {
  readonly code: number;
  readonly phrase?: string;
  readonly outcome?: Outcome;
  readonly methods: readonly string[];
  /** Whether at least half of the services state the code. */
  readonly required: boolean;
  /** The number of services that state the code, and of those that describe it. */
  readonly stated: number;
  readonly described: number;
  /** Undefined where every wording is wrong or there is none. */
  readonly winner?: Candidate;
  /** Whether another wording has as many votes. */
  readonly tied: boolean;
  readonly rivals: readonly Candidate[];
  /** Wordings that are wrong for the code, with the reason. */
  readonly overruled: readonly Overruled[];
}

export interface Overruled extends Candidate {
  readonly because: string;
}

/** The proposal of services, by code; `http` knows the wrong statements for each code. */
export function proposalOf(services: readonly Service[], http: Canon): Proposal {
  const language = languageOfMost(services);
  const ballots = ballotsOf(services, language);
  const codes = [...new Set(ballots.flatMap((own) => [...own.keys()]))].sort((one, other) => one - other);
  const wordings = new Map(codes.map((code) => [code, wordingsOf(code, ballots, http)]));
  const agreements = agreementsOf([...wordings.values()], ballots.length);
  return {
    services: ballots.length,
    ...language !== undefined && { language },
    codes: codes.map((code) => proposedCode(code, ballots, candidatesOf(wordings.get(code)!, agreements), http)),
  };
}

/** Each service's wordings of a code, without those that only repeat the phrase. */
function wordingsOf(code: number, ballots: readonly Ballots[], http: Canon): Wordings {
  const names = namesOf(http.entries.get(code));
  const saysMoreThanPhrase = (wording: string): boolean => driftOf(wording, [], names) !== 'empty';
  return ballots.map((own) => (own.get(code)?.wordings ?? []).filter(saysMoreThanPhrase));
}

function namesOf(entry: CanonEntry | undefined): readonly string[] {
  return entry === undefined ? [] : [entry.phrase ?? [], ...entry.aliases].flat();
}

function proposedCode(
  code: number, ballots: readonly Ballots[], candidates: readonly Candidate[], http: Canon,
): ProposedCode {
  const own = ballots.flatMap((service) => service.get(code) ?? []);
  const faultOf = ({ wording }: Candidate): string | undefined => meaningFaultOf(code, wording, http);
  const correct = candidates.filter((candidate) => faultOf(candidate) === undefined);
  const [winner, second] = correct;
  const entry = http.entries.get(code);
  const phrase = entry?.phrase ?? mostFrequent(own.flatMap(({ phrases }) => phrases));
  const outcome = entry?.outcome ?? mostFrequent(own.flatMap(({ outcomes }) => outcomes));
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

/** The most frequent value; of several, the first in order. */
function mostFrequent<Value extends string>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0];
}

function isFirst<Value>(value: Value, at: number, values: readonly Value[]): boolean {
  return values.indexOf(value) === at;
}
