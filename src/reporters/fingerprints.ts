import { hash } from 'node:crypto';
import type { Problem } from '../model.ts';

/**
 * Gives each problem, in their order, a fingerprint that is unique in the report. It is made from page, rule and words, not
 * from line numbers, so that another run recognises the problem.
 */
export function fingerprinter(): (problem: Problem) => string {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  let page = '';
  return (problem) => {
    if (problem.place.file !== page) times.clear(); // problems come page by page
    page = problem.place.file;
    const key = keyOf(problem);
    let time = times.get(key) ?? 0;
    let fingerprint: string;
    do fingerprint = digest(`${key}${++time}`);
    while (taken.has(fingerprint));
    times.set(key, time);
    taken.add(fingerprint);
    return fingerprint;
  };
}

/** 16 hexadecimal digits that stand for a text, as in a baseline. */
function digest(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

function keyOf({ rule, code, message, actual, place: { file } }: Problem): string {
  return JSON.stringify([file, rule, code, message.replace(lineNumber, '$1'), actual]);
}

/** The line numbers that some messages contain. */
const lineNumber = /\b(lines?) \d+/g;
