import { spentOn } from './commands.ts';
import type { Command, Spent } from './commands.ts';

/** What a command takes in several rounds. */
export type Rounds = readonly Spent[];

/** A figure of a round. */
export type Measure = keyof Spent;

/**
 * What commands take, one list for each. The commands take turns, so that other load affects all equally. The first turn
 * fills the disk cache and does not count.
 */
export function inTurn(commands: readonly Command[], rounds: number): readonly Rounds[] {
  const turns = Array.from({ length: rounds + 1 }, () => commands.map(spentOn));
  return commands.map((_, at) => turns.slice(1).map((turn) => turn[at]!));
}

/** The median of a figure, in milliseconds. */
export function medianOf(rounds: Rounds, measure: Measure): number {
  return median(rounds.map((round) => round[measure]));
}

/** The median ratio of paired figures. */
export function ratioOf(rounds: Rounds, others: Rounds, measure: Measure = 'time'): number {
  return median(rounds.map((round, at) => round[measure] / others[at]![measure]));
}

/** The median difference of paired figures, in milliseconds. */
export function excessOf(rounds: Rounds, others: Rounds, measure: Measure = 'time'): number {
  return median(rounds.map((round, at) => round[measure] - others[at]![measure]));
}

/** The median; of two middle numbers, the upper one. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}
