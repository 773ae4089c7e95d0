import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { canonSchema } from '../src/canon/canon-file.ts';
import { commandOf } from '../src/hosts/cli/arguments/arguments.ts';
import { configSchemaOf } from '../src/config/index.ts';
import { toolkit } from '../src/hosts/toolkit.ts';
import packageJson from '../package.json' with { type: 'json' };

const readme = readFileSync('README.md', 'utf8');

/** The fenced code blocks of a language. */
function blocksIn(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!);
}

describe('the README', () => {
  const commands = blocksIn('sh').flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '')).filter((line) => line !== '');

  it.each(commands.filter((line) => line.startsWith('canonlint')))('gives a command that is understood: %s', async (line) => {
    await expect(commandOf(line.split(/\s+/).slice(1))).resolves.toBeDefined();
  });

  it('names only npm scripts that there are', () => {
    const scripts = commands.flatMap((line) => [...line.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name!))
      .filter((name) => !['ci', 'pack', 'install'].includes(name));
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(scripts));
  });

  it.each([
    ['configuration', /^rules:/m, configSchemaOf(toolkit)],
    ['canon', /^codes:/m, canonSchema],
  ] as const)('shows a %s without a mistake', (_name, key, schema) => {
    const example = blocksIn('yaml').find((block) => key.test(block));
    expect(v.safeParse(schema, parse(example!, { stringKeys: true })).issues).toBeUndefined();
  });

  it('uses the hooks that there are, and gives the action inputs that it takes', () => {
    const examples = blocksIn('yaml').map((block) => (parse(block) ?? {}) as Example);
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];
    const used = examples.flatMap(({ repos = [] }) => repos.flatMap((repo) => repo.hooks));
    expect(used.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
    const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { readonly inputs: object };
    const steps = examples.flatMap(({ jobs }) => jobs?.canonlint?.steps ?? []);
    const given = steps.filter(({ uses }) => uses.includes('canonlint')).flatMap((step) => Object.keys(step.with ?? {}));
    expect(given).not.toEqual([]);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given));
    const listed = [...readme.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    expect(listed).toEqual(expect.arrayContaining(Object.keys(inputs)));
  });
});

describe('CONTRIBUTING.md', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');

  it('names only files that there are', () => {
    const named = [...text.matchAll(/`((?:src|rules|test|fixtures|scripts)\/[\w./-]+)`/g)].map(([, path]) => path!)
      .filter((path) => !path.includes('NAME'));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only npm scripts that there are', () => {
    const scripts = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name!);
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(scripts));
  });
});

interface Hook {
  readonly id: string;
}

/** A configuration of pre-commit, or a workflow. */
interface Example {
  readonly repos?: readonly { readonly hooks: readonly Hook[] }[];
  readonly jobs?: { readonly canonlint?: { readonly steps: readonly { readonly uses: string; readonly with?: object }[] } };
}
