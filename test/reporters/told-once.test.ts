import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model.ts';
import { problemsOnce, toldOnce } from '../../src/reporters/told-once.ts';

/** A problem on a page, at the start of a line. */
function problem(file: string, line: number, rule: string, message: string, more: Partial<Problem> = {}): Problem {
  const place = { file, start: line * 80, end: line * 80 + 3, line, column: 1, endLine: line, endColumn: 4 };
  return { place, rule, severity: 'error', message, ...more };
}

function missing(code: number, file = 'a.rst', line = 3): Problem {
  return problem(file, line, 'missing-code', `${code} is missing from the status tables; the canon requires it`, { code });
}

function lines(problems: readonly Problem[]): readonly string[] {
  return problemsOnce(problems).map(({ place: { file, line }, message }) => `${file}:${line} ${message}`);
}

describe('what repeats', () => {
  it('is one line for the codes that one table lacks', () => {
    expect(lines([missing(201), missing(202), missing(204), missing(503, 'a.rst', 9)])).toEqual([
      'a.rst:3 3 codes are missing: 201, 202, 204', 'a.rst:9 503 is missing from the status tables; the canon requires it',
    ]);
  });

  it('is one line for a code that several operations return', () => {
    const table = (line: number) => [{ place: problem('codes.rst', line, '', '').place, message: 'not in this table' }];
    const returned = (line: number, code: number, at = 5) =>
      problem('a.rst', line, 'undocumented-code', `${code} is returned by GET /lamps/${line}; …`, { code, related: table(at) });
    expect(lines([returned(1, 425), returned(2, 425), returned(2, 507), returned(3, 425), returned(4, 425, 8)])).toEqual([
      "a.rst:1 425 is returned by 3 operations; the service's status tables lack it",
      'a.rst:2 507 is returned by GET /lamps/2; …',
      'a.rst:4 425 is returned by GET /lamps/4; …',
    ]);
  });

  it('is one line for a code that nobody knows', () => {
    const unknown = (line: number, code: number, file = 'a.yaml') => problem(file, line, 'unknown-code', `${code} is not in the canon`, { code });
    expect(lines([unknown(1, 419), unknown(2, 419), unknown(3, 420), unknown(1, 419, 'b.yaml')])).toEqual([
      'a.yaml:1 419 is not in the canon; also in 2 other places', 'a.yaml:3 420 is not in the canon',
    ]);
  });

  it('is one line for a service whose words are unlike the canon', () => {
    const drift = (line: number, file = 'a.rst') =>
      problem(file, line, 'wording-drift', `${line} is described in other words`, { code: 400 + line, unlike: { service: file, compared: 4 } });
    expect(lines([drift(1), drift(2), drift(3), drift(1, 'b.rst'), drift(2, 'b.rst')])).toEqual([
      "a.rst:1 3 of 4 wordings are unlike the canon's", "b.rst:1 2 of 4 wordings are unlike the canon's",
    ]);
  });

  it('is told on the first of several pages, whatever lines it names', () => {
    const again = (file: string, line: number) => problem(file, line, 'duplicate-code', `404 is stated again: in the words of line ${line - 1}`, { code: 404 });
    expect(lines([again('a.rst', 4), again('b.rst', 9), missing(503, 'b.rst')])).toEqual([
      'a.rst:4 404 is stated again: in the words of line 3; also on b.rst',
      'b.rst:3 503 is missing from the status tables; the canon requires it',
    ]);
    expect(lines(['a', 'b', 'c'].flatMap((page) => [missing(501, `${page}.rst`), missing(502, `${page}.rst`)])))
      .toEqual(['a.rst:3 2 codes are missing: 501, 502; also on 2 pages']);
  });

  it('stays apart where it is about no code and no words, where severities or owners differ', () => {
    const broken = ['a.rst', 'b.rst'].map((file) => problem(file, 1, 'malformed-table', 'the table has no header'));
    expect(lines(broken)).toHaveLength(2);
    expect(lines([missing(501), { ...missing(502), severity: 'warning' }])).toHaveLength(2);
    expect(toldOnce([missing(501), missing(501, 'b.rst')], ({ place: { file } }) => file)).toHaveLength(2);
  });

  it('leaves no problem out, and no order but that of the report', () => {
    const problems = ['a.rst', 'b.rst'].flatMap((file) => [missing(501, file), missing(502, file), problem(file, 7, 'code-order', '401 stands below 403', { code: 401 })]);
    const told = toldOnce(problems);
    expect(new Set(told.flatMap(({ members }) => members))).toEqual(new Set(problems));
    expect(told.map(({ members: [first] }) => problems.indexOf(first!))).toEqual([0, 2]);
  });
});
