import { millisecondsOf } from './commands.ts';
import type { Command } from './commands.ts';

/**
 * The milliseconds that commands take, one list a command. They take turns, so that what else the machine
 * does falls on all alike, after a turn that does not count: it fills the caches of the disk.
 */
export function inTurn(commands: readonly Command[], rounds: number): readonly (readonly number[])[] {
  const turns = Array.from({ length: rounds + 1 }, () => commands.map(millisecondsOf));
  return commands.map((_, at) => turns.slice(1).map((turn) => turn[at]!));
}

/** How many times as long as the others some runs took: the median of the rounds. */
export function ratioOf(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, round) => time / others[round]!));
}

/** How much longer than the others some runs took, in milliseconds: the median of the rounds. */
export function excessOf(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, round) => time - others[round]!));
}

/** The middle of some numbers, the upper one of two. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}
