import { expect, it } from 'vitest';
import { facts } from '../../src/index.ts';
import { statesNothing } from '../../src/engine/page-facts.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { found } from '../../src/lint/lint.ts';
import { packedFacts, unpackedFacts } from '../../src/cache/packed-facts.ts';
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
      // which lets a hook pass over the other pages
      expect(service.pages.some((page) => [page.file, ...page.includes ?? []].includes(file) && !statesNothing(page))).toBe(true);
    }
  }
  expect(problems).toBeGreaterThan(100);
});

it('keeps all that pages state, each where it can be read alone', async () => {
  const pages = [...await facts(['fixtures/services']), ...await facts(['fixtures/formats'], { config: false })].flatMap((service) => service.pages);
  const { bytes, ends } = packedFacts(pages);
  for (const [at, page] of pages.entries()) expect(unpackedFacts(bytes, ends[at - 1] ?? 0, ends[at]!)).toStrictEqual(page);
  expect(pages.length).toBeGreaterThan(50);
});
