import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Place, Problem, Report } from '../../src/model.ts';
import { checkstyle } from '../../src/reporters/checkstyle.ts';
import { compact } from '../../src/reporters/compact.ts';
import { github } from '../../src/reporters/github.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { junit } from '../../src/reporters/junit.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { printable } from '../../src/reporters/printable.ts';
import { rdjson } from '../../src/reporters/rdjson.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { problemsOnce } from '../../src/reporters/told-once.ts';
import { wellFormed } from '../../src/reporters/well-formed.ts';
import { wordingOf } from '../../src/reporters/wording.ts';
import { harmless } from '../../src/text/harmless.ts';
import { bare, plain } from './background.ts';
import { elementsIn } from './elements.ts';
import { anyString } from '../any-string.ts';
import { inputs } from '../inputs.ts';

/** Characters and words with a meaning for some reader of a report. */
const weapons = fc.constantFrom(
  '\n::error::x', '::stop-commands::x', '##[error]', '%0A', '%', '\r', '\n', '\r\n', ']]>', '</testcase>', '<!--', '-->', '<?', '&#0;',
  '&amp;', '<script>', '<img src=x onerror=1>', '|', '\\|', '\\', '`', '``', '@octocat', '#1', '!1', 'GH-1', '[x](http://e.example)', '[a](1)', '](',
  '![x](y)', '*b*', '_i_', '~~', '**', '# h', '\n\n# h\n', 'http://e.example', 'www.e.example', 'me@e.example', '$x$', ':smile:',
  '{0}', '{{', '"', "'", ',', ':', '::', '\u001b[31m', '\u0000', '\u009b', '\u202e', '\u2028', '\ufffe', '\uffff', '\ud800', '\udc00', '灯', '😀',
  '</code>', '&lt;', '\t', '    code', '```', ' ',
);
const text = fc.array(fc.oneof(weapons, anyString(4)), { maxLength: 6 })
  .map((parts) => parts.join(''));
const place = fc.tuple(text, fc.nat(9), fc.nat(9)).map(([file, line, column]): Place =>
  ({ file, start: 0, end: 0, line: line + 1, column: column + 1, endLine: line + 1, endColumn: column + 2 }));
const problem = fc.record({
  place, message: text, actual: text, expected: text,
  related: fc.array(fc.record({ place, message: text }), { maxLength: 1 }),
  severity: fc.constantFrom('error' as const, 'warning' as const),
}).map((parts): Problem => ({ ...parts, rule: 'wording-drift' }));
/** A problem, and at times the same on another page, which people are told once. */
const problemsOnPages = fc.tuple(fc.array(problem, { minLength: 1, maxLength: 3 }), fc.option(text)).map(([problems, file]) =>
  (file === null ? problems : [...problems, { ...problems[0]!, place: { ...problems[0]!.place, file } }]));
const report = problemsOnPages.map((problems): Report => {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const summary = { pages: 1, services: 1, tables: 1, entries: 1, nearMisses: 0, safeFixes: 0, unsafeFixes: 0, errors, warnings: problems.length - errors };
  return { problems, summary };
});

/** About 20,000 strings for each format. */
const runs = { numRuns: inputs(300, 10) };

function holds(claim: (report: Report) => void): void {
  fc.assert(fc.property(report, claim), runs);
}

const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

