import type { Problem } from '../model.ts';
import type { Identified, Identity } from './baseline-identity.ts';
import { grouped } from './grouped.ts';
import { byCodeUnits } from './order.ts';

/** Problems that a project has agreed to live with for now: as many as `count` of one identity. */
export interface BaselineEntry extends Identity {
  readonly count: number;
  readonly reason?: string | undefined;
  readonly owner?: string | undefined;
  /** The last day, as `2030-12-31`, on which the entry covers its problems. */
  readonly expires?: string | undefined;
}

/** By problem, the entry that knows it; an expired entry knows its problems, too. */
export type Known = ReadonlyMap<Problem, BaselineEntry>;

/** What an update may touch. */
export interface Scope {
  /** Whether all that an entry could be about was looked at, so that what it does not know is gone. */
  readonly judges: (entry: BaselineEntry) => boolean;
  /** Whether a problem is to be added. */
  readonly adds: (problem: Problem) => boolean;
}

/**
 * Finds for each problem, in their order, the entry that knows it. Entries of a service that is gone know
 * the same words wherever they have moved.
 */
export function knownBy(
  entries: readonly BaselineEntry[], found: readonly Identified[], today: string, isGone: (service: string) => boolean,
): Known {
  const known = new Map<Problem, BaselineEntry>();
  const [expired, inForce] = [true, false].map((over) => entries.filter((entry) => isExpired(entry, today) === over));
  const stocks = [...inForce!, ...expired!].map((entry): Stock => ({ entry, left: entry.count }));
  const take = (stock: Stock | undefined, { problem }: Identified): boolean => {
    if (stock === undefined) return false;
    stock.left--;
    known.set(problem, stock.entry);
    return true;
  };
  const own = grouped(stocks, ({ entry }) => keyOf(entry));
  const strangers = found.filter((each) => !take(own.get(keyOf(each.identity))?.find(({ left }) => left > 0), each));
  const byWords = grouped(stocks, ({ entry }) => wordsKeyOf(entry));
  for (const each of strangers) {
    const alike = byWords.get(wordsKeyOf(each.identity));
    take(alike?.find(({ left, entry }) => left > 0 && isGone(entry.service)), each);
  }
  return known;
}

/** The problems that no entry in force covers, in their order. */
export function uncovered(problems: readonly Problem[], known: Known, today: string): readonly Problem[] {
  return problems.filter((problem) => {
    const entry = known.get(problem);
    return entry === undefined || isExpired(entry, today);
  });
}

/** The entries that stand for more problems than there are, of those that are to be judged. */
export function needlessIn(
  entries: readonly BaselineEntry[], known: Known, judges: Scope['judges'],
): readonly BaselineEntry[] {
  const taken = grouped(known.values(), (entry) => entry);
  return entries.filter((entry) => (taken.get(entry)?.length ?? 0) < entry.count && judges(entry));
}

/**
 * The entries as they should be, sorted: those of problems that are there, with their notes and under the
 * service they have now, those that cannot be judged, and new ones for problems that none knows.
 */
export function updated(
  entries: readonly BaselineEntry[], found: readonly Identified[], known: Known, { judges, adds }: Scope,
): readonly BaselineEntry[] {
  const takers = grouped(found, ({ problem }) => known.get(problem));
  const kept = entries.flatMap((entry) => {
    const standing = (takers.get(entry) ?? []).map(({ identity }) => ({ ...entry, ...identity, count: 1 }));
    const rest = entry.count - standing.length;
    return rest > 0 && !judges(entry) ? [...standing, { ...entry, count: rest }] : standing;
  });
  const unknown = takers.get(undefined) ?? [];
  const added = unknown.filter(({ problem }) => adds(problem)).map(({ identity }) => ({ ...identity, count: 1 }));
  return summed([...kept, ...added]).toSorted(inOrder);
}

/** Whether an entry's last day is over. */
export function isExpired({ expires }: BaselineEntry, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** Entries of one identity that can still be matched. */
interface Stock {
  readonly entry: BaselineEntry;
  left: number;
}

function keyOf({ service, code, rule, hash }: Identity): string {
  return JSON.stringify([service, code, rule, hash]);
}

function wordsKeyOf({ code, rule, hash }: Identity): string {
  return JSON.stringify([code, rule, hash]);
}

function summed(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const alike = grouped(entries, (entry) => keyOf(entry) + notesOf(entry));
  return [...alike.values()].map((same) => ({ ...same[0]!, count: same.reduce((sum, { count }) => sum + count, 0) }));
}

function notesOf({ reason, owner, expires }: BaselineEntry): string {
  return JSON.stringify([reason, owner, expires]);
}

/** By service, code, rule, hash, then notes: the same on every machine. */
function inOrder(one: BaselineEntry, other: BaselineEntry): number {
  return byCodeUnits(one.service, other.service)
    || (one.code ?? 0) - (other.code ?? 0)
    || byCodeUnits(one.rule, other.rule)
    || byCodeUnits(one.hash, other.hash)
    || byCodeUnits(notesOf(one), notesOf(other));
}
