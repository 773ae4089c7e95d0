/**
 * Checks that every regular expression in src and rules takes linear time for every text: node --import
 * ./scripts/typescript.mjs scripts/expressions.ts [--all]. Prints the others with their places. Those that were found
 * linear before are not checked again without `--all`; those that are new join them in `expressions/known-linear.txt`.
 */
import { check } from 'recheck';
import { globSync } from 'tinyglobby';
import { constructedIn } from './expressions/constructed.ts';
import type { Expression } from './expressions/expression.ts';
import { digestOf, keepLinear, knownLinear } from './expressions/known.ts';
import { writtenIn } from './expressions/written.ts';
import checker from 'recheck/package.json' with { type: 'json' };

const modules = globSync(['src/**/*.ts', 'rules/*.ts'], { ignore: '**/*.d.ts' }).toSorted();
/** These modules start the program when loaded, or need a browser. */
const notLoaded = /(?:\/(?:main|worker)\.ts|\/browser\/[^/]*)$/;

const written = modules.map(writtenIn);
const constructed = await constructedIn(modules.filter((file) => !notLoaded.test(file)));
const seen = new Set(constructed.map(({ at }) => at));
const unseen = written.flatMap(({ constructions }) => constructions).filter((at) => !seen.has(at));
const expressions = [...written.flatMap(({ literals }) => literals), ...constructed];

const faults = unseen.map((at) => `${at}: made when its module is long loaded, so that it cannot be checked`);
const known = new Set(process.argv.includes('--all') ? [] : knownLinear(checker.version));
let checked = 0;
for (const expression of expressions) if (!known.has(digestOf(expression))) faults.push(...await faultsOf(expression));
for (const fault of faults) console.log(fault);
console.log(`${expressions.length} regular expressions, ${checked} of them checked now, ${faults.length} at fault`);
if (faults.length === 0 && process.env['CI'] === undefined) keepLinear(checker.version, expressions);
// the checker leaves a process running
process.exit(faults.length === 0 ? 0 : 1);

async function faultsOf(expression: Expression): Promise<readonly string[]> {
  const { at, source, flags } = expression;
  checked += 1;
  const diagnosis = await check(source, flags, { randomSeed: 1, timeout: 30_000 });
  if (diagnosis.status === 'safe') {
    known.add(digestOf(expression));
    return [];
  }
  const what = diagnosis.status === 'vulnerable' ? `${diagnosis.complexity.summary}, as by ${diagnosis.attack.pattern}` : diagnosis.error.kind;
  return [`${at}: /${source}/${flags} is not known to be linear: ${what}`];
}
