import { expect, it } from 'vitest';
import { loadReaders, type Format } from '../../src/formats/format.ts';
import { markdown } from '../../src/formats/markdown/index.ts';

it('loads what formats need one after the other, since Jest fails on modules that are imported at one time', async () => {
  const events: string[] = [];
  const slow = (name: string): Format => ({
    ...markdown, name,
    async load() {
      events.push(`${name} begins`);
      await Promise.resolve();
      events.push(`${name} ends`);
    },
  });
  await loadReaders(['a.md'], [slow('one'), slow('other'), { ...slow('none'), claims: () => false }]);
  expect(events).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});
