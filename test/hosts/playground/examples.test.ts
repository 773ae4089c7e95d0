import { expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { canons } from '../../../rules/canon/index.ts';
import { exampleIn, formats } from '../../../src/formats/index.ts';
import { ask } from './asking.ts';

const withExample = rules.filter(({ example }) => example.length > 0);

it.each(withExample.map(({ name }) => name))('has the example of %s in each markup, on which the rule reports and no other', async (name) => {
  const { example } = rules.find((rule) => rule.name === name)!;
  for (const format of formats) {
    const pages = await exampleIn(format, example);
    const project = await ask<'example'>({ kind: 'example', rule: name, markup: format.name });
    // where the markup has no such example, it is in another
    expect(project.pages.slice(0, pages.length).map((page) => page.text)).toEqual(pages.map(({ source }) => source));
    const { problems } = await ask<'findings'>({ kind: 'findings', project: { ...project, canonText: '' } });
    expect([...new Set(problems.map(({ rule }) => rule))]).toEqual([name]);
  }
});

it.each([
  ['wording-drif', 'there is no rule "wording-drif"'],
  ['<b>', 'there is no rule "<b>"'],
  ['unreadable-page', 'the rule unreadable-page has no example: it is about what cannot be read'],
])('has no example of %s', async (rule, message) => {
  await expect(ask<'example'>({ kind: 'example', rule, markup: undefined })).rejects.toThrow(message);
});

it.each(Object.keys(canons))('shows the canon %s as a file that reads as the canon itself does', async (name) => {
  const text = await ask<'canon'>({ kind: 'canon', name });
  const project = await ask<'example'>({ kind: 'example', rule: 'wording-drift', markup: 'rst' });
  const byName = await ask<'findings'>({ kind: 'findings', project: { ...project, canon: name, canonText: '' } });
  const byText = await ask<'findings'>({ kind: 'findings', project: { ...project, canon: 'canon.yaml', canonText: text! } });
  expect(byText.problems).toEqual(byName.problems);
});

it('knows no other canon', async () => {
  expect(await ask<'canon'>({ kind: 'canon', name: 'constructor' })).toBe(undefined);
});

it('tells all rules and canons', async () => {
  const shipped = await ask<'shipped'>({ kind: 'shipped' });
  expect(shipped.rules.map(({ name }) => name)).toEqual(rules.map(({ name }) => name));
  expect(shipped.rules.filter(({ hasExample }) => hasExample).map(({ name }) => name)).toEqual(withExample.map(({ name }) => name));
  expect(shipped.canons).toEqual(Object.keys(canons));
});
