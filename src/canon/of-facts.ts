import type { Canon, Column, PageFacts, StatusEntry, StatusList } from '../model.ts';
import { canonOf } from './canon-of.ts';
import type { CanonFile, GivenEntry, GivenHeaders } from './canon-file.ts';
import { normalForm } from './normal-form.ts';

/**
 * The canon whose model are the reference tables of pages: what they state of a code, on top of a
 * base. A code stated again counts as stated first; every code is required.
 */
export function canonOfFacts(facts: readonly PageFacts[], base: Canon): Canon {
  const name = facts.map(({ file }) => file).join(', ');
  return canonOf(name, [{ file: normalForm(canonFileOfFacts(facts)), governs: true }], base);
}

/** The canon file that says what the reference tables of pages state. */
export function canonFileOfFacts(facts: readonly PageFacts[]): CanonFile {
  const codes: Record<string, GivenEntry> = {};
  const references = facts.flatMap(({ statusLists }) => statusLists).filter(({ scope }) => scope === 'reference');
  for (const table of references) {
    for (const entry of table.entries) codes[entry.code] ??= givenIn(table, entry);
  }
  return { headers: headersIn(references.flatMap(({ columns }) => columns)), codes };
}

/** The first header of each kind of column. */
function headersIn(columns: readonly Column[]): GivenHeaders {
  const held = columns.flatMap(({ holds, header }) => (holds === undefined ? [] : [[holds, header.text] as const]));
  return Object.fromEntries(held.toReversed());
}

function givenIn(table: StatusList, entry: StatusEntry): GivenEntry {
  return {
    required: true,
    phrase: entry.phrase?.text,
    description: entry.description?.text,
    outcome: entry.outcome ?? table.outcome,
    methods: methodsIn(entry),
  };
}

/** A claim for a part of the API says nothing of the rest. */
function methodsIn({ methods, narrowing }: StatusEntry): readonly string[] | undefined {
  return methods.length === 0 || narrowing !== undefined ? undefined : methods;
}
