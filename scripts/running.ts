import { spawn } from 'node:child_process';

/** How a program ended, with all that it wrote. */
export interface Ended {
  /** The exit status; 1 after a signal. */
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end. Its standard error is part of its output. */
export async function run(program: string, words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Does work on all of a list, on two at a time, since most take one processor; the results are in the order of the list. */
export async function twoAtATime<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  const left = [...items.entries()];
  const doRest = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all([doRest(), doRest()]);
  return results;
}
