import { describe, expect, it } from 'vitest';
import { canonOf, found } from './fixtures.ts';

describe('unknown-code', () => {
  it('reports a code that is not registered, and knows the unused ones', () => {
    expect(found('unknown-code/strangers.rst')).toEqual([
      '8:1 299 is neither in the canon nor in the IANA registry',
      '13:1 599 is neither in the canon nor in the IANA registry',
    ]);
  });

  it('looks at the tables of operations as well', () => {
    expect(found('unknown-code/operation.rst')).toEqual(['17:1 460 is neither in the canon nor in the IANA registry']);
  });

  it('knows what the canon adds', async () => {
    const canon = await canonOf('codes: { 299: { phrase: Perhaps }, 599: { phrase: Really Lost } }');
    expect(found('unknown-code/strangers.rst', canon)).toEqual([]);
  });

  it('claims nothing about the registry where the canon leaves it out', async () => {
    const canon = await canonOf('{ extends: [], codes: { 200: { phrase: OK } } }');
    expect(found('unknown-code/operation.rst', canon)).toEqual([
      '16:1 404 is not in the canon', '17:1 460 is not in the canon',
    ]);
  });
});
