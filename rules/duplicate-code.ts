import type { PageFacts, Rule, StatusEntry, StatusList } from '../src/model.ts';
import { quoted } from '../src/text/prose.ts';
import { keyOf } from '../src/wording/words.ts';

/** A code stated a second time. */
export const duplicateCode: Rule = {
  name: 'duplicate-code',
  summary: 'a code stated twice on a page, with both texts',
  why: `Readers stop at the first row that they find. A second row is at best a copy that someone forgets to change,
at worst another meaning that nobody reads. Rows that list the causes of one code are no duplicates: three or more in
succession, or any in the table of a single operation, each with words of its own.`,
  severity: 'error',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Description'],
          ['404 Not Found', 'The requested page was not found.'],
          ['429 Too Many Requests', 'Too many requests have been sent.'],
          ['429 Too Many Requests', 'The rate limit has been reached.'],
          ['503 Service Unavailable', 'The request is not completed because the service is unavailable.'],
        ],
      },
    ],
  }],
  *check({ service }) {
    for (const { first, second } of service.pages.flatMap(duplicatesOf)) {
      const where = `line ${first.place.line}`;
      const both = wordsOf(first) === wordsOf(second)
        ? `in the words of ${where}`
        : `${statementOf(second)} here, ${statementOf(first)} on ${where}`;
      const message = `${second.code} is stated again: ${both}`;
      yield { place: second.place, entry: second, code: second.code, message };
    }
  },
};

/** A row, and the earlier one that it repeats. */
interface Duplicate {
  readonly first: StatusEntry;
  readonly second: StatusEntry;
}

function duplicatesOf({ statusLists }: PageFacts): readonly Duplicate[] {
  const within = statusLists.flatMap(duplicatesWithin);
  return [...within, ...duplicatesAcross(statusLists.filter(({ scope }) => scope === 'reference'))];
}

function duplicatesWithin(table: StatusList): readonly Duplicate[] {
  const rows = new Map<number, StatusEntry[]>();
  for (const entry of table.entries) {
    const same = rows.get(entry.code);
    if (same === undefined) rows.set(entry.code, [entry]);
    else same.push(entry);
  }
  return [...rows.values()].flatMap((same) => (areCauses(same, table) ? copiesAmong(same) : secondsOf(same)));
}

/** Whether the rows of one code say when it is returned, rather than twice what it is. */
function areCauses(same: readonly StatusEntry[], { scope, entries }: StatusList): boolean {
  if (scope !== 'reference') return true;
  const at = entries.indexOf(same[0]!);
  return same.length > 2 && same.every((entry, nth) => entries[at + nth] === entry);
}

function copiesAmong(same: readonly StatusEntry[]): readonly Duplicate[] {
  const firsts = new Map(same.map((entry) => [wordsOf(entry), entry] as const).toReversed());
  const pairs = same.map((second) => ({ first: firsts.get(wordsOf(second))!, second }));
  return pairs.filter(({ first, second }) => first !== second);
}

function secondsOf([first, ...others]: readonly StatusEntry[]): readonly Duplicate[] {
  return first === undefined ? [] : others.map((second) => ({ first, second }));
}

/** Codes of one table in a later one, unless the two state the same codes, each for a part of the API. */
function duplicatesAcross(tables: readonly StatusList[]): readonly Duplicate[] {
  const firsts = new Map<number, StatusEntry>();
  const homes = new Map<StatusEntry, readonly StatusEntry[]>();
  return tables.flatMap((table) => {
    const rows = firstRows(table);
    const again = new Map<readonly StatusEntry[], Duplicate[]>();
    for (const second of rows) {
      const first = firsts.get(second.code) ?? second;
      const home = homes.get(first) ?? rows;
      firsts.set(first.code, first);
      homes.set(first, home);
      if (home !== rows) again.set(home, [...(again.get(home) ?? []), { first, second }]);
    }
    return [...again].flatMap(([home, shared]) => (areParallel(home, rows, shared) ? [] : shared));
  });
}

function areParallel({ length: one }: Rows, { length: other }: Rows, { length: shared }: Rows): boolean {
  return shared > 1 && shared * 2 > Math.min(one, other);
}

type Rows = readonly unknown[];

/** The first row of each code: 500 at most. */
function firstRows({ entries }: StatusList): readonly StatusEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.code, entry])).values()].toReversed();
}

function wordsOf({ phrase, description }: StatusEntry): string {
  return keyOf(`${phrase?.text ?? ''} ${description?.text ?? ''}`);
}

function statementOf({ phrase, description }: StatusEntry): string {
  return quoted((description ?? phrase)?.text ?? '');
}
