import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { canonSchema } from '../../src/canon/canon-file.ts';
import { configSchemaOf } from '../../src/config/index.ts';
import { baselineIn } from '../../src/engine/baseline/baseline-file.ts';
import { formats } from '../../src/formats/index.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { choicesIn } from '../../src/hosts/lsp/server/choices.ts';
import { factsOf } from '../../src/index.ts';
import extensionJson from '../../editors/vscode/package.json' with { type: 'json' };
import { blocks, programs } from './pages.ts';

const of = (...languages: readonly string[]) => blocks.filter(({ language }) => languages.includes(language));

it('every code block has a language for which there is a test', () => {
  const known = ['elisp', 'json', 'lua', 'rst', 'rust', 'sh', 'text', 'toml', 'ts', 'yaml'];
  expect(blocks.filter(({ language }) => !known.includes(language)).map(({ place }) => place)).toEqual([]);
});

it('what is printed is printed by a run: no page but this drawing has text in a block of its own', () => {
  expect(of('text').map(({ file }) => file)).toEqual(['CONTRIBUTING.md']);
});

it('every program is one that the tests of the package compile and run', () => {
  expect(of('ts').map(({ text }) => text)).toEqual([programs.api, programs.plugin, programs.ruleTest]);
});

describe('YAML', () => {
  it.each(of('yaml'))('$place is a configuration, a canon, a hook, a workflow or a pipeline without a mistake', ({ text }) => {
    expect(mistakesInYaml(text)).toEqual([]);
  });

  it('gives the action inputs that it takes', () => {
    const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { readonly inputs: object };
    const steps = of('yaml').flatMap(({ text }) => Object.values(((parse(text) ?? {}) as Example).jobs ?? {})).flatMap((job) => job.steps);
    const given = steps.filter(({ uses }) => uses?.includes('/canonlint@') === true).flatMap((step) => Object.keys(step.with ?? {}));
    expect(given).not.toEqual([]);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given));
  });

  it('runs canonlint on the files of every format whose extension tells it', () => {
    const read = formats.filter(({ onDemand, orphan, name }) => onDemand !== true && orphan === undefined && name !== 'openapi').flatMap(({ extensions }) => extensions);
    const globs = blocks.flatMap(({ text }) => [...text.matchAll(/"\*\.\{([\w,]+)\}"/g)].map(([, names]) => names!.split(',').map((name) => `.${name}`)));
    expect(globs).toHaveLength(2);
    for (const extensions of globs) expect(read.filter((extension) => extensions.includes(extension)).toSorted()).toEqual(extensions.toSorted());
  });
});

describe('JSON', () => {
  it.each(of('json'))('$place is a setting of an editor, a hook, or an entry of a baseline', async ({ text }) => {
    expect(await mistakesInJson(text)).toEqual([]);
  });
});

describe('comments', () => {
  it('silence what the guide says, in every markup', () => {
    const [shown] = of('rst');
    const page = { file: 'a.rst', source: shown!.text, encoding: 'utf-8', byteOrderMark: false } as const;
    expect(factsOf(page)?.requests?.map(({ verb, words, reason }) => [verb, ...words, reason])).toEqual([
      ['disable-next-table', 'wording-drift', '500', "the gateway's own words"], ['disable', 'reason-phrase', undefined], ['enable', undefined],
    ]);
    const adopt = readFileSync('docs/adopt.md', 'utf8');
    const forms = [...adopt.matchAll(/`([^`\n]*canonlint-disable …[^`\n]*)`/g)].map(([, form]) => form!.replace('…', 'reason-phrase'));
    expect(forms).toHaveLength(4);
    const files = ['a.md', 'a.mdx', 'a.adoc', 'a.py'];
    const found = forms.map((form, at) => factsOf({ ...page, file: files[at]!, source: `${form}\n` })?.requests?.map(({ words }) => words));
    expect(found).toEqual(files.map(() => [['reason-phrase']]));
  });
});

describe('editors', () => {
  it.each(of('lua', 'elisp', 'toml', 'rust'))('$place has pairs of brackets', ({ text, language }) => {
    const code = text.replace(language === 'elisp' ? /"[^"]*"/g : /"[^"]*"|'[^'\n]*'/g, '');
    expect(unpaired(code.replace(/[^()[\]{}]/g, ''))).toBe('');
  });

  it('start the server as the command line knows it', () => {
    const editors = blocks.filter(({ file }) => file.startsWith('docs/editors/')).map(({ text }) => text).join('\n');
    expect(editors.match(/['"]canonlint['"](?:\.into\(\))?,? ['"]lsp['"]/g)!.length).toBeGreaterThanOrEqual(6);
  });

  it('the extension explains each of its settings', () => {
    const text = readFileSync('editors/vscode/README.md', 'utf8');
    for (const name of Object.keys(extensionJson.contributes.configuration.properties)) expect(text).toContain(`| \`${name}\` |`);
  });
});

const hookIds = (parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[]).map(({ id }) => id);

/** What ships, and the rule of the plugin that the guide shows. */
const pluginRules = { ...toolkit, rules: [...toolkit.rules, { name: 'acme/no-apology', summary: '' }] };

/** What is wrong with YAML of the documentation; nothing else than these kinds is known. */
function mistakesInYaml(text: string): readonly unknown[] {
  const value = (parse(text, { stringKeys: true }) ?? {}) as Example;
  if ('codes' in value) return v.safeParse(canonSchema, value).issues ?? [];
  if (value.repos !== undefined) return value.repos.flatMap(({ hooks }) => hooks.map(({ id }) => id)).join() === hookIds.join() ? [] : ['other hooks'];
  if ('jobs' in value || 'fleet' in value || 'pre-commit' in value) return /canonlint(?: |@v)/.test(text) ? [] : ['no canonlint'];
  return v.safeParse(configSchemaOf(pluginRules), value).issues ?? [];
}

/** The same of JSON. */
async function mistakesInJson(text: string): Promise<readonly string[]> {
  const value = JSON.parse(text) as Json;
  const options = value.clients?.canonlint?.initializationOptions ?? value.lsp?.canonlint.initialization_options;
  if (value.hash !== undefined) return (await baselineIn({ file: 'known.json', source: `{"version":1,"entries":[${text}]}` })).length === 1 ? [] : ['no entry'];
  if (options !== undefined) return Object.keys(options).filter((name) => !Object.hasOwn(choicesIn(undefined), name));
  return /source\.fixAll\.canonlint|"canonlint --"/.test(text) ? [] : ['no canonlint'];
}

/** The brackets that have no partner. */
function unpaired(brackets: string): string {
  const fewer = brackets.replaceAll(/\(\)|\[\]|\{\}/g, '');
  return fewer === brackets ? brackets : unpaired(fewer);
}

interface Hook {
  readonly id: string;
}

/** A canon, a configuration of pre-commit, a workflow or a pipeline. */
interface Example {
  readonly repos?: readonly { readonly hooks: readonly Hook[] }[];
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly { readonly uses?: string; readonly with?: object }[] }>>;
}

interface Json {
  readonly hash?: string;
  readonly clients?: { readonly canonlint?: { readonly initializationOptions: object } };
  readonly lsp?: { readonly canonlint: { readonly initialization_options: object } };
}
