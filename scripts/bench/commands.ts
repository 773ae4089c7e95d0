import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

/** A program whose whole run is timed. */
export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly input?: string | undefined;
  /** Whether its exit status is 1 if it finds something. */
  readonly failsOnFindings?: boolean;
}

const main = resolve('dist/cli/main.cjs');

/** Whether canonlint is built. */
export function isBuilt(): boolean {
  return existsSync(main);
}

/** The built canonlint, which reads and checks everything. */
export function canonlint(...words: readonly string[]): Command {
  return { program: process.execPath, words: [main, '--no-cache', ...words], failsOnFindings: true };
}

/** The same, which need not find out again what an earlier run has kept in a folder. */
export function warmCanonlint(cache: string, ...words: readonly string[]): Command {
  return { program: process.execPath, words: [main, '--cache-location', cache, ...words], failsOnFindings: true };
}

/** A command before which a file gets one more line. */
export function afterChange(file: string, { program, words, ...rest }: Command): Command {
  return { ...rest, program: 'bash', words: ['-c', 'echo >>"$0"; exec "$@"', file, program, ...words] };
}

/** A Node process that does nothing. */
export const emptyNode: Command = { program: process.execPath, words: ['-e', ''] };

/** A Node process that reads files and does nothing with them. */
export function plainReading(files: readonly string[]): Command {
  const program = 'const fs = require("fs"); for (const page of JSON.parse(fs.readFileSync(0))) fs.readFileSync(page);';
  return { program: process.execPath, words: ['-e', program], input: JSON.stringify(files) };
}

/** What a run of a command takes, in milliseconds. */
export interface Spent {
  /** By the clock. */
  readonly time: number;
  /** Of all processors, by all threads and programs that it starts; other load changes this less. */
  readonly processor: number;
}

/** Runs a command and tells what it takes, to the millisecond. */
export function spentOn({ program, words, ...command }: Command): Spent {
  const timed = `TIMEFORMAT='%3R %3U %3S'; { time "$@" 2>&4; } 4>&2 2>&3`;
  const { timing } = ended({ ...command, program: 'bash', words: ['-c', timed, 'bash', program, ...words] });
  const [time, user, system] = timing.split(' ').map((seconds) => Number(seconds) * 1000) as [number, number, number]; // as the format has it
  return { time, processor: user + system };
}

/** The standard output of a command. */
export function outputOf(command: Command): string {
  return ended(command).stdout.toString();
}

/**
 * The peak memory of a Node process with all its threads, in MB. It needs a run of its own, since measuring takes time.
 */
export function peakOf(command: Command): number {
  return usageOf(command).maxRSS / 1024;
}

/** The processor time of a Node process with all its threads, in milliseconds; other load changes it less than clock time. */
export function processorTimeOf(command: Command): number {
  const { userCPUTime, systemCPUTime } = usageOf(command);
  return (userCPUTime + systemCPUTime) / 1000;
}

type Usage = Readonly<Record<'maxRSS' | 'userCPUTime' | 'systemCPUTime', number>>;

function usageOf({ words, ...command }: Command): Usage {
  const atExit = 'process.on("exit", () => process.stderr.write(`\\nusage ${JSON.stringify(process.resourceUsage())}\\n`))';
  const { stderr } = ended({ ...command, words: ['--import', `data:text/javascript,${encodeURIComponent(atExit)}`, ...words] });
  // every thread prints that of the process so far; the line above writes it
  const all = [...stderr.toString().matchAll(/^usage (.*)$/gm)].map(([, usage]) => JSON.parse(usage!) as Usage);
  const most = (what: keyof Usage): number => Math.max(...all.map((usage) => usage[what]));
  return { maxRSS: most('maxRSS'), userCPUTime: most('userCPUTime'), systemCPUTime: most('systemCPUTime') };
}

/** Whether a program exists and works. */
export function works({ program, words }: Command): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}

interface Ended {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** What the command has written to descriptor 3. */
  readonly timing: string;
}

function ended({ program, words, input = '', failsOnFindings = false }: Command): Ended {
  // it slows down every start of Node, depending on the machine's certificates
  const { NODE_EXTRA_CA_CERTS: _slow, ...env } = process.env;
  const result = spawnSync(program, words, { input, env, maxBuffer: Infinity, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
  if (result.error !== undefined) throw result.error;
  const timing = String(result.output[3]).trim().replaceAll(',', '.');
  if (result.status === 0 || (failsOnFindings && result.status === 1)) return { ...result, timing };
  const why = result.stderr.toString().slice(-2000);
  throw new Error(`${program} ${words.join(' ').slice(0, 500)} ended with ${result.status ?? result.signal}: ${why}`);
}
