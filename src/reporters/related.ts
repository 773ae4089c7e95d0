import type { Problem, Related } from '../model.ts';

/**
 * The places that a program should know beside that of a problem, undefined if there are none: those that it refers to,
 * and the code of its row. People see the row when they open the page at the problem.
 */
export function relatedForPrograms({ code, related = [], row }: Problem): readonly Related[] | undefined {
  const all = row === undefined || code === undefined ? related : [...related, { place: row, message: `${code} stands here` }];
  return all.length === 0 ? undefined : all;
}
