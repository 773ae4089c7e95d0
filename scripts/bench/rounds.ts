import { millisecondsOf } from './commands.ts';
import type { Command } from './commands.ts';

/**
 * The times of commands in milliseconds, one list for each. The commands take turns, so that other load affects all
 * equally. The first turn fills the disk cache and does not count.
 */
export function inTurn(commands: readonly Command[], rounds: number): readonly (readonly number[])[] {
  const turns = Array.from({ length: rounds + 1 }, () => commands.map(millisecondsOf));
  return commands.map((_, at) => turns.slice(1).map((turn) => turn[at]!));
}

/** The median ratio of paired times. */
export function ratioOf(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, round) => time / others[round]!));
}

/** The median difference of paired times, in milliseconds. */
export function excessOf(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, round) => time - others[round]!));
}

/** The median; of two middle numbers, the upper one. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}
