import type { Problem } from '../model.ts';

/** Problems by file, line, column, rule and message, the same on every machine, whatever its language. */
export function inOrder(one: Problem, other: Problem): number {
  return byCodeUnits(one.place.file, other.place.file)
    || one.place.line - other.place.line
    || one.place.column - other.place.column
    || byCodeUnits(one.rule, other.rule)
    || byCodeUnits(one.message, other.message);
}

/** Texts by their code units. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
