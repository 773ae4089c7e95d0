import { describe, it } from 'vitest';
import { checkRule } from '../../src/hosts/testing/index.ts';
import { ruleCase, ruleNamed } from './fixtures.ts';

const rule = ruleNamed('column-header');
const page = ruleCase('column-header/headers.rst');

describe('column-header', () => {
  it('reports a header in other words than the canon, by what the column holds', () => checkRule(rule, {
    ...page,
    canon: { headers: { code: 'Status Code', phrase: 'Message', description: 'Description' } },
    problems: [
      '7:8 the column is called "Returned Value"; the canon calls it "Status Code"',
      '8:8 the column is called "Name"; the canon calls it "Message"',
      '15:16 the column is called "Meaning"; the canon calls it "Description"',
    ],
  }));

  it('is silent where the canon has no say', () => checkRule(rule, { ...page, canon: 'http', problems: [] }));
});