describe('hostile words', () => {
  it('stay in their line in compact', () => {
    holds(({ problems, ...rest }) => {
      const written = compact.write({ problems, ...rest });
      expect(written).not.toMatch(unprintable);
      expect(written.split('\n')).toHaveLength(problems.length + 1);
    });
  });

  it('are no commands in github', () => {
    holds((given) => {
      const told = problemsOnce(given.problems);
      for (const annotations of [0, 1, 10]) {
        expect(github.write(given, { annotations })).not.toMatch(unprintable);
        const commands = github.write(given, { annotations }).split(/[\r\n]/).flatMap(commandIn);
        const ofSeverity = (severity: string) => told.filter((each) => each.severity === severity).slice(0, annotations);
        expect(commands).toEqual([...ofSeverity('error'), ...ofSeverity('warning')].map((each) => ({
          command: each.severity,
          properties: {
            file: harmless(printable(each.place.file), 'commands'), line: String(each.place.line), endLine: String(each.place.endLine),
            col: String(each.place.column), endColumn: String(each.place.endColumn), title: each.rule,
          },
          message: harmless(wordingOf(each).join('\n'), 'commands'),
        })));
      }
    });
  });

  it('survive in the JSON of gitlab and rdjson', () => {
    holds((given) => {
      const issues = JSON.parse(gitlab.write(given, plain, bare)) as readonly { description: string; fingerprint: string; location: { path: string } }[];
      expect(issues.map(({ location }) => location.path)).toEqual(given.problems.map((each) => each.place.file));
      expect(issues.map(({ description }) => description)).toEqual(given.problems.map((each) => wordingOf(each).join('; ')));
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(given.problems.length);
      const { diagnostics } = JSON.parse(rdjson.write(given, plain, bare)) as { diagnostics: readonly { message: string; location: { path: string } }[] };
      expect(diagnostics.map(({ location }) => location.path)).toEqual(given.problems.map((each) => each.place.file));
      expect(diagnostics.map(({ message }) => message)).toEqual(given.problems.map((each) => wordingOf(each).join('\n')));
      expect(gitlab.write(given, plain, bare) + rdjson.write(given, plain, bare)).not.toMatch(unprintable);
    });
  });

  it('are neither links nor placeholders in sarif, and a path is a path', () => {
    holds((given) => {
      const written = sarif.write(given, plain, bare);
      const { results } = (JSON.parse(written) as Log).runs[0]!;
      expect(written).not.toMatch(unprintable);
      for (const [at, { message, locations, relatedLocations = [] }] of results!.entries()) {
        const related = relatedLocations.map((each) => each.message!.text!);
        for (const each of [message.text!, ...related]) expect(each).not.toMatch(/\]\(|\{\d+\}/);
        const uri = locations![0]!.physicalLocation!.artifactLocation!.uri!;
        expect(uri).toMatch(/^[\w.!~*'()%/-]*$/);
        expect(decodeURIComponent(uri)).toBe(wellFormed(given.problems[at]!.place.file));
      }
    });
  });

  it('are text in XML', () => {
    holds((given) => {
      const errors = elementsIn(checkstyle.write(given)).filter(({ name }) => name === 'error');
      expect(errors.map(({ attributes }) => attributes['message'])).toEqual(given.problems.map((each) => inXml(wordingOf(each).join('\n'))));
      const cases = elementsIn(junit.write(given)).filter(({ name }) => !name.startsWith('testsuite'));
      expect(cases.map(({ name }) => name)).toEqual(given.problems.flatMap(({ severity }) =>
        ['testcase', severity === 'error' ? 'failure' : 'skipped']));
      expect(cases.flatMap(({ attributes }) => attributes['classname'] ?? [])).toEqual(given.problems.map((each) => inXml(each.place.file)));
    });
  });

  it('are words in a cell of markdown', () => {
    holds((given) => {
      const told = problemsOnce(given.problems);
      const html = micromark(markdown.write(given, plain, bare), { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
        .replace(/<a href="https:\/\/example\.org\/rules\/[\w-]+\.md">(<code>[\w-]+<\/code>)<\/a>/g, '$1');
      const tags = [...html.matchAll(/<\/?([^>]*)>/g)].map(([, tag]) => tag!);
      expect(tags.filter((tag) => !/^(?:p|strong|h3|code|br|table|thead|tbody|tr|th|td)$/.test(tag))).toEqual([]);
      const rows = html.split('<tr>').slice(1).filter((row) => row.includes('<td>'));
      expect(rows.map((row) => row.split('<td>').length - 1)).toEqual(told.map(() => 4));
      const outside = html.replace(/<code>[^<]*<\/code>/g, '');
      expect(outside).not.toMatch(/[@#`*\\$]|:\/\//);
      const words = [...html.matchAll(/<code>([^<]*)<\/code>/g)].map(([, code]) => spaced(unescaped(code!)));
      const expected = told.flatMap((each) => wordingOf(each)).map((line) => spaced(wellFormed(line)));
      expect(words).toEqual(expect.arrayContaining(expected));
    });
  }, 60_000);
});

/** The command that GitHub's runner finds in a log line. */
function commandIn(line: string) {
  const [, command, given, message] = /^\s*::(\S+?)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  if (command === undefined) return line.includes('##[') ? [{ command: line }] : [];
  const properties = Object.fromEntries(given!.split(',').map((each) => {
    const [, name = '', value = ''] = /^(.*?)=(.*)$/.exec(each) ?? [];
    return [name, unescapedData(value.replaceAll('%3A', ':').replaceAll('%2C', ','))] as const;
  }));
  return [{ command, properties, message: unescapedData(message!) }];
}

function unescapedData(written: string): string {
  return written.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function inXml(written: string): string {
  return wellFormed(written.split('\n').map(printable).join('\n')).replace(/[\ufffe\uffff]/g, '\ufffd');
}

function unescaped(html: string): string {
  return html.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&');
}

function spaced(words: string): string {
  return words.replace(/[ \t]+/g, ' ').trim();
}
