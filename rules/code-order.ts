import type { Finding, Rule, Service, StatusEntry, StatusList } from '../src/model.ts';
import { grouped } from '../src/text/grouped.ts';
import { isAdvice } from '../src/wording/advice.ts';
import { longestAscent } from '../src/wording/ascent.ts';
import { isInFreeMarkup } from '../src/wording/free-markup.ts';
import { reportedLists, reportedPages } from '../src/wording/reported-lists.ts';
import { usualOrderOf } from '../src/wording/usual-order.ts';

/** Reports rows out of ascending order of their codes. */
export const codeOrder: Rule = {
  name: 'code-order',
  summary: 'rows out of ascending order within their group',
  why: `Readers look up a code as they look up a word in a dictionary. They overlook a row that is out of place, and soon
somebody adds its code a second time.

A list that descends from the first row to the last is in order, too. So are rows of causes that repeat codes. The rule also accepts an unusual
order of two codes if all lists of the service have it (two lists at least), or nine in ten of many lists. Advice ("Troubleshooting")
begins with what happens most, so its order is free.

In Markdown, HTML and AsciiDoc many lists tell a story: what goes well, what goes wrong, what is worse. There the rule reports only lists in which
readers look codes up: those of no single operation, with four fifths of their codes, four at least, in ascending order.`,
  severity: 'warning',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Description'],
          ['400', 'The server failed to process the request.'],
          ['404', 'The requested page was not found.'],
          ['403', 'Access to the requested page is forbidden.'],
          ['409', 'The request could not be processed due to a conflict.'],
          ['500', 'The request is not completed because of a service error.'],
        ],
      },
    ],
  }],
  *check({ service, isReported }) {
    const listsOf = (pages: Service['pages']): readonly StatusList[] => pages.flatMap((page) => page.statusLists).filter(isKeyedByCode);
    let usual: IsUsual | undefined;
    const isUsual: IsUsual = (one, other) => (usual ??= usualOrderOf(listsOf(service.pages)))(one, other);
    const lists = reportedLists(listsOf(reportedPages(service, isReported)), isReported).filter(isMeantToAscend);
    for (const { entry, other, table, isBefore } of lists.flatMap((list) => misplacedIn(list, isUsual))) {
      const where = isBefore ? 'above' : table.words === undefined ? 'below' : 'behind';
      yield {
        place: entry.place,
        entry,
        code: entry.code,
        message: `${entry.code} stands ${where} ${other.code}`,
        related: [{ place: other.place, message: `${other.code} stands here` }],
        fix: inSentence(table) ?? { safe: false, change: { kind: 'order', table: table.place } },
      };
    }
  },
};

/** The codes of a part of a sentence in order, where it holds nothing but codes, with the names of their faults before them. */
function inSentence({ words }: StatusList): Finding['fix'] {
  if (words === undefined || !codesOnly.test(words.text)) return undefined;
  const items = words.text.match(eachItem) ?? [];
  const inOrder = items.toSorted((one, other) => codeOf(one) - codeOf(other));
  let at = 0;
  const to = words.text.replace(eachItem, () => inOrder[at++]!);
  return { safe: true, change: { kind: 'reword', place: words.place, from: words.text, to } };
}

const codesOnly = /^(?:[A-Za-z]\w{0,60}\(\d{3}\)|\d{3})(?:(?:, ?| )(?:[A-Za-z]\w{0,60}\(\d{3}\)|\d{3}))*$/;
const eachItem = /\b[A-Za-z]\w{0,60}\(\d{3}\)|\b\d{3}\b/g;

function codeOf(item: string): number {
  return Number(/\d{3}(?=\)?$)/.exec(item)![0]);
}

/** Rows that begin with something else, such as the name of a fault, are ordered by that; the keys of a mapping are in no order. */
function isKeyedByCode({ columns, unordered }: StatusList): boolean {
  return unordered !== true && columns.findIndex(({ holds }) => holds === 'code') <= 0;
}

function isMeantToAscend(list: StatusList): boolean {
  return !isAdvice(list) && !descends(list) && !repeatsCodes(list) && !sortsByCase(list) && (!isInFreeMarkup(list.place.file) || isLookedUp(list));
}

/** Whether readers look codes up in a list: it is about no single operation, and so many codes ascend that the others are out of their places. */
function isLookedUp({ scope, words, entries }: StatusList): boolean {
  if (scope === 'operation' || words !== undefined || endsInSuccesses(entries)) return false;
  const ascending = longestAscent(entries.map(({ code }) => code));
  return ascending >= fewestInOrder && ascending * 5 >= entries.length * 4;
}

const fewestInOrder = 4;

