import type { Problem } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import { unpacked } from './threads/held-problems.ts';
import type { HeldProblems } from './threads/held-problems.ts';

/**
 * Problems that are held in parts, sorted by file, in the order of the parts within a file, and each once: a file may be
 * included by several services. `isAsked` chooses among them. No more than a few parts are unpacked at a time.
 */
export function problemsByFile(parts: readonly HeldProblems[], isAsked: (problem: Problem) => boolean): Iterable<Problem> {
  const partsOf = partsByFile(parts);
  const files = [...partsOf.keys()].toSorted(byCodeUnits);
  return {
    *[Symbol.iterator]() {
      const unpackedPart = recent((part: HeldProblems) => grouped(unpacked(part), ({ place }) => place.file));
      for (const file of files) {
        const found = partsOf.get(file)!.flatMap((part) => unpackedPart(part).get(file) ?? []);
        yield* eachOnce(found.filter(isAsked));
      }
    },
  };
}

/** Problems without those that stand at one place twice. */
function eachOnce(problems: readonly Problem[]): Iterable<Problem> {
  const keyed = problems.map((problem) => {
    const { place: { start, end }, rule, code, message, actual } = problem;
    return [JSON.stringify([start, end, rule, code, message, actual]), problem] as const;
  });
  return new Map(keyed).values();
}

function partsByFile(parts: readonly HeldProblems[]): ReadonlyMap<string, readonly HeldProblems[]> {
  const partsOf = new Map<string, HeldProblems[]>();
  for (const part of parts) {
    for (const file of part.files) {
      const others = partsOf.get(file);
      if (others === undefined) partsOf.set(file, [part]);
      else others.push(part);
    }
  }
  return partsOf;
}

/** The pages of a few services may be mixed in the order of files. */
const mostRecent = 8;

/** A cache for what was asked last. */
function recent<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.delete(key);
    known.set(key, value);
    if (known.size > mostRecent) known.delete(known.keys().next().value!);
    return value;
  };
}

/** Compares texts by UTF-16 code units. */
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
