import { describe, expect, it } from 'vitest';
import { found, linked, offered, pageOf, reported } from './fixtures.ts';

describe('code-order', () => {
  it('reports a row below a higher code of its own group', () => {
    expect(found('code-order/groups.rst')).toEqual(['13:3 404 stands below 409', '15:3 405 stands below 409']);
  });

  it('orders rows, and not the codes of one', () => {
    const order = (...rows: readonly string[]) => reported('code-order', pageOf('Status Code | Description', ...rows)).map((line) => line.replace(/ \(.*/, ''));
    expect(order('200 | Lit.', '401/400/404 | Dark.', '500 | Broken.')).toEqual([]);
    expect(order('200 | Lit.', '500 | Broken.', '401/400 | Dark.')).toEqual(['10:8 401 stands below 500', '10:12 400 stands below 500']);
    expect(reported('code-order', 'Response\n========\n\n- 200 OK\n- 401/400/404 Error\n')).toEqual([]);
  });

  it('links the row that should be below, and offers to order the table', () => {
    expect(linked('code-order/groups.rst')).toEqual(['13:3 → 11:3 409 stands here', '15:3 → 11:3 409 stands here']);
    expect(offered('code-order/groups.rst')).toEqual([
      '13:3 404 unsafe: order the rows of 4:1', '15:3 405 unsafe: order the rows of 4:1',
    ]);
  });
});
