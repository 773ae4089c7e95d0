import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { rules } from '../../../rules/index.ts';
import { factsIn as factsOf, merged } from '../../../src/facts-file/index.ts';
import type { MergedFacts } from '../../../src/facts-file/index.ts';
import { factsText } from '../../../src/facts-file/print.ts';
import { reportOn } from '../../../src/index.ts';
import { json } from '../../../src/reporters/json.ts';
import { factsIn, house, pageWith } from '../page-law.ts';
import type { Target } from '../target.ts';
import { faultOfPrototypes, valueOrRefusal } from '../user-error-law.ts';
import { mutatedYaml } from '../yaml-mutations.ts';

/** A mutated facts file. */
export const facts: Target = {
  name: 'facts',
  encoding: 'utf8',
  inputOf: (random) => mutatedYaml(samples, tokens, random),
  faultOf: async (input) => {
    const read = await valueOrRefusal(() => merged([{ file, facts: factsOf({ file, source: input }) }]));
    if ('refusal' in read) return faultOfPrototypes() ?? faultOfMessage(read.refusal.message);
    return faultOfPrototypes() ?? faultOfUse(read.value);
  },
};

const file = 'services.json';

const pages = globSync('fixtures/services/**/*.rst').toSorted()
  .map((page) => ({ ...factsIn(pageWith(readFileSync(page, 'utf8'))), file: page }));

const samples = [pages.slice(0, 2), pages.slice(2, 6), []].map((some) => factsText({
  writer: '0.0.0',
  services: [{ root: 'fixtures', names: ['fixtures'], configured: false, pages: some }],
  reported: new Set(some.map((page) => page.file)),
  readErrors: some.slice(0, 1).map((page) => ({ file: `${page.file}.rst`, message: 'cannot be read' })),
}, (name) => name));

const tokens = [
  '"format":"canonlint facts"', '"version":2', '"services"', '"pages"', '"troubles"', '"context":true', '"statusTables"', '"entries"', '"nearMisses"', '"operations"',
  '"codes"', '"at"', '[0,0,1,1]', '[9e15,1,1,1]', '[-1,5,1,1,1,1]', '[5,1,1,1]', '"code":99', '"code":"404"', '"scope":"none"', '"file":"../a.rst"', '"file":"/a"',
] as const;

function faultOfMessage(message: string): string | undefined {
  return message.startsWith(file) && !message.includes('\n') ? undefined : `is refused without its name, or in several lines: ${message}`;
}

/** Accepted facts can be linted and reported. */
function faultOfUse({ services }: MergedFacts): string | undefined {
  const report = reportOn(services, house, rules);
  JSON.parse(json.write(report));
  const stray = report.problems.find(({ place }) => !(place.start >= 0 && place.start <= place.end && place.line >= 1 && place.column >= 1));
  return stray && `has a problem in no place: ${JSON.stringify(stray.place)}`;
}
