import type { Problem } from '../model.ts';
import { printable } from './printable.ts';

/**
 * What a problem says, where there is no word difference to show: its message and, where it compares two texts,
 * both of them, one a line; safe to print.
 */
export function wordingOf({ message, actual, expected }: Problem): readonly string[] {
  if (actual === undefined || expected === undefined || message.includes(expected)) return [printable(message)];
  return [message, `says: ${actual}`, `canon: ${expected}`].map(printable);
}
