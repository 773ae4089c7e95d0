import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { exampleIn, formats, type Format } from '../../src/formats/index.ts';
import { factsOf } from '../../src/index.ts';
import { problemsInExample } from '../../src/lint/example.ts';
import type { Problem, Rule } from '../../src/model.ts';
import { house } from './fixtures.ts';

/** The formats that render examples, and their rules: browsers finish any table, so that HTML has none that cannot be read. */
const rendered = await Promise.all(formats.filter(({ exampleWriter }) => exampleWriter !== undefined).map(async (format) => {
  const examples = await Promise.all(rules.map(async (rule) => ({ rule, pages: await exampleIn(format, rule.example) })));
  return { format, rules: examples.flatMap(({ rule, pages }) => (pages.length > 0 ? [rule] : [])) };
}));

it('renders the examples of all rules but those about markup', () => {
  const without = rendered.map(({ format: { name }, rules: own }) => [name, ...rules.filter((rule) => rule.example.length > 0 && !own.includes(rule)).map((rule) => rule.name)]);
  expect(without).toEqual([['rst'], ['markdown'], ['html', 'malformed-table'], ['asciidoc']]);
});

describe.each(rules)('$name', (rule) => {
  const rendering = rendered.flatMap(({ format, rules: own }) => (own.includes(rule) ? [format] : []));

  it.each(rendering)('reports on its own example in $name, and no other rule does', async (format) => {
    const others = rules.filter(({ name }) => name === rule.name || name !== 'missing-code');
    expect(new Set((await problemsOf(others, rule, format)).map((problem) => problem.rule))).toEqual(new Set([rule.name]));
  });

  it.each(rendering)('says of its example in $name what it says of it in any format', async (format) => {
    expect(saidOf(await problemsOf([rule], rule, format), format)).toEqual(saidOf(await problemsOf([rule], rule, rendering[0]!), rendering[0]!));
  });

  it('is summed up in a line and explained in sentences', () => {
    expect(rule.summary).toMatch(/^[^\n.]+[^.\s]$/);
    expect(rule.why).toMatch(/^[A-Z][^]+\.$/);
  });

  it('begins a message with the code, where it is about one, and ends it without a full stop', async () => {
    for (const { code, message } of rendering[0] === undefined ? [] : await problemsOf([rule], rule, rendering[0])) {
      expect(message.startsWith(code === undefined ? '' : `${code} `)).toBe(true);
      expect(message).not.toMatch(/\.$/);
    }
  });

  it('yields to rules that there are', () => {
    expect(rules.map(({ name }) => name)).toEqual(expect.arrayContaining([...(rule.yieldsTo ?? [])]));
  });
});

describe('the list of rules', () => {
  it('has each name once, in the manner of names', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)+$/.test(name))).toEqual([]);
  });
});

async function problemsOf(tried: readonly Rule[], { example }: Rule, format: Format): Promise<readonly Problem[]> {
  const pages = (await exampleIn(format, example)).map((page) => factsOf(page)!);
  return problemsInExample(pages, tried, house);
}

/** The messages without what differs by format: names of files, numbers of lines, what is wrong with the markup itself. */
function saidOf(problems: readonly Problem[], { extensions: [extension] }: Format): readonly string[] {
  return problems.map(({ rule, message }) =>
    (rule === 'malformed-table' ? rule : message.replaceAll(extension, '').replace(/\bline \d+/, 'line')));
}
