/** The checks of `npm run check`. Prints one line for each, the output of those that fail, and the count. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const folder = await mkdtemp(join(tmpdir(), 'canonlint-'));
try {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const [archive] = await readdir(folder);
  if (archive === undefined) throw new Error('npm pack made no archive: run npm run build first');
  process.exitCode = await report(checksOf(join(folder, archive)));
} finally {
  await rm(folder, { recursive: true });
}

function checksOf(archive: string): readonly Check[] {
  return [
    // the longest first, so that the others fill the other processor
    { name: 'regular expressions', command: ['node', '--import', './scripts/typescript.mjs', 'scripts/expressions.ts'] },
    { name: 'types', command: ['tsc', '-p', '.'] },
    { name: 'types in the browser', command: ['tsc', '-p', 'src/reporters/html/browser', '--noEmit'] },
    { name: 'lint', command: ['oxlint', '--format', 'unix'] },
    { name: 'generated files', command: ['npm', 'run', '--silent', 'docs', '--', '--check'] },
    { name: 'unused code', command: ['knip'] },
    { name: 'package', command: ['publint', archive, '--strict'] },
    { name: 'package types', command: ['attw', archive, '--profile', 'esm-only'] },
  ];
}

/** Runs the checks two at a time, since some take one processor; the exit status is 1 if any fails. */
async function report(checks: readonly Check[]): Promise<number> {
  const left = [...checks];
  let failed = 0;
  const runRest = async (): Promise<void> => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) if (!await passes(check)) failed++;
  };
  await Promise.all([runRest(), runRest()]);
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function passes({ name, command: [program, ...rest] }: Check): Promise<boolean> {
  const began = performance.now();
  const { code, output } = await run(program!, rest);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

async function run(program: string, words: readonly string[]): Promise<Ended> {
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
