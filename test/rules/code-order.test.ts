import { describe, expect, it } from 'vitest';
import { found, linked, offered } from './fixtures.ts';

describe('code-order', () => {
  it('reports a row below a higher code of its own group', () => {
    expect(found('code-order/groups.rst')).toEqual(['13:3 404 stands below 409', '15:3 405 stands below 409']);
  });

  it('links the row that should be below, and offers to order the table', () => {
    expect(linked('code-order/groups.rst')).toEqual(['13:3 → 11:3 409 stands here', '15:3 → 11:3 409 stands here']);
    expect(offered('code-order/groups.rst')).toEqual([
      '13:3 404 unsafe: order the rows of 4:1', '15:3 405 unsafe: order the rows of 4:1',
    ]);
  });
});
