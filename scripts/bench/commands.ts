import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

/** A program that is timed from its start to its end. */
export interface Command {
  readonly program: string;
  readonly given: readonly string[];
  readonly input?: string | undefined;
  /** Whether it ends with 1 where it finds something. */
  readonly judges?: boolean;
}

const main = resolve('dist/cli/main.cjs');

/** Whether canonlint is built. */
export function isBuilt(): boolean {
  return existsSync(main);
}

/** canonlint as the build leaves it. */
export function canonlint(...given: readonly string[]): Command {
  return { program: process.execPath, given: [main, ...given], judges: true };
}

/** A Node process that does nothing. */
export const emptyNode: Command = { program: process.execPath, given: ['-e', ''] };

/** A Node process that reads files and does nothing with them. */
export function plainReading(files: readonly string[]): Command {
  const program = 'const fs = require("fs"); for (const page of JSON.parse(fs.readFileSync(0))) fs.readFileSync(page);';
  return { program: process.execPath, given: ['-e', program], input: JSON.stringify(files) };
}

/** How long a command takes. */
export function millisecondsOf(command: Command): number {
  const began = performance.now();
  ended(command);
  return performance.now() - began;
}

/** What a command writes to its standard output. */
export function outputOf(command: Command): string {
  return ended(command).stdout.toString();
}

/** The peak memory of a Node process with all its threads, in MB, in a run of its own: what asks for it takes time. */
export function peakOf({ given, ...command }: Command): number {
  const atExit = 'process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\\n`))';
  const { stderr } = ended({ ...command, given: ['--import', `data:text/javascript,${encodeURIComponent(atExit)}`, ...given] });
  // every thread tells what the process took until then
  return Math.max(...[...stderr.toString().matchAll(/^peak (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes))) / 1024;
}

/** Whether there is such a program and it does what it is asked. */
export function works({ program, given }: Command): boolean {
  return spawnSync(program, given, { stdio: 'ignore' }).status === 0;
}

interface Ended {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

function ended({ program, given, input = '', judges = false }: Command): Ended {
  // it makes every start of Node slower, by what a machine happens to trust
  const { NODE_EXTRA_CA_CERTS: _slow, ...env } = process.env;
  const result = spawnSync(program, given, { input, env, maxBuffer: Infinity });
  if (result.error !== undefined) throw result.error;
  if (result.status === 0 || (judges && result.status === 1)) return result;
  const why = result.stderr.toString().slice(-2000);
  throw new Error(`${program} ${given.join(' ').slice(0, 500)} ended with ${result.status ?? result.signal}: ${why}`);
}
