import { describe, expect, it } from 'vitest';
import { canonOf } from '../rules/fixtures.ts';
import { fixingOf } from './fixing.ts';

const kilns = await canonOf(`
headers: {}
codes:
  200: { phrase: OK, required: false, description: The kiln is hot. }
  404: { phrase: Not Found, required: false, description: There is no kiln. }
  503: { phrase: Service Unavailable, required: true, description: The kiln is cold. }
`);

/** The page after fixing, where it has changed, and why the rest was not done. */
function fixed(source: string): readonly string[] {
  const { page, declined } = fixingOf(source, kilns);
  return [...(page.source === source ? [] : [page.source]), ...declined.map(({ problem: { rule, code }, reason }) => `${code} ${rule}: ${reason}`)];
}

describe('what stands in a list', () => {
  it('gets other words, but no other order and no rows', () => {
    expect(fixed('Status codes\n============\n\n- 404 Not Fuond: no kiln is here\n- 200 OK: The kiln is hot.\n').toSorted()).toEqual([
      '200 code-order: the codes stand in a list, and not in a table',
      '503 missing-code: the codes stand in a list, and not in a table',
      'Status codes\n============\n\n- 404 Not Found: There is no kiln.\n- 200 OK: The kiln is hot.\n',
    ]);
  });
});

describe('a table whose codes stand behind another column', () => {
  it('gets no row, and its words are fixed', () => {
    const source = `Status codes
============

========= ============= ==================
Fault     Response Code Description
========= ============= ==================
noKiln    404 Not Fuond There is no kiln.
none      200 OK        The kiln is hot.
========= ============= ==================
`;
    expect(fixed(source)).toEqual([source.replace('Fuond', 'Found'), '503 missing-code: the codes do not stand in the first column']);
  });
});
