import type { Finding, Rule, Service, StatusEntry, StatusList } from '../src/model.ts';
import { isAdvice } from '../src/wording/advice.ts';
import { reportedLists, reportedPages } from '../src/wording/reported-lists.ts';
import { usualOrderOf } from '../src/wording/usual-order.ts';

/** Reports rows out of ascending order of their codes. */
export const codeOrder: Rule = {
  name: 'code-order',
  summary: 'rows out of ascending order within their group',
  why: `Readers look a code up as in a dictionary. A row out of its place is overlooked, and its code is soon added a
second time. Lists that descend from the first row to the last are in order, too; so are two codes that all lists of the
service, two at least, or nine in ten of many, have the same way round, and rows of causes that repeat codes. Advice
("Troubleshooting") begins with what happens most.`,
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
        ],
      },
    ],
  }],
  *check({ service, isReported }) {
    const listsOf = (pages: Service['pages']): readonly StatusList[] => pages.flatMap((page) => page.statusLists).filter(isKeyedByCode);
    const misplaced = reportedLists(listsOf(reportedPages(service, isReported)), isReported).filter(isMeantToAscend).flatMap(misplacedIn);
    if (misplaced.length === 0) return;
    const isUsual = usualOrderOf(listsOf(service.pages));
    for (const { entry, before, table } of misplaced) {
      if (isUsual(before.code, entry.code)) continue;
      yield {
        place: entry.place,
        entry,
        code: entry.code,
        message: `${entry.code} stands ${table.words === undefined ? 'below' : 'behind'} ${before.code}`,
        related: [{ place: before.place, message: `${before.code} stands here` }],
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
  return !isAdvice(list) && !descends(list) && !repeatsCodes(list);
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
  /** The row above it that should be below it. */
  readonly before: StatusEntry;
  readonly table: StatusList;
}

/** The rows out of order; of a part of a sentence only the first, since its words are mended as a whole. */
function misplacedIn(table: StatusList): readonly Misplaced[] {
  const misplaced = outOfOrder(table);
  return table.words === undefined ? misplaced : misplaced.slice(0, 1);
}

/** The rows below a row of their group with a higher code. */
function outOfOrder(table: StatusList): Misplaced[] {
  const highest = new Map<StatusEntry['outcome'], StatusEntry>();
  return table.entries.flatMap((entry): Misplaced | readonly never[] => {
    const before = highest.get(entry.outcome);
    if (before === undefined || entry.code >= before.code) {
      highest.set(entry.outcome, entry);
      return [];
    }
    return table.words === undefined && isBeside(before, entry) ? [] : { entry, before, table };
  });
}

/** Whether two codes share a row: "401/400/404 Error". Rows that share only a description stand further apart. */
function isBeside({ place: before, description: one }: StatusEntry, { place, description: other }: StatusEntry): boolean {
  if (before.file !== place.file || place.start - before.end > longestList) return false;
  return one !== undefined && other !== undefined ? one.place.start === other.place.start : before.line === place.line;
}

/** In UTF-16 code units; no cell lists more codes. */
const longestList = 60;
