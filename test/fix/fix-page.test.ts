import { describe, expect, it } from 'vitest';
import { canonOf, house } from '../rules/fixtures.ts';
import { fixPage } from '../../src/fix/fix-page.ts';
import { changedLines, examined, fixing, fixingOf, pageWith, rst } from './fixing.ts';

const lamps = await canonOf(`
headers: {}
codes:
  200: { phrase: OK, required: false, methods: [GET], description: The lamp is as asked. }
  404: { phrase: Not Found, required: false, description: There is no such lamp. }
  410: { phrase: Gone, required: false }
  503: { phrase: Service Unavailable, required: true, description: The lamp is being cleaned. }
`);

/** A page with a list table of these cells below a header. */
function listed(header: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].flatMap((cells) => cells.map((cell, at) => `   ${at === 0 ? '*' : ' '} - ${cell.replaceAll('\n', '\n       ')}`.trimEnd()));
  return ['Lamps', '=====', '', '.. list-table::', '   :header-rows: 1', '', ...lines, ''].join('\n');
}

function changes(source: string): readonly string[] {
  return changedLines(source, fixingOf(source, lamps).page.source).map((line) => line.replace(/\s+/g, ' '));
}

function reasons(source: string, canon = lamps): readonly string[] {
  return fixingOf(source, canon).declined.map(({ problem: { rule, code }, reason }) => `${code} ${rule}: ${reason}`);
}

const words: Readonly<Record<number, string>> = {
  200: 'The lamp is as asked.', 404: 'There is no such lamp.', 410: 'It is gone.', 503: 'The lamp is being cleaned.',
};
const whole3 = ['503', 'Service Unavailable', 'The lamp is being cleaned.'];

/** The first cells of a grid of these rows after fixing. */
function grouped(...rows: readonly string[]): readonly string[] {
  const rule = '+-------------+------------------------+';
  const fitted = rows.map((row) => (row.split('|').length > 3 ? row : `${row.replace(/ *\|$/, '').padEnd(38)} |`));
  const source = [rule, '| Status Code | Description            |', rule.replaceAll('-', '='), ...fitted.flatMap((row) => [row, rule]), ''].join('\n');
  return fixingOf(source, lamps).page.source.split('\n').flatMap((line) => /^\| (\w+)/.exec(line)?.[1] ?? []).slice(1);
}

/** The rows of an unsorted grid after sorting: code and words. */
function orderOf(...rows: readonly string[]): readonly string[] {
  const rule = '+-------------+------------------------+';
  const fitted = rows.map((row) => (row.split('|').length > 3 ? row : `${row.replace(/ *\|$/, '').padEnd(38)} |`));
  const source = [rule, '| Status Code | Description            |', rule.replaceAll('-', '='), ...fitted.flatMap((row) => [row, rule]), ''].join('\n');
  const { problems, facts } = examined([pageWith(source)], lamps).get('page.rst')!;
  const fixed = fixPage(pageWith(source), rst, facts, problems.filter(({ rule: name }) => name === 'code-order'));
  return fixed.page.source.split('\n').filter((line) => line.startsWith('|')).slice(1).map((line) => line.replace(/^\| *| *\|$/g, '').replace(/ *\| */, ' '));
}

const whole = ['503 Service Unavailable', 'The lamp is being cleaned.'];

