/**
 * How long canonlint takes beside what it cannot do without: npm run bench -- FOLDER
 *
 * A whole folder against plain reading of the same pages, and one page against an empty process. Each
 * row alternates the two commands, so that what else the machine does falls on both alike.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';

const folder = resolve(process.argv[2] ?? 'fixtures/services');
const rounds = 7;
const cli = resolve('dist/cli/main.cjs');
const pages = globSync('**/*.rst', { cwd: folder, absolute: true, dot: true });
const page = globSync('fixtures/services/*.rst', { absolute: true })[0]!;

const readPages = 'const fs = require("fs"); for (const page of JSON.parse(fs.readFileSync(0))) fs.readFileSync(page);';
const lint = [cli, '--exit-zero', '--format', 'json'];
const empty: Command = { given: ['-e', ''] };
const plain: Command = { given: ['-e', readPages], input: JSON.stringify(pages) };
const whole: Command = { given: [...lint, folder] };
const single: Command = { given: [...lint, page] };

const linted = summaryOf(whole);
if (linted.pages !== pages.length) {
  console.error(`canonlint reads ${linted.pages} pages, the baseline ${pages.length}`);
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
console.log(`Node ${process.versions.node}, ${machine}, medians of ${rounds} rounds\n`);
console.log('| what | against | canonlint | baseline | ratio | peak memory |\n|---|---|---:|---:|---:|---:|');
console.log(rowOf(`${linted.pages} pages`, 'reading them with `readFileSync`', whole, plain));
console.log(rowOf('one page', 'an empty `node`', single, empty));

interface Command {
  readonly given: readonly string[];
  readonly input?: string | undefined;
}

function rowOf(what: string, against: string, command: Command, baseline: Command): string {
  const times: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push(millisecondsOf(command));
    baselines.push(millisecondsOf(baseline));
  }
  const ratio = times.map((time, round) => time / baselines[round]!);
  const [mine, theirs] = [times, baselines].map((numbers) => `${median(numbers).toFixed(0)} ms`);
  return `| ${what} | ${against} | ${mine} | ${theirs} | ${median(ratio).toFixed(2)} | ${peakOf(command)} |`;
}

function millisecondsOf(command: Command): number {
  const began = performance.now();
  outputOf(command);
  return performance.now() - began;
}

/** The peak memory of a command, in a run of its own. */
function peakOf({ given, input }: Command): string {
  const atExit = 'process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))';
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(atExit)}`];
  const { stderr } = outputOf({ given: [...preload, ...given], input });
  return `${(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024).toFixed(0)} MB`;
}

function summaryOf(command: Command): { readonly pages: number } {
  // The JSON report has this shape by its version.
  return (JSON.parse(outputOf(command).stdout) as { summary: { pages: number } }).summary;
}

function outputOf({ given, input }: Command): { readonly stdout: string; readonly stderr: string } {
  const { NODE_EXTRA_CA_CERTS: _slow, ...env } = process.env;
  const result = spawnSync(process.execPath, given, { input: input ?? '', env, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (result.status !== 0) throw new Error(`${given.join(' ')} ended with ${result.status}: ${result.stderr}`);
  return result;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}
