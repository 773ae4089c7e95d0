import { describe, it } from 'vitest';
import { checkRule } from '../../src/hosts/testing/index.ts';
import { ruleCase, ruleNamed } from './fixtures.ts';

const rule = ruleNamed('wrong-group');
const items = ruleCase('wrong-group/list_items.rst');

describe('wrong-group', () => {
  it('reports codes of the other kind under a list item', () => checkRule(rule, {
    ...items,
    problems: [
      '10:4 404 is listed as normal; the canon has it as abnormal',
      '11:4 503 is listed as normal; the canon has it as abnormal',
      '19:4 204 is listed as abnormal; the canon has it as normal',
      '20:4 302 is listed as abnormal; the canon has it as normal',
    ],
    fixed: items.pages,
  }));

  it('reports codes of the other kind under a caption, but none under one about errors, which may head a list of all', () =>
    checkRule(rule, { ...ruleCase('wrong-group/captions.rst'), problems: ['11:6 410 is listed as normal; the canon has it as abnormal'] }));

  it('is silent where the page names no groups', () => checkRule(rule, { ...ruleCase('wrong-group/no_groups.rst'), problems: [] }));

  it('goes by the canon where that has its own mind', () => checkRule(rule, {
    ...items,
    canon: { codes: { 302: { outcome: 'abnormal' }, 503: { outcome: 'normal' } } },
    problems: ['10:4 404 is listed as normal; the canon has it as abnormal', '19:4 204 is listed as abnormal; the canon has it as normal'],
  }));

  it('goes by the class of a code that the canon does not have', () => checkRule(rule, {
    ...ruleCase('wrong-group/classes.rst'),
    canon: { extends: [], codes: {} },
    problems: ['10:4 400 is listed as normal; the canon has it as abnormal', '18:4 399 is listed as abnormal; the canon has it as normal'],
  }));
});
