import { describe, expect, it } from 'vitest';
import { checkRule } from '../../src/hosts/testing/index.ts';
import { linked, offered, pageOf, reported, ruleCase, ruleNamed } from './fixtures.ts';

const groups = ruleCase('code-order/groups.rst');
const conflict = '| 409         | Conflict            |\n+-------------+---------------------+\n';
const beforeUnavailable = groups.pages.replace(conflict, '').replace('| 503', `${conflict}| 503`);

describe('code-order', () => {
  it('reports a row below a higher code of its own group, and orders the table', () => checkRule(ruleNamed('code-order'), {
    ...groups, problems: ['13:3 404 stands below 409', '15:3 405 stands below 409'], fixed: beforeUnavailable,
  }));

  it('orders rows, and not the codes of one', () => {
    const order = (...rows: readonly string[]) => reported('code-order', pageOf('Status Code | Description', ...rows)).map((line) => line.replace(/ \(.*/, ''));
    expect(order('200 | Lit.', '401/400/404 | Dark.', '500 | Broken.')).toEqual([]);
    expect(order('200 | Lit.', '500 | Broken.', '401/400 | Dark.')).toEqual(['10:8 401 stands below 500', '10:12 400 stands below 500']);
    expect(reported('code-order', 'Response\n========\n\n- 200 OK\n- 401/400/404 Error\n')).toEqual([]);
  });

  it('leaves alone what descends from the first row to the last, what all lists have the same way round, and advice', () => {
    const order = (title: string, ...lists: readonly (readonly string[])[]) =>
      reported('code-order', lists.map((rows) => `${title}\n${'-'.repeat(20)}\n\n${pageOf('Status Code | Description', ...rows)}`).join('\n'))
        .map((line) => line.replace(/ \(.*/, ''));
    expect(order('Status Codes', ['403 | One.', '403 | Two.', '401 | Three.', '400 | Four.'])).toEqual([]);
    expect(order('Status Codes', ['404 | One.', '400 | Two.'])).toEqual(['11:8 400 stands below 404']);
    expect(order('Status Codes', ['403 | One.', '429 | Two.', '418 | Three.'], ['429 | Two.', '418 | Three.', '500 | Four.'])).toEqual([]);
    expect(order('Status Codes', ['403 | One.', '429 | Two.', '418 | Three.'], ['418 | Two.', '429 | Three.', '500 | Four.'])).toEqual(['13:8 418 stands below 429']);
    const often = Array.from({ length: 18 }, () => ['429 | One.', '418 | Two.']);
    expect(order('Status Codes', ...often, ['418 | One.', '429 | Two.'])).toEqual([]);
    expect(order('Status Codes', ...often, ...Array.from({ length: 4 }, () => ['418 | One.', '429 | Two.']))).toHaveLength(18);
    expect(order('Troubleshooting', ['401 | One.', '404 | Two.', '400 | Three.'])).toEqual([]);
  });

  it('links the row that should be below, and offers to order the table', () => {
    expect(linked('code-order/groups.rst')).toEqual(['13:3 → 11:3 409 stands here', '15:3 → 11:3 409 stands here']);
    expect(offered('code-order/groups.rst')).toEqual([
      '13:3 404 unsafe: order the rows of 4:1', '15:3 405 unsafe: order the rows of 4:1',
    ]);
  });

  it('lets rows that repeat codes be in the order of their causes', () => {
    const page = (...rows: readonly string[]) => reported('code-order', pageOf('Status Code | Message', ...rows));
    expect(page('404 | No kite.', '400 | Odd kite.', '400 | Odd string.', '400 | No wind.', '500 | Torn.', '500 | Lost.')).toEqual([]);
    expect(page('404 | No kite.', '400 | Odd kite.', '409 | Two kites.', '500 | Torn.', '500 | Lost.')).toHaveLength(1);
  });
});
