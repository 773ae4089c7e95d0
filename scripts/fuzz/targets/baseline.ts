import { readFileSync } from 'node:fs';
import { rules } from '../../../rules/index.ts';
import { baselineIn, baselineText } from '../../../src/engine/baseline/baseline-file.ts';
import { reportOn } from '../../../src/index.ts';
import { knownBy, needlessIn, uncovered, updated } from '../../../src/lint/baseline.ts';
import type { BaselineEntry } from '../../../src/lint/baseline.ts';
import { identified } from '../../../src/lint/baseline-identity.ts';
import { factsIn, house, pageWith } from '../page-law.ts';
import type { Target } from '../target.ts';
import { faultOfPrototypes, faultOfRefusal, valueOrRefusal } from '../user-error-law.ts';
import { mutatedYaml } from '../yaml-mutations.ts';

/** A baseline that matches some problems. */
export const baseline: Target = {
  name: 'baseline',
  encoding: 'utf8',
  inputOf: (random) => mutatedYaml(samples, tokens, random),
  faultOf: async (input) => {
    const read = await valueOrRefusal(() => baselineIn({ file, source: input }));
    if ('refusal' in read) return faultOfPrototypes() ?? faultOfRefusal(read.refusal, file, input);
    return faultOfPrototypes() ?? faultOfUse(read.value);
  },
};

const file = 'known.json';
const today = '2030-01-01';
const services = [{ name: 'page', pages: [factsIn(pageWith(readFileSync('fixtures/services/lamp-post.rst', 'utf8')))] }];
const { problems } = reportOn(services, house, rules);
const found = identified(problems, services, ({ name }) => name, (text) => text.slice(0, 16));

/** For any entries, each problem is covered or open, and the written file reads back equal. */
async function faultOfUse(entries: readonly BaselineEntry[]): Promise<string | undefined> {
  const known = knownBy(entries, found, today, (service) => service.length % 2 === 0);
  needlessIn(entries, known, () => true);
  if (uncovered(problems, known, today).some((problem) => !problems.includes(problem))) return 'leaves a problem open that there is not';
  const after = updated(entries, found, known, { judges: ({ service }) => service !== 'other', adds: () => true });
  const text = baselineText(after);
  return baselineText(await baselineIn({ file, source: text })) === text ? undefined : 'is written as what it does not read back as';
}

const entries = found.map(({ identity }): BaselineEntry => ({ ...identity, count: 1 }));

const samples = [
  baselineText(entries),
  baselineText([...entries, { service: 'other', rule: 'wording-drift', hash: '', count: 3, reason: 'no time', owner: 'lamps', expires: '2030-12-31' }]),
  baselineText([]),
  'version: 1\nentries:\n  - { service: page, code: 404, rule: wording-drift, hash: "", count: 2, expires: 2030-12-31 }\n',
];

const tokens = [
  '"version": 2', '"entries"', '"service"', '"code"', '"rule"', '"hash"', '"count"', '"reason"', '"owner"', '"expires"', '"2030-02-31"', '"0000-00-00"', '9007199254740993',
  '1e400', '-1', '0.5', '{"service":"__proto__","rule":"constructor","hash":"","count":1}', '"page"', '"wording-drift"',
] as const;
