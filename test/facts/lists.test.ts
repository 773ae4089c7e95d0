import { describe, expect, it } from 'vitest';
import { entriesIn, entriesOf, factsIn, factsInMarkdown } from './reading.ts';

/** The code, phrase and description of every entry. */
function statedIn(source: string): readonly string[] {
  return entriesIn(source).map((line) => line.split(' ').slice(1).join(' '));
}

function section(title: string, ...lines: readonly string[]): string {
  return `${title}\n${'='.repeat(40)}\n\n${lines.join('\n')}\n`;
}

describe('a list of status codes', () => {
  it('has a code, and perhaps a phrase, before the words of each item', () => {
    const source = section('Status codes',
      '- 200: the kiln is hot', '- ``201`` - a kiln was built', '- **404 Not Found** – no such kiln', '- 409 Conflict (two kilns)', '- 503 if the kiln is cold',
      '- HTTP 500 Internal Server Error: the kiln broke.', '- 410 Gone');
    expect(statedIn(source)).toEqual([
      '200 - | the kiln is hot', '201 - | a kiln was built', '404 Not Found | no such kiln', '409 Conflict | two kilns', '503 - | if the kiln is cold',
      '500 Internal Server Error | the kiln broke.', '410 Gone | -',
    ]);
  });

  it('may have several names behind a code, which are no description', () => {
    expect(statedIn(section('Status codes', '- 404 (NoKiln)', '- 409 (KilnHot, KilnFull)', '- 503 (cold, or damp)'))).toEqual([
      '404 NoKiln | -', '409 KilnHot, KilnFull | -', '503 - | cold, or damp',
    ]);
  });

  it('may have small letters behind its codes where markup sets these off, or the words before say what they are', () => {
    const [marked, plain] = [['- ``204`` the kiln is lit', '- **400** ``clay`` is missing', '- ``404`` not found'], ['- 204 the kiln is lit', '- 404 no kiln has the name']];
    const read = ['204 - | the kiln is lit', '400 - | clay is missing', '404 not found | -'];
    expect(statedIn(section('Kilns', 'Return codes:', '', ...marked))).toEqual(read);
    expect(statedIn(section('Kilns', 'The kiln answers with these status codes:', '', ...marked))).toEqual(read);
    expect(statedIn(section('Kilns', 'Response codes:', '', ...plain))).toEqual(['204 - | the kiln is lit', '404 - | no kiln has the name']);
    expect(statedIn(section('Kilns', 'Counts:', '', ...plain))).toEqual([]);
    expect(statedIn(section('Kilns', 'Return codes:', '', ...plain, '- 404 kilns are cold'))).toEqual([]);
    expect(statedIn(section('Kilns', 'Return codes:', '', ...plain, '- wait for the potter'))).toEqual([]);
    expect(statedIn(section('Heats', '- ``200`` the lowest heat', '- ``300`` the usual heat', '- ``500`` the highest heat'))).toEqual([]);
  });

  it('may be one code that the words before it announce', () => {
    expect(statedIn(section('Kilns', 'Return code:', '', '- ``204`` the kiln is lit'))).toEqual(['204 - | the kiln is lit']);
    expect(statedIn(section('Kilns', 'Error codes:', '', '- 404 (NoKiln)'))).toEqual(['404 NoKiln | - | abnormal']);
    expect(statedIn(section('Kilns', 'Return code:', '', '- 100: new kilns are there'))).toEqual([]);
    expect(statedIn(section('Kilns', 'Returned kilns:', '', '- ``204`` of clay'))).toEqual([]);
  });

  it('has the causes below a code as its words', () => {
    expect(statedIn(section('Kilns', 'Response codes:', '', '- ``200`` the kiln', '- ``400``', '', '  - no clay', '  - no wood'))).toEqual(['200 - | the kiln', '400 - | no clay no wood']);
  });

  it('may end with remarks on the others, if a title says what it lists', () => {
    const items = ['- 200: the kiln is hot', '- 404: no such kiln', '- 503: the kiln is cold', '- Any other code is a fault of the kiln', '- Ask the potter'];
    expect(statedIn(section('Status codes', ...items))).toHaveLength(3);
    expect(statedIn(section('Kilns', ...items))).toEqual([]);
    expect(statedIn(section('Status codes', ...items.toReversed()))).toEqual([]);
  });

  it('has phrases that only a line break sets off', () => {
    const rows = ['| Status code | Description |', '|---|---|', '| 200 | ✅ OK<br>The kiln is hot. |', '| 404 | Not Found<br/>There is no such kiln. |', '| 409 | KilnHot<br>Wait. |'];
    expect(entriesOf(factsInMarkdown(`# Kilns\n\n${rows.join('\n')}`))).toEqual(['5:3 200 OK | The kiln is hot.', '6:3 404 Not Found | There is no such kiln.', '7:3 409 KilnHot | Wait.']);
  });

  it('may be one of definitions, with all of their blocks', () => {
    const source = section('Response codes', '``200``', '   The kiln is hot.', '', '404 Not Found', '   There is no kiln.', '', '   Look elsewhere.');
    expect(statedIn(source)).toEqual(['200 - | The kiln is hot.', '404 Not Found | There is no kiln. Look elsewhere.']);
  });

  it('may be one of fields, or numbered', () => {
    expect(statedIn(section('Status codes', 'These are used:', '', ':200: Hot.', ':404: No kiln.'))).toEqual(['200 - | Hot.', '404 - | No kiln.']);
    expect(statedIn(section('Status codes', '#. 200 OK', '#. 404 Not Found'))).toEqual(['200 OK | -', '404 Not Found | -']);
  });

  it('is known by the sentence before it, by its names, or by success and failure in conditions', () => {
    const items = ['- 404: no such kiln', '- 500: it broke'];
    expect(statedIn(section('Kilns', ...items))).toEqual([]);
    expect(statedIn(section('Kilns', 'The kilns that are fired by this service use the following subset of the HTTP status codes:', '', ...items))).toHaveLength(2);
    expect(statedIn(section('Kilns', '- 200 OK', '- 404 Not Found'))).toHaveLength(2);
    expect(statedIn(section('Kilns', '- 202,if the kiln is lit later', '- 404,if there is none'))).toHaveLength(2);
  });

  it('may have few errors that no registry has', () => {
    const own = (...items: readonly string[]) => statedIn(section('Status codes', '- 401: no potter', '- 404: no such kiln', ...items));
    expect(own('- 529: the kiln is overloaded')).toHaveLength(3);
    expect(own('- 529: overloaded', '- 540: broken')).toEqual([]);
    expect(own('- 250: kilns')).toEqual([]);
    const headings = '# Kilns\n\n## Statuscodes\n\n### 401 — Nicht angemeldet\n\nKein Töpfer.\n\n### 404 — Kein Ofen\n\nEs gibt ihn nicht.\n\n### 529 — Überlastet\n\nZu heiß.\n';
    expect(entriesOf(factsInMarkdown(headings))).toHaveLength(3);
  });

  it('is known by words that are about what three codes are in HTTP', () => {
    expect(statedIn(section('Kilns', '- **401**: the token has expired;', '- **403**: no access to this kiln;', '- **404**: no such kiln.'))).toHaveLength(3);
    expect(statedIn(section('Kilns', '- **401**: the clay is dry;', '- **403**: no access to this kiln;', '- **404**: no such kiln.'))).toEqual([]);
    expect(statedIn(section('Kilns', '- 401: check the token', '- 403: ask for access', '- 404: see whether the kiln exists'))).toEqual([]);
  });

  it('may be told by a title before it, or by the names of three codes with words on each', () => {
    const items = ['- **400 (Bad Request)**: sent if the kiln has no door', '- **403 (Forbidden)**: sent if it is not yours', '- **404 (Not Found)**: there is no kiln'];
    expect(statedIn(section('Kilns', ...items))).toHaveLength(3);
    expect(statedIn(section('Kilns', '**Error Responses**', '', '- 400: no door', '- 404: no kiln'))).toEqual(['400 - | no door | abnormal', '404 - | no kiln | abnormal']);
    expect(statedIn(section('Kilns', '- 400 Bad Request', '- 403 Forbidden', '- 404 Not Found'))).toEqual([]);
  });

  it('may be two codes with name and words, or a single one with its name, or HTTP, below a title', () => {
    expect(statedIn(section('Kilns', '- 400 Bad Request: no door', '- 429 Too Many Requests: wait'))).toHaveLength(2);
    expect(statedIn(section('Kilns', 'Responses:', '', '- 400 Bad Request: no door'))).toEqual(['400 Bad Request | no door']);
    expect(statedIn(section('Kilns', 'Error responses', '', '- HTTP 404 - no such kiln'))).toEqual(['404 - | no such kiln | abnormal']);
    expect(statedIn(section('Kilns', '- 400 Bad Request: no door'))).toEqual([]);
    expect(statedIn(section('Kilns', 'Responses:', '', '- 400 kilns'))).toEqual([]);
  });

  it('is none of sets of codes that share some', () => {
    expect(statedIn(section('Status codes', '- 201/302', '- 301/202/401', '- 501/201/404/301'))).toEqual([]);
    expect(statedIn(section('Status codes', '- 201/202', '- 401/403'))).toHaveLength(4);
  });

  it('may begin with a class of codes, and have verbs behind its codes', () => {
    expect(statedIn(section('Status codes', '- HTTP ``4XX`` return codes are used for kilns that are not yours', '- HTTP ``403`` return code is used if it is locked', '- HTTP ``418`` indicates a pot'))).toEqual([
      '403 - | return code is used if it is locked', '418 - | indicates a pot',
    ]);
    expect(statedIn(section('HTTP 返回代码', '- HTTP ``403`` 错误码表示窑已锁定', '- HTTP ``429`` 表示太频繁'))).toEqual(['403 - | 错误码表示窑已锁定', '429 - | 表示太频繁']);
  });

  it('may have a name and words in brackets', () => {
    expect(statedIn(section('Status codes', '- 404 (NotFound)', '- 503 (NoFreeKiln, which passes)'))).toEqual(['404 NotFound | -', '503 NoFreeKiln | which passes']);
  });

  it('has a group where the item that it stands in names one', () => {
    expect(statedIn(section('Status codes', '-  Abnormal', '', '   - 404: no kiln', '   - 503: cold'))).toEqual(['404 - | no kiln | abnormal', '503 - | cold | abnormal']);
  });

  it.each([
    ['quantities', '- 200 requests per second', '- 400 kilns', '- 500 MB of clay'],
    ['sections of a text', '- 200 kilns of red clay', '- 404 errors are rare', '- 500 errors are logged'],
    ['what is retried', 'Requests are retried on these HTTP status codes:', '', '- 429 Too Many Requests', '- 503 Service Unavailable'],
    ['advice', '- 403 Forbidden: Check the key of your kiln', '- 409 Conflict: Ensure that no other kiln has the name'],
    ['versions', '- 3.1: new kilns', '- 2.0: kilns'],
    ['replies of another protocol', 'SMTP status codes:', '', '- 421: no', '- 500: no', '- 501: no'],
  ])('is none of %s', (_, ...lines) => {
    expect(statedIn(section('Kilns', ...lines))).toEqual([]);
  });

  it('is a near miss where nothing tells what its codes are', () => {
    const source = section('Kilns', '- 404: no such kiln', '- 409: two kilns', '- 500: it broke');
    expect(factsIn(source).nearMisses?.map(({ place, reason }) => `${place.line} ${reason}`))
      .toEqual(['4 nothing above it says that these are HTTP status codes']);
    const reasons = (...lines: readonly string[]): unknown => factsIn(section('Kilns', ...lines)).nearMisses?.map(({ reason }) => reason);
    expect(reasons('- ``404`` no such kiln', '- ``409`` two kilns', '- ``500`` it broke')).toEqual(['nothing above it says that these are HTTP status codes']);
    expect(reasons('Note on HTTP status codes:', '', '- 401 is returned when', '- no key is given', '- the key is old', '- 403 is returned when', '- the key is of another'))
      .toEqual(['too many of its items begin with no code']);
  });

  it('is a near miss where substitutions hold its codes, defined or not', () => {
    const source = section('HTTP Status Codes', '* |status-200|: the kiln is hot', '* |status-404|: no such kiln', '* |status-409|: two kilns');
    expect(statedIn(source)).toEqual([]);
    expect(factsIn(source).nearMisses?.map(({ reason }) => reason)).toEqual(['its codes are parts of names, such as those of substitutions that no page defines']);
    const defined = ['200 OK', '404 Not Found', '409 Conflict'].map((words) => `.. |status-${words.slice(0, 3)}| replace:: \`\`${words}\`\``);
    expect(factsIn(`${source}\n${defined.join('\n')}\n`).nearMisses?.map(({ reason }) => reason)).toEqual(['its codes are those of substitutions']);
  });

  it('takes a place from its first word to its last', () => {
    const source = section('Status codes', 'Codes:', '', '- 200: hot', '- 404: no kiln', '', 'The end.');
    const { place } = factsIn(source).statusLists[0]!;
    expect(source.slice(place.start, place.end)).toBe('200: hot\n- 404: no kiln');
  });

  it('is read in as many lists around it as people write, and in no more', () => {
    const depthOf = (depth: number): number => factsIn(section('Status codes', `${':404: '.repeat(depth)}no kiln`)).statusLists.length;
    expect([1, 9, 10, 90].map(depthOf)).toEqual([1, 9, 9, 9]);
  });
});
