/**
 * npm run conformance -- FOLDER [PART]: compares canonlint with a folder of real pages (`corpus`), the tables that
 * docutils reads in them (`oracle`), and the labels of an editor (`labels`). Prints one requirement on each line; the
 * parts run two at a time. What needs Asciidoctor or docutils is not done where they are not installed. The exit status is 1 if a
 * requirement is not met, or not done while `CANONLINT_REQUIRE_READERS` is set; 2 if the folder has another layout.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parts } from './conformance/parts.ts';
import type { Requirement } from './conformance/requirement.ts';
import { run, twoAtATime } from './running.ts';
import { formats } from '../src/formats/index.ts';

const [given, part] = process.argv.slice(2);
if (given === undefined) fail('name a folder that holds corpus, oracle and labels: npm run conformance -- FOLDER');
const folder = resolve(given);
for (const each of ['corpus', 'oracle', 'labels']) {
  if (!existsSync(join(folder, each))) fail(`${given} holds no folder ${each}`);
}
if (part !== undefined && parts[part] === undefined) fail(`there is no part ${part}; there are ${Object.keys(parts).join(', ')}`);

/** Whether it is a failure that Asciidoctor or docutils is missing. */
const mustRead = (process.env['CANONLINT_REQUIRE_READERS'] ?? '') !== '';

process.exitCode = part === undefined ? await allParts() : await examined(part);

/** Runs each part in a process of its own, prints what they print, and returns the exit status. */
async function allParts(): Promise<number> {
  const script = fileURLToPath(import.meta.url);
  const typescript = join(dirname(script), 'typescript.mjs');
  const ended = await twoAtATime(Object.keys(parts), async (name) => run(process.execPath, ['--import', pathToFileURL(typescript).href, script, folder, name]));
  const lines = ended.flatMap(({ output }) => output.split('\n')).filter((line) => line !== '');
  const isCount = (line: string): boolean => /^\d+ met, \d+ not met, \d+ not done$/.test(line);
  for (const line of lines.filter((each) => !isCount(each))) console.log(line);
  const counts = lines.filter(isCount).map((line) => line.match(/\d+/g)!.map(Number));
  const [met, missed, undone] = [0, 1, 2].map((at) => counts.reduce((sum, count) => sum + count[at]!, 0));
  // a part that ends before it counts has failed
  const cut = ended.length - counts.length;
  console.log(`${met} requirements met, ${missed! + cut} not met${undone === 0 ? '' : `, ${undone} not done`}`);
  return ended.every(({ code }) => code === 0) && cut === 0 ? 0 : 1;
}

/** Examines one part, prints each requirement and their count, and returns the exit status. */
async function examined(name: string): Promise<number> {
  await Promise.all(formats.map(async ({ load }) => load?.()));
  const requirements: Requirement[] = [];
  for (const examine of parts[name]!) {
    for await (const requirement of examine(folder)) {
      report(requirement);
      requirements.push(requirement);
    }
  }
  const met = requirements.filter((requirement) => requirement.met).length;
  const undone = requirements.filter((requirement) => requirement.undone === true).length;
  const missed = requirements.length - met - undone;
  console.log(`${met} met, ${missed} not met, ${undone} not done`);
  return missed === 0 && (undone === 0 || !mustRead) ? 0 : 1;
}

function report({ name, figures, met, undone, misses }: Requirement): void {
  console.log(`${undone === true ? 'NOT DONE' : met ? 'met    ' : 'NOT MET'}  ${name}: ${figures}`);
  for (const miss of misses) console.log(`           ${miss}`);
}

function fail(message: string): never {
  console.error(`conformance: ${message}`);
  process.exit(2);
}
