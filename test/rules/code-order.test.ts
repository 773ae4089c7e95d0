import { describe, expect, it } from 'vitest';
import { found } from './fixtures.ts';

describe('code-order', () => {
  it('reports a row below a higher code of its own group', () => {
    expect(found('code-order/groups.rst')).toEqual(['13:3 404 stands below 409', '15:3 405 stands below 409']);
  });
});
