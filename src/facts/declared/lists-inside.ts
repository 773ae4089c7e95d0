import type { Operation, StatusList } from '../../model.ts';
import { countBefore } from '../../text/ordered.ts';
import { codesInTables } from '../stated-codes.ts';

/** Declared operations, with the codes of the lists in their text where they declare none; `lists` stand inside of operations. */
export function withListsInside(operations: readonly Operation[], lists: readonly StatusList[]): readonly Operation[] {
  if (lists.length === 0) return operations;
  const startsIn = new Map<string, readonly number[]>();
  const starts = (file: string): readonly number[] => {
    const known = startsIn.get(file) ?? [...new Set(operations.flatMap(({ place }) => (place.file === file ? [place.start] : [])))].toSorted((one, other) => one - other);
    startsIn.set(file, known);
    return known;
  };
  const owned = new Map<string, StatusList[]>();
  for (const list of lists) {
    const { file, start } = list.place;
    const before = countBefore(starts(file), start, (each) => each);
    if (before === 0) continue;
    const key = `${starts(file)[before - 1]!} ${file}`;
    const own = owned.get(key);
    if (own === undefined) owned.set(key, [list]);
    else own.push(list);
  }
  return operations.map((operation) => {
    const own = operation.codes.length > 0 ? undefined : owned.get(`${operation.place.start} ${operation.place.file}`);
    return own === undefined ? operation : { ...operation, codes: codesInTables(own, operation.method) };
  });
}
