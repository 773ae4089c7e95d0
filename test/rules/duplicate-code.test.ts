import { describe, expect, it } from 'vitest';
import { found, operationOf, pageOf, reported } from './fixtures.ts';

describe('duplicate-code', () => {
  it('reports the second row with both texts, within a table; groups of a page that disagree are in conflict', () => {
    expect(found('duplicate-code/twice.rst')).toEqual([
      '21:4 404 is stated again: "There is no such card." here, "The card was not found." on line 18',
      '22:4 503 is stated again: in the words of line 20',
    ]);
  });

  it('takes three rows in succession, each in its own words, for causes', () => {
    expect(found('duplicate-code/causes.rst')).toEqual([]);
  });

  it('takes different rows of an operation for causes, but no copies', () => {
    expect(found('duplicate-code/operation.rst')).toEqual(['19:1 404 is stated again: in the words of line 18']);
  });

  it('lets each part of an API have a table of its own', () => {
    expect(found('duplicate-code/two_apis.rst')).toEqual([]);
  });

  const header = 'Status Code | Description';
  const codes = (source: string) => reported('duplicate-code', source).map((line) => line.replace(/^(\d+):\d+ (\d+) .*/, '$1 $2'));

  it('takes three rows for causes only in succession', () => {
    expect(codes(pageOf(header, '404 | One.', '404 | Two.', '404 | Three.', '500 | Four.'))).toEqual([]);
    expect(codes(pageOf(header, '404 | One.', '404 | Two.', '500 | Four.', '404 | Three.'))).toEqual(['8 404', '12 404']);
    expect(codes(pageOf(header, '404 | One.', '404 | Two.', '500 | Four.'))).toEqual(['8 404']);
  });

  it('takes two rows in succession for causes where one tells under which condition, each in its own words', () => {
    const rows = (one: string, other: string) => codes(pageOf(header, `404 Not Found | ${one}`, `404 Not Found | ${other}`, '500 | Four.'));
    expect(rows('Answered by kites, when the string was cut in the wind.', 'Answered by boats, when the mast fell into the water.')).toEqual([]);
    expect(rows('The pilot has no licence for another kite.', 'The kite cannot be changed due to a storm ahead.')).toEqual([]);
    expect(rows('The request could not be answered due to a missing kite.', 'Another pilot holds the string.')).toEqual(['8 404']);
    expect(rows('The kite was not found.', 'There is no such kite.')).toEqual(['8 404']);
    expect(rows('Answered when the kite was not found.', 'Answered if the kite is not found.')).toEqual(['8 404']);
    expect(codes(pageOf(header, '404 Not Found | Answered by kites, when the string was cut.', '404 Conflict | Answered by boats, when the mast fell.', '500 | Four.'))).toEqual(['8 404']);
  });

  it('tells rows apart by what stands before their code', () => {
    expect(codes(pageOf('Condition | HTTP Status Code', 'The token is missing | 401', 'The token is rejected | 401', 'The kite is gone | 404', 'The string broke | 500'))).toEqual([]);
  });

  it('tells rows apart by the body of the response', () => {
    expect(codes(pageOf('Status Code | Body | Result', '200 OK | {} | The kite flies.', '200 OK | { "wind": 4 } | The kite flies as told.', '409 | none | The kite stays.'))).toEqual([]);
  });

  it('reports copies among causes', () => {
    expect(reported('duplicate-code', pageOf('Status Code | Message | Description', '404 | Not Found | One.', '404 | Not Found | Two.', '404 | Not Found | One.', '500 | Broken | So.'))).toEqual([
      '13:8 404 is stated again: in the words of line 7',
    ]);
    expect(codes(pageOf('Status Code', '404', '404 Not Found', '404', '500', '503'))).toEqual(['7 404']);
  });

  it('gives the phrase where there is no description', () => {
    expect(reported('duplicate-code', pageOf('Status Code | Text', '404 | Not Found', '404 | Nothing Found', '500 | Broken'))).toEqual([
      '8:8 404 is stated again: "Nothing Found" here, "Not Found" on line 6',
    ]);
    expect(reported('duplicate-code', pageOf('Status Code', '404', '404 Not Found', '500'))).toEqual([
      '6:8 404 is stated again: "Not Found" here, "" on line 5',
    ]);
  });

  it('lets two tables share most codes of the smaller, and no fewer', () => {
    const two = (one: readonly string[], other: readonly string[]) =>
      codes(`${pageOf(header, ...one.map((code) => `${code} | One.`))}\nMore\n\n${pageOf(header, ...other.map((code) => `${code} | One more.`))}`).map((line) => line.slice(-3));
    expect(two(['400', '404'], ['400', '404', '500', '503', '504'])).toEqual([]);
    expect(two(['400', '404', '405', '406', '409'], ['400', '404', '500'])).toEqual([]);
    expect(two(['400', '404', '405', '406'], ['400', '404', '500', '503'])).toEqual(['400', '404']);
    expect(two(['404'], ['404'])).toEqual(['404']);
  });

  it('holds no table of an operation against another one', () => {
    const one = pageOf(header, '404 | One.');
    expect(codes(operationOf('GET /v1/lamps', one, 'Others:', one))).toEqual([]);
  });

  it('takes two rows for causes where other codes have as many, or the header says so', () => {
    expect(codes(pageOf(header, '404 | One.', '404 | Two.', '500 | Three.', '500 | Four.'))).toEqual([]);
    expect(codes(pageOf(header, '404 | One.', '404 | Two.', '500 | Three.', '500 | Four.', '500 | Three.'))).toEqual(['14 500']);
    expect(codes(pageOf('Status Code | Possible Causes', '404 | One.', '500 | Three.', '404 | Two.'))).toEqual([]);
  });

  it('takes a list for one of causes that repeats codes in a third of its rows', () => {
    const repeating = ['200 | Lit.', '400 | Odd.', '200 | Dark.', '404 | None.', '200 | Warm.', '400 | Even.', '500 | Broken.', '400 | Round.'];
    expect(codes(pageOf(header, ...repeating))).toEqual([]);
    expect(codes(pageOf(header, ...repeating.slice(0, 5), '500 | Broken.'))).toEqual(['10 200', '14 200']);
  });

  it('takes two rows for causes where another column tells them apart', () => {
    expect(codes(pageOf('Status Code | Error Message | Description', '404 | the lamp of this tower has no wick | One.', '429 | the keeper was asked too often | Two.', '429 | the wick was trimmed too often | Three.'))).toEqual([]);
    expect(codes(pageOf('Flag | Status Code | Description', 'A1 | 404 | One.', 'B1 | 429 | Two.', 'B2 | 429 | Three.'))).toEqual([]);
    expect(codes(pageOf('Status Code | Colour | Description', '404 | red | One.', '429 | blue | Two.', '429 | green | Three.'))).toEqual(['13 429']);
  });

  it('holds no tab against another, nor what only some readers see', () => {
    const within = (...directives: readonly string[]) => directives.map((directive) =>
      `.. ${directive}\n\n${pageOf(header, '404 | One.').replace(/^(?=.)/gm, '   ')}`).join('\n');
    expect(codes(within('only:: html', 'only:: latex'))).toEqual([]);
    expect(codes(within('tab-item:: One', 'tab-item:: Two'))).toEqual([]);
    expect(codes(within('note::', 'note::'))).toEqual(['18 404']);
  });

  it('takes lists of several sections for several references', () => {
    const list = pageOf(header, '404 | One.');
    expect(codes(`Lamps\n=====\n\nOne\n---\n\n${list}\nTwo\n---\n\n${list}`)).toEqual([]);
    expect(codes(`Lamps\n=====\n\n${list}\nMore:\n\n${list}`)).toEqual(['19 404']);
  });

  it('takes rows with codes of their own for causes, in any language', () => {
    const page = (beside: string) => reported('duplicate-code', pageOf(`HTTP Status | ${beside} | Description | What to do`, '401 | 024 | No key. | -', '401 | 028 | No header. | -', '404 | 404 | No kite. | -'));
    for (const beside of ['Error code', '에러 코드', '错误码', 'Código de error', 'Код ошибки']) expect(page(beside)).toEqual([]);
    expect(page('Retry')).toHaveLength(1);
  });
});
