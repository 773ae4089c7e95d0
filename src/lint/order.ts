import type { Problem } from '../model.ts';

/** Compares problems by file, line, column, rule and message, independent of the locale. */
export function inOrder(one: Problem, other: Problem): number {
  return byCodeUnits(one.place.file, other.place.file)
    || one.place.line - other.place.line
    || one.place.column - other.place.column
    || byCodeUnits(one.rule, other.rule)
    || byCodeUnits(one.message, other.message);
}

/** Compares texts by UTF-16 code units. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
