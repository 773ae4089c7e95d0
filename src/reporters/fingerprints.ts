import type { Problem } from '../model.ts';
import { hashOf } from '../text/hash.ts';

/**
 * A name for each problem, in their order, by which another run knows it again: made of its page, rule and words,
 * free of line numbers, and of no other problem of the report.
 */
export function fingerprintsOf(problems: readonly Problem[]): readonly string[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return problems.map((problem) => {
    const key = keyOf(problem);
    let time = times.get(key) ?? 0;
    let name: string;
    do name = hashOf(`${key}${++time}`);
    while (taken.has(name));
    times.set(key, time);
    taken.add(name);
    return name;
  });
}

function keyOf({ rule, code, message, actual, place: { file } }: Problem): string {
  return JSON.stringify([file, rule, code, message.replace(lineNumber, '$1'), actual]);
}

/** Some messages say on which line the other place is. */
const lineNumber = /\b(lines?) \d+/g;
