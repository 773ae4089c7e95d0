import type { StatusEntry, StatusList } from '../model.ts';
import { wholeWords } from '../text/whole-words.ts';
import { keyOf, wordsOf } from './words.ts';

/** A row, and an earlier one of the same code. */
export interface Repeat {
  readonly first: StatusEntry;
  readonly second: StatusEntry;
}

/**
 * The codes of a page's lists that an earlier list of the page states as well, the first row of each. None are
 * lists of which a reader sees one or the other (tabs), nor two that state the same codes, each for a part of the API.
 * Lists in sections of two general titles, which say the same of most codes, are about the whole of it.
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

/** The first row of each code: 500 at most. */
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

/** Whether two lists are the same list twice: both under titles of no part of the API, and with most rows alike. */
function areCopies(home: StatusList, list: StatusList, shared: readonly Repeat[]): boolean {
  const [one = '', other = ''] = [home, list].map(({ section, titles }) => (section === undefined ? '' : titles.at(-1)));
  const alike = shared.filter(({ first, second }) => keyOf(first.description?.text ?? '') === keyOf(second.description?.text ?? ''));
  return one !== other && isGeneral(one) && isGeneral(other) && alike.length * 2 > shared.length;
}

/** Whether a title tells that codes are listed below it, and not of what part of the API. */
function isGeneral(title: string): boolean {
  const words = wordsOf(title);
  return words.length > 0 && words.every((word) => general.has(word));
}

const general: ReadonlySet<string> = new Set(
  wordsOf('HTTP API status error response result return returned value code list table overview summary reference general common possible all of and'),
);
