import type { Canon, Column, PageFacts, StatusEntry, StatusList } from '../model.ts';
import { canonOf } from './canon-of.ts';
import type { CanonFile, GivenEntry, GivenHeaders } from './canon-file.ts';
import { normalForm } from './normal-form.ts';

/**
 * The canon from the reference tables of pages, on top of a base. The first statement of a code counts; every code is
 * required.
 */
export function canonOfFacts(facts: readonly PageFacts[], base: Canon): Canon {
  const name = facts.map(({ file }) => file).join(', ');
  return canonOf(name, [{ file: normalForm(canonFileOfFacts(facts)), governs: true }], base);
}

/**
 * A canon file with the statements of the reference tables. Responses that a specification keeps for its operations are known by their
 * names, too; no service must have them all, and of several for one code each is as good.
 */
export function canonFileOfFacts(facts: readonly PageFacts[]): CanonFile {
  const codes: Record<string, GivenEntry> = {};
  const lists = facts.flatMap(({ statusLists }) => statusLists);
  const references = lists.filter(({ scope }) => scope === 'reference');
  for (const table of references) {
    for (const entry of table.entries) codes[entry.code] ??= givenIn(table, entry);
  }
  const shared = lists.filter(({ scope }) => scope === 'shared').flatMap(({ entries }) => entries);
  for (const entry of shared) codes[entry.code] = withShared(codes[entry.code], entry);
  const responses = Object.fromEntries(shared.flatMap(({ name, phrase, description }) =>
    (name === undefined ? [] : [[name, [phrase, description].flatMap((words) => words?.text ?? []).join(': ')]])));
  return { headers: headersIn(references.flatMap(({ columns }) => columns)), codes, ...shared.length > 0 && { responses } };
}

function withShared(before: GivenEntry | undefined, { phrase, description }: StatusEntry): GivenEntry {
  if (before === undefined) return { required: false, phrase: phrase?.text, description: description?.text };
  const others = description === undefined || before.description === undefined ? [] : [description.text];
  return { ...before, phrase: before.phrase ?? phrase?.text, accept: [...before.accept ?? [], ...others] };
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

/** A claim for part of the API does not hold for the rest. */
function methodsIn({ methods, narrowing }: StatusEntry): readonly string[] | undefined {
  return methods.length === 0 || narrowing !== undefined ? undefined : methods;
}