/** Whether a list begins with errors and ends with all its successes: it is in the order of outcomes. */
function endsInSuccesses(entries: readonly StatusEntry[]): boolean {
  const first = entries.findIndex(({ code }) => code < 300);
  return first > 0 && entries.every(({ code }, at) => (at < first ? code >= 400 : code < 300));
}

/** Whether most rows, two at least, have several codes each: they are sorted by what they say of them. */
function sortsByCase({ entries }: StatusList): boolean {
  const rows = [...grouped(entries, ({ description, place }) => description?.place.start ?? place.start).values()];
  const ofSeveral = rows.filter(({ length }) => length > 1);
  return ofSeveral.length > 1 && ofSeveral.length * 2 > rows.length;
}

/** Whether a third of the rows repeat codes: they are in the order of their causes. */
function repeatsCodes({ entries }: StatusList): boolean {
  const repeated = entries.length - new Set(entries.map(({ code }) => code)).size;
  return repeated > 1 && repeated * 3 >= entries.length;
}

/** Whether three codes at least stand in descending order, and no two in ascending. */
function descends({ entries }: StatusList): boolean {
  const codes = entries.map(({ code }) => code);
  return new Set(codes).size > 2 && codes.every((code, at) => at === 0 || code <= codes[at - 1]!);
}

interface Misplaced {
  readonly entry: StatusEntry;
  /** The row above it that should be below it, or the other way round. */
  readonly other: StatusEntry;
  /** Whether it is the row above that is out of its place. */
  readonly isBefore: boolean;
  readonly table: StatusList;
}

/** Whether one code usually stands before another, lower one. */
type IsUsual = (first: number, second: number) => boolean;

/** The rows out of order; of a part of a sentence only the first, since its words are mended as a whole. */
function misplacedIn(table: StatusList, isUsual: IsUsual): readonly Misplaced[] {
  const pairs = outOfOrder(table).filter(({ before, entry }) => !isUsual(before.code, entry.code) && !areSuccessesOfOperation(table, before, entry));
  if (table.words !== undefined) return pairs.slice(0, 1).map(({ before, entry }) => ({ entry, other: before, isBefore: false, table }));
  return [...grouped(pairs, ({ before }) => before)].flatMap(([before, below]): readonly Misplaced[] => {
    const [first] = below;
    if (below.length === 1 || !isOnlyOneOfThem(table, before, below)) return below.map(({ entry }) => ({ entry, other: before, isBefore: false, table }));
    return [{ entry: before, other: first!.entry, isBefore: true, table }];
  });
}

/** Two rows of a group, of which the lower one has the lower code. */
interface Pair {
  readonly before: StatusEntry;
  readonly entry: StatusEntry;
}

/** The rows below a row of their group with a higher code. */
function outOfOrder(table: StatusList): Pair[] {
  const highest = new Map<StatusEntry['outcome'], StatusEntry>();
  return table.entries.flatMap((entry): Pair | readonly never[] => {
    const before = highest.get(entry.outcome);
    if (before === undefined || entry.code >= before.code) {
      highest.set(entry.outcome, entry);
      return [];
    }
    return (table.words === undefined && isBeside(before, entry)) || follows(entry, before) ? [] : { before, entry };
  });
}

/** Whether a row tells what comes after another: "an address that goes on after `429`". */
function follows({ description }: StatusEntry, { code }: StatusEntry): boolean {
  return description?.text.slice(0, longestDescription).match(eachCode)?.includes(String(code)) === true;
}

const eachCode = /(?<!\d)[1-5]\d\d(?!\d)/g;

/** In UTF-16 code units. */
const longestDescription = 1000;

/** Whether a list is in order but for one row, above several that it should be below. */
function isOnlyOneOfThem({ entries }: StatusList, before: StatusEntry, below: readonly Pair[]): boolean {
  const others = entries.filter((entry) => entry !== before && entry.outcome === before.outcome);
  return below.length > 1 && others.every(({ code }, at) => at === 0 || code >= others[at - 1]!.code);
}

/** Whether two codes are successes of one operation in a list of all its codes: the lower one may be for a case that is seldom. */
function areSuccessesOfOperation({ scope, words, outcome }: StatusList, ...rows: readonly StatusEntry[]): boolean {
  return words === undefined && outcome === undefined && scope === 'operation' && rows.every(({ code }) => code >= 200 && code < 300);
}

/** Whether two codes share a row: "401/400/404 Error". Rows that share only a description stand further apart. */
function isBeside({ place: before, description: one }: StatusEntry, { place, description: other }: StatusEntry): boolean {
  if (before.file !== place.file || place.start - before.end > longestList) return false;
  return one !== undefined && other !== undefined ? one.place.start === other.place.start : before.line === place.line;
}

/** In UTF-16 code units; no cell lists more codes. */
const longestList = 60;
