import { keyOf } from '../../wording/words.ts';

/** A wording, and how many services use it or a near-identical one. */
export interface Candidate {
  readonly wording: string;
  /** The number of services. */
  readonly votes: number;
  /** How often the services that use it agree with others on all codes; breaks ties. */
  readonly agreement: number;
}

/** The distinct wordings of one code for each service; empty if the service does not describe it. */
export type Wordings = readonly (readonly string[])[];

/**
 * The wordings of a code with their votes, most votes first. Near-identical wordings count as one and are shown as most
 * services write them. A service with several wordings votes for the one with the most support. In a tie, the services
 * that agree most with the others win.
 */
export function candidatesOf(wordings: Wordings, agreements: readonly number[]): readonly Candidate[] {
  const groups = new Map<string, number[]>();
  for (const [service, key] of choicesIn(wordings).entries()) {
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), service]);
  }
  return [...groups]
    .map(([key, services]): Candidate => ({
      wording: mostFrequentIn(services.map((service) => writtenBy(wordings[service]!, key)), services, agreements),
      votes: services.length,
      agreement: Math.max(...services.map((service) => agreements[service]!)),
    }))
    .sort((one, other) =>
      other.votes - one.votes || other.agreement - one.agreement || byText(one.wording, other.wording));
}

/** How often the wordings of each service are also another's, over all codes. */
export function agreementsOf(codes: readonly Wordings[], services: number): readonly number[] {
  const agreements = Array<number>(services).fill(0);
  for (const wordings of codes) {
    const support = supportIn(wordings);
    for (const [service, own] of wordings.entries()) {
      agreements[service]! += Math.max(0, ...own.map((wording) => support.get(keyOf(wording))! - 1));
    }
  }
  return agreements;
}

/** The key of the wording that each service votes for. */
function choicesIn(wordings: Wordings): readonly (string | undefined)[] {
  const support = supportIn(wordings);
  return wordings.map((own) => {
    const keys = own.map(keyOf).sort();
    return keys.reduce<string | undefined>(
      (best, key) => (best === undefined || support.get(key)! > support.get(best)! ? key : best),
      undefined,
    );
  });
}

/** The number of services that use each wording, by key. */
function supportIn(wordings: Wordings): ReadonlyMap<string, number> {
  const support = new Map<string, number>();
  for (const own of wordings) {
    for (const key of new Set(own.map(keyOf))) support.set(key, (support.get(key) ?? 0) + 1);
  }
  return support;
}

function writtenBy(own: readonly string[], key: string): string {
  return own.find((wording) => keyOf(wording) === key)!;
}

/** The text that most services write; in a tie, that of the service that agrees most with the others. */
function mostFrequentIn(texts: readonly string[], services: readonly number[], agreements: readonly number[]): string {
  const counts = new Map<string, { count: number; agreement: number }>();
  for (const [index, text] of texts.entries()) {
    const { count = 0, agreement = 0 } = counts.get(text) ?? {};
    counts.set(text, { count: count + 1, agreement: Math.max(agreement, agreements[services[index]!]!) });
  }
  const ranked = [...counts].toSorted(([one, a], [other, b]) =>
    b.count - a.count || b.agreement - a.agreement || byText(one, other));
  return ranked[0]![0];
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
