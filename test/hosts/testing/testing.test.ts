import { AssertionError } from 'node:assert';
import { describe, expect, it } from 'vitest';
import { checkRule, problemsOf } from '../../../src/hosts/testing/index.ts';
import type { PluginRule } from '../../../src/hosts/testing/index.ts';
import { ruleNamed } from '../../rules/fixtures.ts';

const noPage: PluginRule = {
  name: 'no-page', summary: 'descriptions that say page', severity: 'error',
  options: { word: { summary: 'The word.', choices: ['page', 'site'] } },
  *check({ service, options: { word } }) {
    for (const { entries } of service.pages.flatMap(({ statusLists }) => statusLists)) {
      for (const entry of entries) {
        const [part] = entry.description?.parts ?? [];
        if (part === undefined || !part.text.includes(word!)) continue;
        const change = { kind: 'reword', place: part.place, from: part.text, to: part.text.replace(word!, 'resource') } as const;
        yield { place: part.place, entry, code: entry.code, message: `${entry.code} says ${word}`, fix: { safe: false, change } };
      }
    }
  },
};

const page = '| Code | Description |\n|---|---|\n| 200 OK | It is as asked. |\n| 404 Not Found | The page was not found. |\n';
const fixed = page.replace('The page', 'The resource');

describe('the tester of rules', () => {
  it('takes documents in any markup, and compares problems and repairs', async () => {
    await checkRule(noPage, { pages: page, problems: ['4:19 404 says page'], fixed });
    await checkRule(noPage, { pages: page, options: { word: 'site' }, problems: [] });
    await checkRule(noPage, {
      pages: { 'docs/a.md': page, 'docs/b.rst': 'Codes\n=====\n\n.. list-table::\n\n   * - 404 Not Found\n     - No page.\n   * - 410 Gone\n     - Gone.\n' },
      problems: ['docs/a.md:4:19 404 says page', 'docs/b.rst:7:8 404 says page'], fixed: { 'docs/a.md': fixed },
    });
    expect(await problemsOf(noPage, { pages: '<table><tr><th>Code<th>Text<tr><td>404 Not Found<td>No page<tr><td>200 OK<td>Fine</table>', markup: '.html' }))
      .toEqual([expect.stringContaining('404 says page')]);
  });

  it('rejects with an error of node:assert', async () => {
    await expect(checkRule(noPage, { pages: page, problems: [] })).rejects.toThrow(AssertionError);
    await expect(checkRule(noPage, { pages: page, problems: [] })).rejects.toThrow('no-page finds something else');
    await expect(checkRule(noPage, { pages: page, problems: ['4:19 404 says page'], fixed: page })).rejects.toThrow('no-page repairs in other words');
  });

  it('tries the rules of canonlint, too, with a canon of the test', async () => {
    const canon = { codes: { 404: { description: 'There is no such lamp.' } } };
    const says = '404 is described in other words than the canon\'s';
    await checkRule(ruleNamed('wording-drift'), { pages: page, canon, problems: [`4:19 ${says}`], fixed: page.replace('The page was not found.', 'There is no such lamp.') });
    await checkRule(ruleNamed('column-header'), {
      pages: page, canon: { headers: { code: 'Status' } }, problems: ['1:3 the column is called "Code"; the canon calls it "Status"'],
    });
  });
});
