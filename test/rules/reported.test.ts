import { expect, it } from 'vitest';
import { facts } from '../../src/index.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { found } from '../../src/lint/lint.ts';
import type { Service } from '../../src/model.ts';
import { house } from './fixtures.ts';

const severe = () => 'error' as const;

function problemsOn(service: Service, isReported?: (file: string) => boolean) {
  return found([service], house, toolkit.rules, severe, () => ({}), isReported).shown;
}

it('finds the same in a file, whether or not other files are reported', async () => {
  const services = [...await facts(['fixtures/services']), ...await facts(['fixtures/formats'], { config: false })];
  let problems = 0;
  for (const service of services) {
    const all = problemsOn(service);
    for (const file of new Set(all.map(({ place }) => place.file))) {
      const own = all.filter(({ place }) => place.file === file);
      problems += own.length;
      expect(problemsOn(service, (each) => each === file).filter(({ place }) => place.file === file)).toEqual(own);
    }
  }
  expect(problems).toBeGreaterThan(100);
});
