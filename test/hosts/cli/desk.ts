import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Host } from '../../../src/hosts/cli/host.ts';
import { run } from '../../../src/hosts/cli/run.ts';
import { logStream } from '../../../src/hosts/output/log-stream.ts';
import type { OutputStream } from '../../../src/hosts/output/output-stream.ts';

/** The results of a command. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is started, if not the default way: without a terminal, with an empty environment. */
interface Start {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: { readonly columns: number };
  /** Whether somebody is at the terminal, who answers on standard input. */
  readonly interactive?: true;
  /** The working folder, relative to the desk. */
  readonly from?: string;
  /** The build that the program passes for; without one it keeps nothing. */
  readonly build?: string;
  /** Tells of files that change, instead of the machine. */
  readonly watch?: Host['watch'];
  /** How many writes standard output accepts before its reader is gone. */
  readonly readsUntil?: number;
}

/** A temporary folder with files, on which commands run in this process. */
export function desk(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  // the temporary folder is a link on macOS, and has a short name on Windows
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'canonlint-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (const [name, content] of Object.entries(files)) put(name, content);
  return { folder, put, canonlint: (argv: readonly string[], start: Start = {}) => runIn(folder, argv, start) };
}

async function runIn(folder: string, argv: readonly string[], start: Start): Promise<Outcome> {
  const { stdin = '', env = {}, terminal, interactive, from = '.', readsUntil, build, watch } = start;
  const stdout = recorder(terminal, readsUntil);
  const stderr = recorder(terminal);
  const streams = { stdin: once(stdin), stdout: logStream(stdout), stderr: logStream(stderr) };
  const status = await run(argv, { cwd: join(folder, from), env, ...streams, ...(build !== undefined && { build }), ...(watch !== undefined && { watch }), isInteractive: () => interactive === true, importModule: (url) => import(/* @vite-ignore */ url) });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

async function* once(text: string | Uint8Array): AsyncIterable<string | Uint8Array> {
  yield text;
}

function recorder(terminal: Start['terminal'], readsUntil = Infinity): OutputStream & { readonly text: () => string } {
  const written: string[] = [];
  return {
    write: (text) => written.push(text),
    isTTY: terminal !== undefined,
    columns: terminal?.columns,
    get destroyed() {
      return written.length >= readsUntil;
    },
    text: () => written.join(''),
  };
}

/** A page with one status table, one row for each line `code description`. */
export function page(...rows: readonly string[]): string {
  const border = `${'='.repeat(30)} ${'='.repeat(90)}`;
  const cells = rows.map((row) => {
    const [, key = '', text = ''] = /^(.*?) \| (.*)$/.exec(row) ?? [];
    return `${key.padEnd(30)} ${text}`;
  });
  const head = `${'Status Code'.padEnd(30)} Description`;
  return ['Status Codes', '============', '', border, head, border, ...cells, border, ''].join('\n');
}

/** A canon of two codes; `lit` agrees with it, `unlit` describes 404 in other words. */
export const lamps = `
name: lamps
codes:
  200: { phrase: OK, outcome: normal, methods: [GET], description: The lamp is as asked. }
  404: { phrase: Not Found, outcome: abnormal, description: There is no such lamp. }
`;
export const lit = page('200 OK | The lamp is as asked.', '404 Not Found | There is no such lamp.');
export const unlit = page('200 OK | The lamp is as asked.', '404 Not Found | Nobody has seen this lamp.');
/** A page about something else. */
export const prose = 'Lamps\n=====\n\nA lamp gives light.\n';

/** Matches any text that contains these words. */
export function containing(words: string): string {
  return expect.stringContaining(words) as string; // vitest compares with it by matching
}

/** Matches any text that the pattern finds. */
export function matching(pattern: RegExp): string {
  return expect.stringMatching(pattern) as string; // likewise
}
