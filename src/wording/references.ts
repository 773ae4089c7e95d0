import type { StatusEntry, StatusList } from '../model.ts';
import { wholeWords } from '../text/whole-words.ts';
import { keyOf, wordsOf } from './words.ts';

/** A row, and an earlier one of the same code. */
export interface Repeat {
  readonly first: StatusEntry;
  readonly second: StatusEntry;
}

/**
 * The codes of a page's lists that an earlier list also states, with the first row of each. Alternatives (tabs) do not
 * count, nor do two lists of the same codes for different parts of the API. Lists in sections with two general titles
 * that agree about most codes are both about the whole API.
 */
export function repeatsAcross(lists: readonly StatusList[]): readonly Repeat[] {
  const firsts = new Map<number, { readonly entry: StatusEntry; readonly home: StatusList }>();
  return lists.flatMap((list) => {
    const again = new Map<StatusList, Repeat[]>();
    for (const second of firstRows(list)) {
      const { entry: first, home } = firsts.get(second.code) ?? { entry: second, home: list };
      firsts.set(second.code, { entry: first, home });
      if (home !== list) again.set(home, [...(again.get(home) ?? []), { first, second }]);
    }
    return [...again].flatMap(([home, shared]) =>
      (areAlternatives(home, list) || (areParallel(home, list, shared.length) && !areCopies(home, list, shared)) ? [] : shared));
  });
}

/** The first row of each code, at most 500. */
export function firstRows({ entries }: StatusList): readonly StatusEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.code, entry])).values()].toReversed();
}

/** Whether a list says when a code is returned, rather than what it means: its column is headed "Possible cause". */
export function listsCauses({ columns }: StatusList): boolean {
  return columns.some(({ header, holds }) => holds === 'description' && headsCauses(header.text));
}

const headsCauses = wholeWords('cause', 'causes');

function areAlternatives({ alternative: one }: StatusList, { alternative: other }: StatusList): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function areParallel(home: StatusList, list: StatusList, shared: number): boolean {
  return shared > 1 && shared * 2 > Math.min(firstRows(home).length, firstRows(list).length);
}

/** Whether two lists are copies: both titles are general, and most rows are equal. */
function areCopies(home: StatusList, list: StatusList, shared: readonly Repeat[]): boolean {
  const [one = '', other = ''] = [home, list].map(({ section, titles }) => (section === undefined ? '' : titles.at(-1)));
  const alike = shared.filter(({ first, second }) => keyOf(first.description?.text ?? '') === keyOf(second.description?.text ?? ''));
  return one !== other && isGeneral(one) && isGeneral(other) && alike.length * 2 > shared.length;
}

/** Whether a title announces codes without naming a part of the API. */
function isGeneral(title: string): boolean {
  const words = wordsOf(title);
  return words.length > 0 && words.every((word) => general.has(word));
}

const general: ReadonlySet<string> = new Set(
  wordsOf('HTTP API status error response result return returned value code list table overview summary reference general common possible all of and'),
);
