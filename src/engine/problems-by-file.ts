import type { Problem } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import { unpacked } from './threads/held-problems.ts';
import type { HeldProblems } from './threads/held-problems.ts';

/**
 * Problems that are held in parts, sorted by file, in the order of the parts within a file, and each once: a file may be
 * included by several services. `isAsked` chooses among them. No more than a few parts are unpacked at a time.
 */
export function problemsByFile(parts: readonly HeldProblems[], isAsked: (problem: Problem) => boolean): Iterable<Problem> {
  const files = parts.flatMap((part) => part.files);
  const partOf = Uint32Array.from(parts.flatMap((part, at) => part.files.map(() => at)));
  const inOrder = Uint32Array.from(files.keys()).sort((one, other) => byCodeUnits(files[one]!, files[other]!) || partOf[one]! - partOf[other]!);
  return {
    *[Symbol.iterator]() {
      const unpackedPart = recent((part: HeldProblems) => grouped(unpacked(part), ({ place }) => place.file));
      for (let at = 0, next = 0; at < inOrder.length; at = next) {
        const file = files[inOrder[at]!]!;
        while (next < inOrder.length && files[inOrder[next]!] === file) next++;
        const found = Array.from(inOrder.subarray(at, next)).flatMap((each) => unpackedPart(parts[partOf[each]!]!).get(file) ?? []);
        yield* eachOnce(found.filter(isAsked));
      }
    },
  };
}

/** Problems without those that stand at one place twice. */
function eachOnce(problems: readonly Problem[]): Iterable<Problem> {
  // of nearly all files no two problems stand at one place
  if (new Set(problems.map(({ place: { start, end }, rule, code }) => `${start} ${end} ${code} ${rule}`)).size === problems.length) return problems;
  return new Map(problems.map((problem) => [identityOf(problem), problem])).values();
}

/** What tells a problem from all others in its file. */
export function identityOf({ place: { start, end }, rule, code, message, actual }: Problem): string {
  return JSON.stringify([start, end, rule, code, message, actual]);
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
