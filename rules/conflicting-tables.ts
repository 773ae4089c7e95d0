import type { Canon, Rule, Service, StatusEntry, StatusList } from '../src/model.ts';
import { driftOf } from '../src/wording/drift.ts';
import { quoted } from '../src/text/prose.ts';
import { sameWords } from '../src/wording/words.ts';

/** Two status tables of one service that disagree about a code. */
export const conflictingTables: Rule = {
  name: 'conflicting-tables',
  summary: 'two status tables of one service that disagree about a code',
  why: `A service that describes one code twice, in different words, leaves it to its readers which of them holds. The
table that was forgotten at the last change is wrong, and nobody can tell which it is.`,
  severity: 'warning',
  example: [
    {
      name: 'returned_values',
      title: 'Returned Values',
      content: [
        {
          table: [
            ['Status Code', 'Description'],
            ['423 Locked', 'Another keeper holds the lamp.'],
          ],
        },
      ],
    },
    {
      name: 'status_codes',
      title: 'Status Codes',
      content: [
        {
          table: [
            ['Status Code', 'Description'],
            ['423 Locked', 'The lamp is being cleaned.'],
          ],
        },
      ],
    },
  ],
  *check({ service, canon }) {
    for (const { entry, first } of disagreementsIn(service, canon)) {
      const message = `${entry.code} is ${statementOf(entry)} here, ${statementOf(first)} in ${first.place.file}`;
      const related = [{ place: first.place, message: `${first.code} is ${statementOf(first)}` }];
      yield { place: (entry.description ?? entry).place, entry, code: entry.code, message, related };
    }
  },
};

interface Disagreement {
  readonly entry: StatusEntry;
  /** What the service states first of the code, on another page. */
  readonly first: StatusEntry;
}

/** Statements of a code that say something else than the first one of the service; a mere phrase says nothing. */
function* disagreementsIn({ pages }: Service, canon: Canon): Generator<Disagreement> {
  const firsts = new Map<number, StatusEntry>();
  for (const entry of [...entriesOf(pages, 'reference'), ...entriesOf(pages, 'restated')]) {
    if (driftOf(textOf(entry), [], namesOf(entry, canon)) === 'empty') continue;
    const first = firsts.get(entry.code);
    if (first === undefined) firsts.set(entry.code, entry);
    else if (first.place.file !== entry.place.file && !sameWords(textOf(first), textOf(entry))) yield { entry, first };
  }
}

function namesOf({ code, phrase }: StatusEntry, { entries }: Canon): readonly string[] {
  const entry = entries.get(code);
  return [phrase?.text, entry?.phrase, ...(entry?.aliases ?? [])].filter((name) => name !== undefined);
}

/** The first row of each code on each page, in the tables of a scope. */
function entriesOf(pages: Service['pages'], scope: StatusList['scope']): readonly StatusEntry[] {
  return pages.flatMap(({ statusLists }) => {
    const entries = statusLists.filter((table) => table.scope === scope).flatMap((table) => table.entries);
    return entries.filter(({ code }, at) => entries.findIndex((entry) => entry.code === code) === at);
  });
}

function textOf({ description }: StatusEntry): string {
  return description?.text ?? '';
}

function statementOf(entry: StatusEntry): string {
  return quoted(textOf(entry));
}
