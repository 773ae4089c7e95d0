import { describe, it } from 'vitest';
import { checkRule } from '../../src/hosts/testing/index.ts';
import { ruleCase, ruleNamed } from './fixtures.ts';

const rule = ruleNamed('unknown-code');
const strangers = ruleCase('unknown-code/strangers.rst');
const operation = ruleCase('unknown-code/operation.rst');

describe('unknown-code', () => {
  it('reports a code that is not registered, and knows the unused ones', () => checkRule(rule, {
    ...strangers,
    problems: ['8:1 299 is neither in the canon nor in the IANA registry', '13:1 599 is neither in the canon nor in the IANA registry'],
    fixed: strangers.pages,
  }));

  it('looks at the tables of operations as well', () =>
    checkRule(rule, { ...operation, problems: ['17:1 460 is neither in the canon nor in the IANA registry'] }));

  it('knows what the canon adds', () =>
    checkRule(rule, { ...strangers, canon: { codes: { 299: { phrase: 'Perhaps' }, 599: { phrase: 'Really Lost' } } }, problems: [] }));

  it('claims nothing about the registry where the canon leaves it out', () => checkRule(rule, {
    ...operation, canon: { extends: [], codes: { 200: { phrase: 'OK' } } }, problems: ['16:1 404 is not in the canon', '17:1 460 is not in the canon'],
  }));

  it('takes a code that five pages have for the service\'s own', () => {
    const page = '| Status Code | Description |\n|---|---|\n| 404 Not Found | Dark. |\n| 599 | The tower fails. |\n';
    const pagesWith = (count: number): Readonly<Record<string, string>> =>
      ({ 'index.md': '# Lamps\n', ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`lamp-${at}.md`, page] as const)) });
    return Promise.all([
      checkRule(rule, { pages: pagesWith(5), problems: [] }),
      checkRule(rule, { pages: pagesWith(4), problems: [0, 1, 2, 3].map((at) => `lamp-${at}.md:4:3 599 is neither in the canon nor in the IANA registry`) }),
    ]);
  });

  it('leaves out a long list of nothing but codes, from which a setting chooses', () => {
    const codes = Array.from({ length: 25 }, (_, at) => 400 + at);
    const page = (rows: readonly string[]) => ({ pages: { 'guard.md': `# Responses\n\nStatus codes\n\n${rows.map((row) => `- ${row}\n`).join('')}` } });
    return Promise.all([
      checkRule(rule, { ...page(codes.map(String)), problems: [] }),
      checkRule(rule, { ...page(codes.map((code) => `${code} - Says ${code}.`)), problems: ['guard.md:24:3 419 is neither in the canon nor in the IANA registry', 'guard.md:25:3 420 is neither in the canon nor in the IANA registry'] }),
    ]);
  });

  it('reads no markup itself', () => checkRule(rule, {
    pages: { 'a.md': '| Status Code | Description |\n|---|---|\n| 299 | Dim. |\n| 404 Not Found | Dark. |\n', 'b.adoc': '|===\n|Status Code |Description\n\n|404 Not Found |Dark.\n|599 |Broken.\n|===\n' },
    problems: ['a.md:3:3 299 is neither in the canon nor in the IANA registry', 'b.adoc:5:2 599 is neither in the canon nor in the IANA registry'],
  }));
});
