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

  it('reads no markup itself', () => checkRule(rule, {
    pages: { 'a.md': '| Status Code | Description |\n|---|---|\n| 299 | Dim. |\n| 404 Not Found | Dark. |\n', 'b.adoc': '|===\n|Status Code |Description\n\n|404 Not Found |Dark.\n|599 |Broken.\n|===\n' },
    problems: ['a.md:3:3 299 is neither in the canon nor in the IANA registry', 'b.adoc:5:2 599 is neither in the canon nor in the IANA registry'],
  }));
});
