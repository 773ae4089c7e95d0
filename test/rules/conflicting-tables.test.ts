import { describe, expect, it } from 'vitest';
import { found, linked, operationOf, pageOf, reported } from './fixtures.ts';

describe('conflicting-tables', () => {
  it('reports a code that a second page describes otherwise; other tense and a mere phrase do not count', () => {
    expect(found('conflicting-tables/two_pages').map((line) => line.replace(/in \S*\//, 'in '))).toEqual([
      'status_codes.rst:7:23 404 is "The requested page was not found." here, "There is no kite of that number." in returned_values.rst',
      'status_codes.rst:9:23 409 is "The request could not be processed due to a conflict." here, "Two hands pull one string." in returned_values.rst',
    ]);
  });

  it('links the row that it contradicts', () => {
    expect(linked('conflicting-tables/two_pages')).toEqual([
      'status_codes.rst:7:23 → returned_values.rst:7:1 404 is "There is no kite of that number."',
      'status_codes.rst:9:23 → returned_values.rst:9:1 409 is "Two hands pull one string."',
    ]);
  });

  const header = 'Status Code | Description';
  const lines = (pages: Readonly<Record<string, string>>) => reported('conflicting-tables', pages).map((line) => line.replace(/ is .*/, ''));

  it('compares references alone, and no reference that an operation restates', () => {
    const codes = [400, 401, 403, 405, 406, 407, 408, 409, 500, 503].map((code) => `${code} | It is so.`);
    expect(lines({ 'a.rst': operationOf('GET /v1/lamps', pageOf(header, ...codes, '404 | One.')), 'b.rst': pageOf(header, '404 | Two.') })).toEqual([]);
  });

  it('compares no page of one version with one of another', () => {
    const [one, other] = [pageOf(header, '409 | Two hands pull one string.'), pageOf(header, '409 | The kite is being mended.')];
    expect(lines({ 'kites/codes.rst': one, 'strings/codes.rst': other })).toHaveLength(1);
    for (const folder of ['kites-v1', 'v1', 'legacy', 'kites_deprecated']) expect(lines({ [`${folder}/codes.rst`]: one, 'strings/codes.rst': other })).toEqual([]);
    expect(lines({ 'kites-v1/codes.rst': one, 'kites-v1/strings.rst': other })).toHaveLength(1);
  });

  it('compares no pages of two folders where three have references', () => {
    const [one, other, third] = [pageOf(header, '409 | Two hands pull one string.'), pageOf(header, '409 | The kite is being mended.'), pageOf(header, '200 | It is so.')];
    expect(lines({ 'kites/codes.rst': one, 'strings/codes.rst': other, 'strings/tails.rst': third })).toHaveLength(1);
    expect(lines({ 'kites/codes.rst': one, 'strings/codes.rst': other, 'tails/codes.rst': third })).toEqual([]);
    expect(lines({ 'kites/codes.rst': one, 'kites/strings/codes.rst': other, 'tails/codes.rst': third })).toHaveLength(1);
  });

  const messages = (one: string, other: string) =>
    reported('conflicting-tables', { 'a.rst': pageOf(header, `409 | ${one}`, '500 | It is so.'), 'b.rst': pageOf(header, `409 | ${other}`, '500 | It is so.') }).map((line) => line.replace(/^.* 409 is /, ''));

  it('lets each page name what it is about', () => {
    const pages = (one: string, other: string) => lines({ 'docs/errors-of-kites.rst': pageOf(header, `404 | ${one}`), 'docs/errors-of-pilots.rst': pageOf(header, `404 | ${other}`) });
    expect(pages('Not here - Kite not found for this user.', 'Not here - Pilot not found for this user.')).toEqual([]);
    expect(pages('Not here - The thing exceeds ten metres of string.', 'Not here - The pilot exceeds ten metres of string.')).toEqual([]);
    expect(pages('Not here - Rope not found for this user.', 'Not here - Sail not found for this user.')).toHaveLength(1);
  });

  it('shows the words that differ', () => {
    expect(messages('The lamp is held by another keeper.', 'The lamp is held by the moon.')).toEqual(['"…the moon." here, "…another keeper." in a.rst']);
    expect(messages('Another keeper has the lamp of this tower.', 'The moon has the lamp of this tower.')).toEqual(['"The moon…" here, "Another keeper…" in a.rst']);
    expect(messages('The lamp may be lit.', 'The lamp may not be lit.')).toEqual(['"The lamp may not be lit." here, "The lamp may be lit." in a.rst']);
  });

  it('takes more words, or fewer, for no other statement', () => {
    expect(messages('The lamp is held.', 'The lamp is held. Do not ask again.')).toEqual([]);
    expect(messages('Another keeper holds the lamp, which cannot burn.', 'The lamp cannot burn.')).toEqual([]);
    expect(messages('It is so.', '')).toEqual([]);
  });

  it('compares no texts in two languages', () => {
    expect(messages('The lamp is held by another keeper.', 'Die Lampe wird von einem anderen gehalten.')).toEqual([]);
    expect(messages('The lamp is held by another keeper.', '灯已被占用。')).toEqual([]);
  });

  it('compares two references on one page, but not those of tabs, nor what lists causes', () => {
    const two = (one: string, other: string) => reported('conflicting-tables', `${one}\nMore\n----\n\n${other}`).map((line) => line.replace(/^(\S+) (\d+) .* (on line \d+)$/, '$1 $2 $3'));
    const one = pageOf(header, '404 | One.', '500 | It is so.');
    expect(two(one, pageOf(header, '404 | Two.', '503 | It is so.', '504 | It is so.'))).toEqual(['20:8 404 on line 6']);
    expect(two(one, pageOf('Status Code | Possible Cause', '404 | Two.', '503 | It is so.'))).toEqual([]);
    const inTab = (name: string, page: string) => `   .. tab:: ${name}\n\n${page.replace(/^(?=.)/gm, '      ')}`;
    expect(reported('conflicting-tables', `.. tabs::\n\n${inTab('A', one)}\n${inTab('B', pageOf(header, '404 | Two.', '503 | It is so.', '504 | It is so.'))}`)).toEqual([]);
  });

  it('compares no lists of two sections that name parts of the API', () => {
    const one = pageOf(header, '403 | The lamp is not yours.');
    const other = pageOf(header, '403 | Wicks need another scope.');
    const page = (...titles: readonly [string, string]) => ({ 'a.rst': titles.map((title, at) => `${title}\n${'='.repeat(title.length)}\n\n${[one, other][at]}`).join('\n') });
    expect(lines(page('Lighting a Lamp', 'Wicks'))).toEqual([]);
    expect(lines(page('Status Codes', 'Wicks'))).toHaveLength(1);
  });

  it('does not compare two ways to tell what a code is about', () => {
    const conflicts = (code: number, one: string, other: string) => lines({ 'a.rst': pageOf(header, `${code} | ${one}`), 'b.rst': pageOf(header, `${code} | ${other}`) }).length;
    expect(conflicts(401, 'The token is invalid.', 'Authentication is required.')).toBe(0);
    expect(conflicts(401, 'The token is invalid.', 'The tower is on an island.')).toBe(1);
    expect(conflicts(429, 'The limit is ten requests.', 'The limit is twenty requests.')).toBe(1);
  });

  it('compares no list about a part of the API with one of another page', () => {
    const page = (title: string, text: string) => `${title}\n${'='.repeat(title.length)}\n\n${pageOf(header, `409 | ${text}`, '500 | It is so.')}`;
    const texts = ['The keeper has the lamp.', 'The wick burns.'] as const;
    expect(lines({ 'a.rst': page('Status Codes', texts[0]), 'b.rst': page('Errors', texts[1]) })).toHaveLength(1);
    expect(lines({ 'a.rst': page('Status Codes', texts[0]), 'b.rst': page('Lending Wicks', texts[1]) })).toEqual([]);
  });

  it('compares two references of the same codes under general titles, most of whose rows agree', () => {
    const both = (one: string, other: string, ...rows: readonly string[]) => reported('conflicting-tables', [
      'Lamps', '=====', '', one, '-'.repeat(one.length), '', pageOf(header, '400 | No sense.', '404 | No lamp.', '500 | It broke.'),
      other, '-'.repeat(other.length), '', pageOf(header, ...rows),
    ].join('\n')).map((line) => line.replace(/^\S+ (\d+) .* (on line \d+)$/, '$1 $2'));
    const rows = ['400 | No sense.', '404 | The keeper is unknown.', '500 | It broke.'];
    expect(both('Status codes', 'Error list', ...rows)).toEqual(['404 on line 14']);
    expect(both('Errors of lamps', 'Errors of keepers', ...rows)).toEqual([]);
    expect(both('Status codes', 'Status codes', ...rows)).toEqual([]);
    expect(both('Status codes', 'Error list', '400 | The wick is none.', '404 | The keeper is unknown.', '500 | It broke.')).toEqual([]);
  });

  it('goes by the first row of a code on a page, and by no table of an operation', () => {
    expect(lines({ 'a.rst': pageOf(header, '404 | One.', '404 | Two.', '500 | So.'), 'b.rst': pageOf(header, '404 | One.', '404 | Three.', '500 | So.') })).toEqual([]);
    expect(lines({ 'a.rst': pageOf(header, '404 | One.'), 'b.rst': operationOf('GET /v1/lamps', pageOf(header, '404 | Two.')) })).toEqual([]);
  });

  it('passes over what is but a name', () => {
    expect(lines({ 'a.rst': pageOf(header, '404 Nothing | Nothing', '500 | It is so.'), 'b.rst': pageOf(header, '404 | Two.') })).toEqual([]);
    expect(lines({ 'a.rst': pageOf('Status Code', '404', '500'), 'b.rst': pageOf(header, '404 | Two.') })).toEqual([]);
  });

  it('takes lists for those of single cases where three of them say three things', () => {
    const page = (words: string) => pageOf(header, `404 | ${words}`, '409 | It is so.', '500 | It broke.');
    expect(lines({ 'a.rst': page('No lamp burns.'), 'b.rst': page('The tower is gone.') })).toEqual(['b.rst:7:8 404']);
    expect(lines({ 'a.rst': page('No lamp burns.'), 'b.rst': page('The tower is gone.'), 'c.rst': page('Nobody keeps it.') })).toEqual([]);
    expect(lines({ 'a.rst': page('No lamp burns.'), 'b.rst': page('The tower is gone.'), 'c.rst': page('No lamp burns now.') })).toEqual(['b.rst:7:8 404']);
  });

  it('compares no lists that name two APIs', () => {
    const about = (api: string, words: string) => `The ${api} API uses these codes:\n\n${pageOf(header, words)}`;
    const [one, other] = ['409 | Two hands pull one string.', '409 | The kite is being mended.'];
    expect(lines({ 'a.rst': about('Kite', one), 'b.rst': about('Kite', other) })).toHaveLength(1);
    expect(lines({ 'a.rst': about('Kite', one), 'b.rst': about('String Export', other) })).toEqual([]);
    expect(lines({ 'a.rst': about('Kite', one), 'b.rst': pageOf(header, other) })).toHaveLength(1);
  });
});