describe('fixing a page', () => {
  it('replaces the paragraph that the canon governs, and no other', () => {
    const source = listed(['Status Code', 'Description'], ['404 Not Found', 'Somebody took it.\n\nThere is not such a lamp here.'], whole);
    expect(changes(source)).toEqual(['- There is not such a lamp here.', '+ There is no such lamp.']);
  });

  it('fills an empty cell with words, and adds a phrase where the other rows have it', () => {
    expect(changes(listed(['Status Code', 'Message', 'Description'], ['404', '', ''], ['503', 'Service Unavailable', 'The lamp is being cleaned.'], ['200', 'OK', 'The lamp is as asked.'], ['410', 'Gone', 'It is gone.'])))
      .toEqual(expect.arrayContaining(['+ - Not Found', '+ - There is no such lamp.']));
    expect(changes(listed(['Status Code', 'Description'], ['404', 'There is no such lamp.'], ['503 - Service Unavailable', 'The lamp is being cleaned.'], ['200 - OK', 'The lamp is as asked.'], ['410 - Gone', 'It is gone.'])))
      .toEqual(['- * - 404', '+ * - 404 - Not Found']);
  });

  it('adds a row in its place, in the style of the others', () => {
    expect(changes(listed(['Status Code', 'Since', 'Description'], ['HTTP 404 (Not Found)', '1.0', 'There is no such lamp.'], ['HTTP 504 (Gateway Timeout)', '1.1', 'It takes too long.'])))
      .toEqual(['+ * - HTTP 503 (Service Unavailable)', '+ -', '+ - The lamp is being cleaned.']);
    const source = listed(['Status Code', 'Description'], ['200 OK', 'The lamp is as asked.'], ['404 Not Found', 'There is no such lamp.']);
    expect(fixingOf(source, lamps).page.source).toBe(`${source}   * - 503 Service Unavailable\n     - The lamp is being cleaned.\n`);
  });

  it('adds a phrase to its column, instead of a dash', () => {
    const source = listed(['Status Code', 'Message', 'Description'], ['404', '--', 'There is no such lamp.'], whole3, ['200', 'OK', 'The lamp is as asked.'], ['410', 'Gone', 'It is gone.']);
    expect(changes(source)).toEqual(['- - --', '+ - Not Found']);
  });

  it('adds a phrase after its code in the style of most other rows', () => {
    const named = (...keys: readonly string[]) => changes(listed(['Status Code', 'Description'], ['404', 'There is no such lamp.'], ...keys.map((key) => [key, words[Number(/\d+/.exec(key)![0])]!])));
    expect(named('200: OK', '410: Gone', '503 - Service Unavailable')).toEqual(['- * - 404', '+ * - 404: Not Found']);
    expect(named('200 (OK)', '410 (Gone)', '503 (Service Unavailable)')).toEqual(['- * - 404', '+ * - 404 (Not Found)']);
    expect(named('HTTP 200 OK', 'HTTP 410 Gone', 'HTTP 503 Service Unavailable')).toEqual(['- * - 404', '+ * - 404 Not Found']);
  });

  it('adds a row before the next higher code of its group, and none to the other group alone', () => {
    const added = (...keys: readonly (readonly string[])[]) =>
      fixingOf(listed(['Status Code', 'Description'], ...keys), lamps).page.source.match(/\* - .*/g)!.slice(1).map((line) => line.slice(4));
    expect(added(['200 OK', words[200]!], ['504 Gateway Timeout', 'Late.'])).toEqual(['200 OK', '503 Service Unavailable', '504 Gateway Timeout']);
    expect(added(['504', 'Late.'])).toEqual(['503', '504']);
    expect(grouped('| Abnormal                         |', '| 404         | There is no such lamp. |')).toEqual(['Abnormal', '404', '503']);
    expect(grouped('| Abnormal                         |', '| 404         | There is no such lamp. |', '| Normal                           |', '| 200         | The lamp is as asked.  |'))
      .toEqual(['Abnormal', '404', '503', 'Normal', '200']);
    expect(grouped('| Normal                           |', '| 200         | The lamp is as asked.  |')).toEqual(['Normal', '200']);
  });

  it('sorts rows, then adds rows, then rewords them', () => {
    const source = listed(['Status Code', 'Description'], ['404 Not Found', 'Nobody has it.'], ['200 OK', 'The lamp is as asked.'], ['504 Gateway Timeout', 'Late.']);
    const { page, applied } = fixingOf(source, lamps);
    expect(page.source.match(/\d{3}/g)).toEqual(['200', '404', '503', '504']);
    expect(applied.map(({ rule }) => rule)).toEqual(['code-order', 'missing-code', 'wording-drift']);
  });

  it('replaces a phrase among sentences by the description, and leaves a column of phrases without sentences', () => {
    const among = listed(['Status Code', 'Description'], ['200', 'The lamp is as asked.'], ['404', 'Not found'], ['410', 'It is gone.'], ['503', 'The lamp is being cleaned.']);
    expect(changes(among).filter((line) => line.startsWith('+'))).toEqual(['+ - There is no such lamp.']);
    const phrases = listed(['Status Code', 'Description'], ['200', 'OK'], ['404', 'Not found'], ['410', 'Gonne'], ['503', 'ServiceUnavailable']);
    expect(changes(phrases).filter((line) => line.startsWith('+'))).toEqual(['+ - Not Found', '+ - Gone', '+ - Service Unavailable']);
  });

  it('writes the phrase of an identifier only if its siblings are written alike, and never safely', () => {
    const column = (...cells: readonly string[]) => listed(['Status Code', 'Description'], ...cells.map((cell, at) => [String([200, 404, 410, 503][at]), cell]));
    const camel = column('OK', 'notFound', 'Gone', 'ServiceUnavailable');
    expect(fixingOf(camel, lamps, 'safe').page.source).toBe(camel);
    expect(changes(camel).filter((line) => line.startsWith('+'))).toEqual(['+ - Not Found', '+ - Service Unavailable']);
    expect(changes(column('OK', 'notFound', 'Gone', 'lampBroken'))).toEqual([]);
    const alone = column('OK', 'NotFound', 'Gone', 'Service Unavailable');
    expect(fixingOf(alone, lamps, 'safe').page.source).toBe(alone.replace('NotFound', 'Not Found'));
  });

  it('does not guess', () => {
    const told = (cell: string) => problemsOf(listed(['Status Code', 'Description'], ['404 Not Found', cell], whole));
    expect(told('Look in the shed.\n\nLook in the attic.')).toEqual(['the words of the canon cannot be told from the rest of the cell']);
    expect(told('There is no **such** lamp in the shed.')).toEqual(['the words hold markup']);
    expect(told('- no such lamp')).toEqual(['the words hold markup']);
    expect(problemsOf(listed(['Status Code', 'Description'], ['404/200', 'Something.'], whole))).toEqual(['the cell describes several codes', 'the cell describes several codes']);
  });

  it('adds no phrase if the place is uncertain', () => {
    const unnamed = (header: readonly string[], ...rows: readonly (readonly string[])[]) => reasons(listed(header, ...rows)).filter((reason) => reason.includes('reason-phrase'));
    const two = ['Status Code', 'Description'];
    expect(unnamed(two, ['404 One Two Three Four Five Six Seven Eight Nine', words[404]!], ['200 OK', words[200]!], ['410 Gone', words[410]!], ['503 Service Unavailable', words[503]!]))
      .toEqual(['404 reason-phrase: the words behind the code are no phrase']);
    expect(unnamed([...two.slice(0, 1), 'Message', 'Description'], ['404', '17', words[404]!], ['200', 'OK', words[200]!], ['410', 'Gone', 'It is gone.'], whole3))
      .toEqual(['404 reason-phrase: the cell of the phrase holds something else']);
  });

  it('leaves a table with an unreadable part alone', () => {
    const torn = (gap: string) => {
      const rule = '+-------------+-------------------------+';
      const drawn = [rule, '| Status Code | Description             |', rule.replaceAll('-', '='), '| 404         | There is no such thing. |', rule].join('\n');
      return `${drawn}${gap}| 410         | It is gone.             |\n+-------------+--------------------\n`;
    };
    expect(reasons(torn('\n'))).toEqual(['404 wording-drift: a part of the table cannot be read']);
    expect(reasons(torn('\n\nLook elsewhere.\n\n'))).toEqual([]);
    const simple = (behind: string, indent = '') => {
      const rule = '=========== =========================';
      const drawn = [rule, 'Status Code Description', rule, '404         There is no such thing.', rule].join('\n');
      return `${drawn}${behind}`.replace(/^(?=.)/gm, indent);
    };
    const unread = ['404 wording-drift: a part of the table cannot be read'];
    const rest = '=========== ===\n';
    expect([`\n${rest}`, `\r\n${rest}`, `\n \n${rest}`, `\n\n${rest}`, `\nLook.\n\n${rest}`, '\n'].map((behind) => reasons(simple(behind))))
      .toEqual([unread, unread, [], [], [], []]);
    expect(reasons(simple(`\n${rest}`, '   '))).toEqual(unread);
  });

  it('replaces all wrong paragraphs by one, and leaves the others', () => {
    const source = listed(['Status Code', 'Description'], ['503 Service Unavailable', 'The client must modify the request.\n\nIt rains.\n\nThe client should modify the request.'], ['404 Not Found', 'The requested page was not found.']);
    const { page, declined } = fixing([pageWith(source)], house).at(0)!;
    expect(declined.map(({ reason }) => reason)).toEqual([]);
    const [, cell = ''] = /503 Service Unavailable\n {5}- ([^*]*)/.exec(page.source) ?? [];
    expect(cell.trim().split(/\s*\n\s*/)).toEqual(['The request is not completed because the service is unavailable.', 'It rains.']);
  });

  it('moves a row with the rows that continue it, and keeps groups in place', () => {
    expect(orderOf('| 503         | The lamp is being      |', '|             | cleaned.               |', '| 404         | There is no such lamp. |', '|             | Really.                |')).toEqual([
      '404 There is no such lamp.', ' Really.', '503 The lamp is being', ' cleaned.',
    ]);
    expect(orderOf('| Abnormal                           |', '| 503         | The lamp is being      |', '| 404         | There is no such lamp. |', '| Normal                             |', '| 200         | The lamp is as asked.  |', '| 201         | There is a lamp.       |')).toEqual([
      'Abnormal', '404 There is no such lamp.', '503 The lamp is being', 'Normal', '200 The lamp is as asked.', '201 There is a lamp.',
    ]);
    expect(orderOf('| 503         | The lamp is being      |', '| lamp        | It is one.             |', '| 404         | There is no such lamp. |')).toEqual([
      '503 The lamp is being', 'lamp It is one.', '404 There is no such lamp.',
    ]);
  });

  it('fixes the words of rows that cannot be sorted', () => {
    const source = `
+-----------------+----------------------------+
| Status Code     | Description                |
+=================+============================+
| 503             | The lamp is being cleaned. |
+-----------------+                            |
| 410             |                            |
+-----------------+----------------------------+
| 404             | There is not such a lamp.  |
+-----------------+----------------------------+
| 599             | The lamp fell.             |
+-----------------+----------------------------+
`;
    const { page, declined, applied } = fixingOf(source, lamps);
    expect(declined.map(({ problem: { rule, code }, reason }) => `${code} ${rule}: ${reason}`)).toEqual([
      '410 code-order: a cell spans rows that would be parted', '404 code-order: a cell spans rows that would be parted',
    ]);
    expect(applied.map(({ rule, code }) => `${code} ${rule}`)).toEqual(['404 wording-drift']);
    expect(page.source).toContain('There is no such lamp.');
  });

  it('declines to reword text that continues in another row', () => {
    const source = `
+-------------+-----------------------------------------------+
| Status Code | Description                                   |
+=============+===============================================+
| 503         | The client must modify the request.           |
+-------------+-----------------------------------------------+
|             | The request is invalid and must not be resent |
+-------------+-----------------------------------------------+
`;
    expect(reasons(source, house)).toEqual(['503 meaning-drift: the words stand in several cells']);
  });

  it('declines words that the encoding of a page cannot represent', async () => {
    const canon = await canonOf('codes: { 404: { description: There is no lamp — 灯. }, 503: { description: The lamp is being cleaned. } }');
    const page = pageWith(listed(['Status Code', 'Description'], ['404 Not Found', 'The café is closed.'], whole), 'page.rst', { encoding: 'latin1' });
    const [outcome] = fixing([page], canon);
    expect(outcome!.page).toBe(page);
    expect(outcome!.declined.map(({ reason }) => reason)).toEqual(['the page is in Latin-1, which cannot hold the words']);
  });

  it('declines to sort rows that share a cell', () => {
    const source = `
+-----------------+----------------------------+
| Status Code     | Description                |
+=================+============================+
| 503             | The lamp is being cleaned. |
+-----------------+                            |
| 404             |                            |
+-----------------+----------------------------+
`;
    expect(reasons(source)).toEqual(['404 code-order: a cell spans rows that would be parted']);
  });
});

/** The reasons of rules for offering no fix. */
function problemsOf(source: string): readonly string[] {
  return examined([pageWith(source)], lamps).get('page.rst')!.problems.flatMap(({ declined }) => declined ?? []);
}
