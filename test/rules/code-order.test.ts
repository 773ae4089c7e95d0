import { describe, expect, it } from 'vitest';
import { checkRule } from '../../src/hosts/testing/index.ts';
import { linked, offered, operationOf, pageOf, reported, ruleCase, ruleNamed } from './fixtures.ts';

const groups = ruleCase('code-order/groups.rst');
const conflict = '| 409         | Conflict            |\n+-------------+---------------------+\n';
const beforeUnavailable = groups.pages.replace(conflict, '').replace('| 503', `${conflict}| 503`);

describe('code-order', () => {
  it('reports a row below a higher code of its own group, and orders the table', () => checkRule(ruleNamed('code-order'), {
    ...groups, problems: ['11:3 409 stands above 404'], fixed: beforeUnavailable,
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
    expect(linked('code-order/groups.rst')).toEqual(['11:3 → 13:3 404 stands here']);
    expect(offered('code-order/groups.rst')).toEqual(['11:3 409 unsafe: order the rows of 4:1']);
  });

  it('reports one row that stands above several, and several below one where more is out of order', () => {
    const order = (...rows: readonly string[]) => reported('code-order', pageOf('Status Code | Description', ...rows)).map((line) => line.replace(/ \(.*/, ''));
    expect(order('206 | Part.', '413 | Large.', '400 | Odd.', '401 | Who?', '500 | Broken.')).toEqual(['8:8 413 stands above 400']);
    expect(order('206 | Part.', '413 | Large.', '401 | Who?', '500 | Broken.')).toEqual(['10:8 401 stands below 413']);
    expect(order('413 | Large.', '401 | Who?', '400 | Odd.', '500 | Broken.')).toEqual(['8:8 401 stands below 413', '10:8 400 stands below 413']);
  });

  it('takes the order of a column of other numbers for that of the rows', () => {
    const order = (...rows: readonly string[]) => reported('code-order', pageOf('HTTP Status | Message | Internal error', ...rows));
    expect(order('404 | no kite | 4006', '400 | odd kite | 4011', '500 | no wind | 5009')).toEqual([]);
    expect(order('404 | no kite | 4006', '400 | odd kite | 4002', '500 | no wind | 5009')).toHaveLength(1);
    expect(order('404 | no kite | 4006', '400 | odd kite | none', '500 | no wind | 5009')).toHaveLength(1);
    expect(order('404 | no kite | 4006', '400 | odd kite | 4006', '500 | no wind | 5009')).toHaveLength(1);
  });

  it('lets rows of several codes each be sorted by what they say', () => {
    const order = (...rows: readonly string[]) => reported('code-order', pageOf('Status Code | What to do', ...rows));
    expect(order('301, 302 | Send GET there.', '307, 308 | Send the same there.', '304 | Send nothing.')).toEqual([]);
    expect(order('301, 302 | Send GET there.', '307 | Send the same there.', '304 | Send nothing.')).toHaveLength(1);
  });

  it('lets an operation tell its usual success first', () => {
    const page = (...rows: readonly string[]) => reported('code-order', operationOf('DELETE /v1/lamps/{lamp}', pageOf('Status Code | Description', ...rows)));
    expect(page('204 | Gone.', '200 | Gone, with its light.', '404 | None.')).toEqual([]);
    expect(page('204 | Gone.', '404 | None.', '400 | Odd.')).toHaveLength(1);
  });

  it('lets rows that repeat codes be in the order of their causes', () => {
    const page = (...rows: readonly string[]) => reported('code-order', pageOf('Status Code | Message', ...rows));
    expect(page('404 | No kite.', '400 | Odd kite.', '400 | Odd string.', '400 | No wind.', '500 | Torn.', '500 | Lost.')).toEqual([]);
    expect(page('404 | No kite.', '400 | Odd kite.', '409 | Two kites.', '500 | Torn.', '500 | Lost.')).toHaveLength(1);
  });

  it('lets a row follow the one that it names', () => {
    const order = (row: string) => reported('code-order', pageOf('Status Code | Description', '403 | Dark.', '429 | Too fast.', row, '500 | Torn.'));
    expect(order('418 | The keeper goes on after 429.')).toEqual([]);
    expect(order('418 | The keeper goes on after 4290 calls.')).toHaveLength(1);
  });
});
