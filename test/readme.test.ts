import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../rules/index.ts';
import { canonSchema } from '../src/canon/canon-file.ts';
import { commandOf } from '../src/cli/arguments.ts';
import { configSchemaOf } from '../src/config/index.ts';
import packageJson from '../package.json' with { type: 'json' };

const readme = readFileSync('README.md', 'utf8');

/** The fenced blocks of a language. */
function blocksIn(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!);
}

describe('the README', () => {
  const commands = blocksIn('sh').flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '')).filter((line) => line !== '');

  it.each(commands.filter((line) => line.startsWith('canonlint')))('gives a command that is understood: %s', (line) => {
    expect(() => commandOf(line.split(/\s+/).slice(1))).not.toThrow();
  });

  it('names only npm scripts that there are', () => {
    const scripts = commands.flatMap((line) => [...line.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name!))
      .filter((name) => !['ci', 'pack', 'install'].includes(name));
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(scripts));
  });

  it.each([
    ['configuration', /^rules:/m, configSchemaOf(rules)],
    ['canon', /^codes:/m, canonSchema],
  ] as const)('shows a %s without a mistake', (_name, key, schema) => {
    const example = blocksIn('yaml').find((block) => key.test(block));
    expect(v.safeParse(schema, parse(example!, { stringKeys: true })).issues).toBeUndefined();
  });
});
