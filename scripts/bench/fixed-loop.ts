import process from 'node:process';
import type { Command } from './commands.ts';
import { inTurn, medianOf } from './rounds.ts';

/**
 * Work of the kind that a linter does, always the same: it cuts a text into lines and words, matches and counts them. What
 * a machine takes for it tells figures of two machines apart from figures of two programs.
 */
const program = `
let seed = 7;
const next = (limit) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % limit;
const text = Array.from({ length: 20000 }, () => Array.from({ length: 8 }, () => 'kite'.repeat(1 + next(3)) + next(700)).join(' ')).join('\\n');
let found = 0;
for (let turn = 0; turn < 8; turn++) {
  const counts = new Map();
  for (const line of text.split('\\n')) {
    if (/(?:^| )kite[1-5]\\d\\d(?!\\d)/.test(line)) found++;
    for (const word of line.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  found += counts.size;
}
if (found !== 149704) throw new Error('the loop is another: ' + found);
`;

const fixedLoop: Command = { program: process.execPath, words: ['-e', program] };

/** The processor time of a fixed loop on this machine now, in milliseconds. */
export function fixedLoopTime(rounds: number): number {
  const [loop] = inTurn([fixedLoop], rounds);
  return medianOf(loop!, 'processor');
}
