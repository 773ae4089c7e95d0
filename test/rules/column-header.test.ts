import { describe, expect, it } from 'vitest';
import { canonOf, found } from './fixtures.ts';

describe('column-header', () => {
  it('reports a header in other words than the canon, by what the column holds', async () => {
    const canon = await canonOf('headers: { code: Status Code, phrase: Message, description: Description }');
    expect(found('column-header/headers.rst', canon)).toEqual([
      '7:8 the column is called "Returned Value"; the canon calls it "Status Code"',
      '8:8 the column is called "Name"; the canon calls it "Message"',
      '15:16 the column is called "Meaning"; the canon calls it "Description"',
    ]);
  });

  it('is silent where the canon has no say', async () => {
    expect(found('column-header/headers.rst', await canonOf('extends: http'))).toEqual([]);
  });
});
