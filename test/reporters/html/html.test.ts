import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/reporters/html/index.ts';
import { bare, plain } from '../background.ts';
import { reportNamed } from '../reports.ts';
import { contentsIn, jsonIn, reportOf } from './reports.ts';
import { anyString } from '../../any-string.ts';
import { inputs } from '../../inputs.ts';

const report = reportOf({
  orchard: { 200: 'The apples are ripe.', 404: 'The requested page was not found.' },
  quarry: { 200: 'The stones are cut.', 404: 'Page not there.' },
});

describe('html', () => {
  it('is one page that loads nothing', () => {
    const page = html.write(report);
    expect(page.match(/\b(?:src|href|url)\s*[=(]/g)).toBeNull();
    expect(page.match(/https?:/g)).toBeNull();
    expect(page.match(/<(?:script|style)\b[^>]*>/g)).toEqual([
      '<style>', '<script type="application/json" id="contents">', '<script type="module">',
    ]);
  });

  it('allows its own script and style, by their hashes, and nothing else', () => {
    const page = html.write(report);
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)!;
    const hashOf = (pattern: RegExp) => createHash('sha256').update(pattern.exec(page)![1]!).digest('base64');
    const script = hashOf(/<script type="module">(.*?)<\/script>/s);
    const style = hashOf(/<style>(.*?)<\/style>/s);
    expect(policy).toBe(`default-src 'none'; script-src 'sha256-${script}'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`);
  });

  it('tells what made it, when and of what', () => {
    const origin = { day: '2031-02-03', commit: '0123456789ab' };
    expect(contentsIn(html.write(report, plain, { ...bare, origin })).made).toBe('canonlint 1.2.3, 2031-02-03, commit 0123456789ab');
  });

  it('knows the page of each rule that reports something', () => {
    const { pagesOfRules } = contentsIn(html.write(report, plain, bare));
    expect(Object.keys(pagesOfRules).toSorted()).toEqual([...new Set(report.problems.map(({ rule }) => rule))].toSorted());
    expect(pagesOfRules['missing-code']).toBe('https://example.org/rules/missing-code.md');
  });

  it('is equal for equal reports', () => {
    expect(html.write(report)).toBe(html.write(report));
  });

  it('shows the problems of a report without services', () => {
    for (const name of ['drift', 'related', 'warning', 'clean', 'no-pages', 'hostile']) {
      const { problems, matrix } = contentsIn(html.write(reportNamed(name)));
      expect(problems.map(({ message }) => message)).toEqual(reportNamed(name).problems.map(({ message }) => message));
      expect(matrix.rows).toEqual([]);
    }
  });

  it('tells once what repeats, in the place of the first', () => {
    const missing = (code: number) => ({ ...report.problems[0]!, rule: 'missing-code', code, message: `${code} is missing`, actual: undefined! });
    const { problems } = contentsIn(html.write({ ...report, problems: [missing(501), missing(502)] }));
    expect(problems.map(({ message, once, told }) => [message, once?.message, told])).toEqual([
      ['501 is missing', '2 codes are missing: 501, 502', undefined], ['502 is missing', undefined, true],
    ]);
  });

  it('names the canon, why it was taken and what to do next, and how much looks like status codes', () => {
    const { canon, near } = contentsIn(html.write({
      ...report, summary: { ...report.summary, nearMisses: 2 }, canon: { ...report.canon!, choice: { by: 'words', why: 'its words are there' } },
    }));
    expect(canon.why).toBe('its words are there; canonlint init names it in canonlint.yaml');
    expect(near).toBe('2 lists look like status codes and were not read');
  });

  it('shows both texts of a problem as a difference', () => {
    for (const [at, { diff }] of contentsIn(html.write(report)).problems.entries()) {
      const side = (index: 0 | 1) => diff?.map((part) => (typeof part === 'string' ? part : part[index])).join('');
      expect([side(0), side(1)]).toEqual([report.problems[at]!.actual, report.problems[at]!.expected]);
    }
  });

  it('contains hostile words as JSON that no HTML parser interprets', () => {
    const hostile = fc.oneof(
      fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', '\u202e', '\u0000', '\u001b[31m', '&lt;', '\ud800', '"', '\\', '${x}', '$&'),
      anyString(),
    );
    const [problem] = report.problems;
    const words = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.array(words, { minLength: 200, maxLength: 200 }), (messages) => {
      const page = html.write({
        ...report,
        problems: messages.map((message) =>
          ({ ...problem!, message, place: { ...problem!.place, file: message }, actual: message, expected: 'x' })),
      });
      expect(jsonIn(page)).not.toMatch(/[<>&\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      expect(page.split('<script').length).toBe(3);
      const shown = contentsIn(page).problems;
      expect(shown.map(({ message }) => message)).toEqual(messages);
      expect(shown.map(({ file }) => file)).toEqual(messages);
    }), { numRuns: inputs(100, 5) });
  });
});
