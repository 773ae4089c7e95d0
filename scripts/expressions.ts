/**
 * Checks that every regular expression in src and rules takes linear time for every text: node --import
 * ./scripts/typescript.mjs scripts/expressions.ts. Prints the others with their places.
 */
import { check } from 'recheck';
import { globSync } from 'tinyglobby';
import { constructedIn } from './expressions/constructed.ts';
import type { Expression } from './expressions/expression.ts';
import { writtenIn } from './expressions/written.ts';

const modules = globSync(['src/**/*.ts', 'rules/*.ts'], { ignore: '**/*.d.ts' }).toSorted();
/** These modules start the program when loaded, or need a browser. */
const notLoaded = /(?:\/(?:main|worker)\.ts|\/browser\/[^/]*)$/;

const written = modules.map(writtenIn);
const constructed = await constructedIn(modules.filter((file) => !notLoaded.test(file)));
const seen = new Set(constructed.map(({ at }) => at));
const unseen = written.flatMap(({ constructions }) => constructions).filter((at) => !seen.has(at));
const expressions = [...written.flatMap(({ literals }) => literals), ...constructed];

const faults = unseen.map((at) => `${at}: made when its module is long loaded, so that it cannot be checked`);
const diagnoses = new Map<string, Awaited<ReturnType<typeof check>>>();
for (const expression of expressions) faults.push(...await faultsOf(expression));
for (const fault of faults) console.log(fault);
console.log(`${expressions.length} regular expressions, ${faults.length} at fault`);
// the checker leaves a process running
process.exit(faults.length === 0 ? 0 : 1);

async function faultsOf({ at, source, flags }: Expression): Promise<readonly string[]> {
  const known = diagnoses.get(`${flags}/${source}`);
  const diagnosis = known ?? await check(source, flags, { randomSeed: 1, timeout: 30_000 });
  diagnoses.set(`${flags}/${source}`, diagnosis);
  if (diagnosis.status === 'safe') return [];
  const what = diagnosis.status === 'vulnerable' ? `${diagnosis.complexity.summary}, as by ${diagnosis.attack.pattern}` : diagnosis.error.kind;
  return [`${at}: /${source}/${flags} is not known to be linear: ${what}`];
}
