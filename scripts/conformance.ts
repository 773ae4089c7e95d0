/**
 * npm run conformance -- FOLDER: compares canonlint with a folder of real pages (`corpus`), the tables that docutils
 * reads in them (`oracle`), and the labels of an editor (`labels`). Prints one requirement on each line. The exit
 * status is 1 if one is not met, 2 if the folder has another layout.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { againstCorpus } from './conformance/corpus.ts';
import { afterFixing } from './conformance/fixes.ts';
import { againstLabels } from './conformance/labels.ts';
import { asJudged } from './conformance/judged.ts';
import { fromFacts } from './conformance/fleet.ts';
import { inEveryFormat } from './conformance/formats.ts';
import { againstOracle } from './conformance/oracle.ts';
import { placesIn } from './conformance/places.ts';
import { formats } from '../src/formats/index.ts';
import type { Requirement } from './conformance/requirement.ts';
import { acrossServices } from './conformance/services.ts';
import { howeverRead } from './conformance/shortcuts.ts';

const [given] = process.argv.slice(2);
if (given === undefined) fail('name a folder that holds corpus, oracle and labels: npm run conformance -- FOLDER');
const folder = resolve(given);
for (const part of ['corpus', 'oracle', 'labels']) {
  if (!existsSync(join(folder, part))) fail(`${given} holds no folder ${part}`);
}

await Promise.all(formats.map(async ({ load }) => load?.()));

let failed = 0;
let passed = 0;
for (const examine of [againstOracle, placesIn, againstCorpus, againstLabels, acrossServices, afterFixing, inEveryFormat, fromFacts, howeverRead, asJudged]) {
  for await (const requirement of examine(folder)) report(requirement);
}
console.log(`${passed} requirements met, ${failed} not met`);
process.exitCode = failed === 0 ? 0 : 1;

function report({ name, figures, met, misses }: Requirement): void {
  console.log(`${met ? 'met    ' : 'NOT MET'}  ${name}: ${figures}`);
  for (const miss of misses) console.log(`           ${miss}`);
  if (met) passed += 1;
  else failed += 1;
}

function fail(message: string): never {
  console.error(`conformance: ${message}`);
  process.exit(2);
}
