import type { Problem } from '../model.ts';
import type { Identified, Identity } from './baseline-identity.ts';
import { grouped } from '../text/grouped.ts';
import { byCodeUnits } from './order.ts';

/** Accepted problems: as many as `count` with one identity. */
export interface BaselineEntry extends Identity {
  readonly count: number;
  readonly reason?: string | undefined;
  readonly owner?: string | undefined;
  /** The last day on which the entry is in force, as `2030-12-31`. */
  readonly expires?: string | undefined;
}

/** The entry for each problem that has one, expired or not. */
export type Known = ReadonlyMap<Problem, BaselineEntry>;

/** What an update of the baseline may change. */
export interface Scope {
  /** Whether the run checked everything that an entry could match, so that an unmatched entry is obsolete. */
  readonly judges: (entry: BaselineEntry) => boolean;
  /** Whether an unknown problem is added. */
  readonly adds: (problem: Problem) => boolean;
}

/**
 * Matches problems, in their order, with entries. An entry whose service is gone matches the same words in any service,
 * since the service may have moved.
 */
export function knownBy(
  entries: readonly BaselineEntry[], found: readonly Identified[], today: string, isGone: (service: string) => boolean,
): Known {
  const known = new Map<Problem, BaselineEntry>();
  const [expired, inForce] = [true, false].map((expiredOnes) => entries.filter((entry) => isExpired(entry, today) === expiredOnes));
  const allowances = [...inForce!, ...expired!].map((entry): Allowance => ({ entry, left: entry.count }));
  const match = (allowance: Allowance | undefined, { problem }: Identified): boolean => {
    if (allowance === undefined) return false;
    allowance.left--;
    known.set(problem, allowance.entry);
    return true;
  };
  const byIdentity = grouped(allowances, ({ entry }) => keyOf(entry));
  const unmatched = found.filter((each) => !match(byIdentity.get(keyOf(each.identity))?.find(({ left }) => left > 0), each));
  const byWords = grouped(allowances, ({ entry }) => wordsKeyOf(entry));
  for (const each of unmatched) {
    const sameEntries = byWords.get(wordsKeyOf(each.identity));
    match(sameEntries?.find(({ left, entry }) => left > 0 && isGone(entry.service)), each);
  }
  return known;
}

/** The problems that no entry in force covers, in order. */
export function uncovered(problems: readonly Problem[], known: Known, today: string): readonly Problem[] {
  return problems.filter((problem) => {
    const entry = known.get(problem);
    return entry === undefined || isExpired(entry, today);
  });
}

/** The entries with a higher count than there are problems, among those that `judges` accepts. */
export function needlessIn(
  entries: readonly BaselineEntry[], known: Known, judges: Scope['judges'],
): readonly BaselineEntry[] {
  const matched = grouped(known.values(), (entry) => entry);
  return entries.filter((entry) => (matched.get(entry)?.length ?? 0) < entry.count && judges(entry));
}

/**
 * The updated entries, sorted: those with problems, with their notes and current service; those that cannot be judged;
 * and new ones for unknown problems.
 */
export function updated(
  entries: readonly BaselineEntry[], found: readonly Identified[], known: Known, { judges, adds }: Scope,
): readonly BaselineEntry[] {
  const problemsByEntry = grouped(found, ({ problem }) => known.get(problem));
  const kept = entries.flatMap((entry) => {
    const present = (problemsByEntry.get(entry) ?? []).map(({ identity }) => ({ ...entry, ...identity, count: 1 }));
    const rest = entry.count - present.length;
    return rest > 0 && !judges(entry) ? [...present, { ...entry, count: rest }] : present;
  });
  const unknown = problemsByEntry.get(undefined) ?? [];
  const added = unknown.filter(({ problem }) => adds(problem)).map(({ identity }) => ({ ...identity, count: 1 }));
  return withSummedCounts([...kept, ...added]).toSorted(inOrder);
}

/** Whether the last day of an entry has passed. */
export function isExpired({ expires }: BaselineEntry, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** An entry, and how many more problems it can match. */
interface Allowance {
  readonly entry: BaselineEntry;
  left: number;
}

function keyOf({ service, code, rule, hash }: Identity): string {
  return JSON.stringify([service, code, rule, hash]);
}

function wordsKeyOf({ code, rule, hash }: Identity): string {
  return JSON.stringify([code, rule, hash]);
}

function withSummedCounts(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const sameEntries = grouped(entries, (entry) => keyOf(entry) + notesOf(entry));
  return [...sameEntries.values()].map((same) => ({ ...same[0]!, count: same.reduce((sum, { count }) => sum + count, 0) }));
}

function notesOf({ reason, owner, expires }: BaselineEntry): string {
  return JSON.stringify([reason, owner, expires]);
}

/** By service, code, rule, hash and notes; the same on every machine. */
function inOrder(one: BaselineEntry, other: BaselineEntry): number {
  return byCodeUnits(one.service, other.service)
    || (one.code ?? 0) - (other.code ?? 0)
    || byCodeUnits(one.rule, other.rule)
    || byCodeUnits(one.hash, other.hash)
    || byCodeUnits(notesOf(one), notesOf(other));
}
