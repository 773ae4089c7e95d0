import type { StatusEntry, StatusList } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import { lazily } from '../text/lazily.ts';
import { wholeWords } from '../text/whole-words.ts';
import { contentOf } from './content.ts';
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
      (areAlternatives(home, list) || areOfParts(home, list) || (areParallel(home, list, shared.length) && !areCopies(home, list, shared)) ? [] : shared));
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

/** Whether all rows of a list are about one code: they tell its causes, each under a key of its own (a SCIM type, a message). */
export function explainsOneCode({ entries: [first, ...others] }: StatusList): boolean {
  return first !== undefined && others.length > 0 && others.every(({ code }) => code === first.code);
}

/**
 * The rows that tell causes of a code rather than what it means, each in words of its own: all rows of a list that gives
 * several for some codes or repeats codes in a third of its rows, three or more in succession, or two where another column
 * tells them apart (a message, a type) or their words tell under which condition.
 */
export function causesIn(list: StatusList): ReadonlySet<StatusEntry> {
  const byCode = [...grouped(list.entries, ({ code }) => code).values()].filter(({ length }) => length > 1);
  const repeats = list.entries.length - new Set(list.entries.map(({ code }) => code)).size;
  const ofCauses = list.scope !== 'reference' || listsCauses(list) || isKeyedBesides(list) || byCode.filter((same) => follow(same, list)).length > 1
    || (repeats >= manyRepeats && repeats * 3 >= list.entries.length);
  return new Set(byCode.filter((same) => ofCauses || ((same.length > 2 || areConditions(same)) && follow(same, list))).flat());
}

const manyRepeats = 4;

/** Whether the rows of one code are adjacent. */
function follow(same: readonly StatusEntry[], { entries }: StatusList): boolean {
  const at = entries.indexOf(same[0]!);
  return same.every((entry, nth) => entries[at + nth] === entry);
}

/** Whether a column beside that of the codes tells rows of one code apart: its header names codes, causes or messages. */
function isKeyedBesides({ columns }: StatusList): boolean {
  return isKeyedBeforeCode({ columns }) || columns.some(({ header: { text }, holds }) => {
    if (holds === 'description') return headsBody(text);
    return holds !== 'code' && (headsCodes.test(text) || (holds === undefined && headsKey(text)));
  });
}

/** Headers of the service's own codes beside those of HTTP. */
const headsCodes = /\bcodes?\b|コード|코드|[码碼]|\bc[oó]digos?\b|код/i;

/** Whether rows begin with something else than their code. */
export function isKeyedBeforeCode({ columns }: Pick<StatusList, 'columns'>): boolean {
  return columns.findIndex(({ holds }) => holds === 'code') > 0;
}

/**
 * Whether two rows under one name tell of different cases: one of them names a condition, each has words of its own, and neither says
 * in general what became of "the request".
 */
function areConditions([one, other]: readonly StatusEntry[]): boolean {
  const [first = '', second = ''] = [one, other].map((row) => row?.description?.text);
  if (keyOf(one?.phrase?.text ?? '') !== keyOf(other?.phrase?.text ?? '') || !(namesCondition(first) || namesCondition(second))) return false;
  if ([first, second].some((text) => wordsOf(text)[0] === request())) return false;
  const [here, there] = [contentOf(first), contentOf(second)];
  return [[here, there], [there, here]].every(([own, others]) => [...own!].filter((word) => !others!.has(word)).length > 1);
}

const request = lazily((): string => wordsOf('request')[0]!);
const namesCondition = wholeWords('when', 'if', 'unless', 'because', 'due', 'whenever', 'while');

const headsKey = wholeWords('condition', 'scenario', 'case', 'message', 'messages', 'type', 'error', 'exception', 'reason', 'scimtype', 'subcode');

/** Headers of the contents of responses, which are cases of one code. */
const headsBody = wholeWords('body', 'bodies', 'payload');

function areAlternatives({ alternative: one }: StatusList, { alternative: other }: StatusList): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether two lists stand in two sections, each about a part of the API by its title. */
function areOfParts(home: StatusList, list: StatusList): boolean {
  return home.section !== list.section && !isAboutWhole(home) && !isAboutWhole(list);
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

/** Whether a list stands under no title that names a part of the API. */
export function isAboutWhole({ section, titles }: StatusList): boolean {
  return section === undefined || isGeneral(titles.at(-1) ?? '');
}

/** The lists of a page without those of operations, and those under the same title as one of these: they are of one, too. */
export function unlikeThoseOfOperations(lists: readonly StatusList[]): readonly StatusList[] {
  if (!lists.some(({ scope }) => scope === 'operation')) return lists;
  const ofOperations = new Set(lists.filter(({ scope }) => scope === 'operation').map(({ titles }) => titles.at(-1)));
  return lists.filter(({ titles }) => !ofOperations.has(titles.at(-1)));
}

/** Whether a title announces codes without naming a part of the API. */
function isGeneral(title: string): boolean {
  const words = wordsOf(title);
  return words.length > 0 && words.every((word) => general().has(word));
}

const general = lazily((): ReadonlySet<string> => new Set(
  wordsOf('HTTP API status error response result return returned value code list table overview summary reference general common possible all of and '
    + 'normal abnormal success successful failure client server redirection information informational 1xx 2xx 3xx 4xx 5xx'),
));
