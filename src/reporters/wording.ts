import type { Problem } from '../model.ts';
import { printable } from './printable.ts';

/**
 * The message of a problem and, where it compares two texts, both texts, one on each line. For formats without a word
 * difference; safe to print.
 */
export function wordingOf({ message, actual, expected }: Problem): readonly string[] {
  if (actual === undefined || expected === undefined || message.includes(expected)) return [printable(message)];
  return [message, `says: ${actual}`, `canon: ${expected}`].map(printable);
}
