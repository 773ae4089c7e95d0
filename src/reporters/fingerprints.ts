import type { Problem } from '../model.ts';
import { hashOf } from '../text/hash.ts';

/**
 * A fingerprint for each problem, in their order, unique in the report. It is made from page, rule and words, not from
 * line numbers, so that another run recognises the problem.
 */
export function fingerprintsOf(problems: readonly Problem[]): readonly string[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return problems.map((problem) => {
    const key = keyOf(problem);
    let time = times.get(key) ?? 0;
    let fingerprint: string;
    do fingerprint = hashOf(`${key}${++time}`);
    while (taken.has(fingerprint));
    times.set(key, time);
    taken.add(fingerprint);
    return fingerprint;
  });
}

function keyOf({ rule, code, message, actual, place: { file } }: Problem): string {
  return JSON.stringify([file, rule, code, message.replace(lineNumber, '$1'), actual]);
}

/** The line numbers that some messages contain. */
const lineNumber = /\b(lines?) \d+/g;
