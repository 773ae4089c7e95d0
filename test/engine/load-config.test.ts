import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config/index.ts';
import { printedConfig } from '../../src/config/index.ts';
import { nodeDisk } from '../../src/disk/index.ts';
import { findConfig } from '../../src/engine/find-config.ts';
import { loadConfig } from '../../src/engine/load-config.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { UserError } from '../../src/text/user-error.ts';
import { add, folderWith } from '../disk/folders.ts';

/** The configuration that is found in a folder. */
async function load(folder: string, path = findConfig([], nodeDisk(folder))): Promise<Config> {
  return loadConfig(path ?? 'none', toolkit, nodeDisk(folder));
}

/** What is said against the configuration in a folder. */
async function complaint(folder: string, path?: string): Promise<string> {
  try {
    return `accepted as ${JSON.stringify(await load(folder, path))}`;
  } catch (error) {
    if (error instanceof UserError) return [error.message, ...error.parts, ...(error.hint === undefined ? [] : [error.hint])].join(' | ');
    throw error;
  }
}

/** A configuration without where it was found. */
function plain(config: Config): object {
  const { file: _, ...rest } = printedConfig(config, [], '-');
  return rest;
}

describe('a configuration', () => {
  const yaml = "canon: http\nexclude: [old, 'x//y']\nmax-warnings: 3\nformat: json\nbaseline: lint/known.json\nrules: { code-order: off }\n";
  const value = { canon: 'http', exclude: ['old', 'x//y'], 'max-warnings': 3, format: 'json', baseline: 'lint/known.json', rules: { 'code-order': 'off' } };

  it('is the same in YAML, JSON, JSON with comments, and under a key of package.json', async () => {
    const expected = plain(await load(folderWith({ 'canonlint.yaml': yaml })));
    expect(expected).toMatchObject({ ...value, rules: {} });
    const commented = `// what is "checked"\n${JSON.stringify(value, undefined, '\t').replaceAll('\n', ' /* a * comment\n** over lines */\n').replace(/\}$/, ',} // the end')}`;
    for (const files of [
      { 'canonlint.yml': yaml },
      { 'canonlint.json': JSON.stringify(value, undefined, '\t') },
      { 'canonlint.json': JSON.stringify({ $schema: './schemas/canonlint.schema.json', ...value }) },
      { 'canonlint.jsonc': commented },
      { 'package.json': JSON.stringify({ name: 'x', bin: { canonlint: 'y' }, canonlint: value, list: [1] }, undefined, 2) },
    ] as readonly Readonly<Record<string, string>>[]) {
      const folder = folderWith(files);
      const config = await load(folder);
      expect([files, plain(config)]).toEqual([files, expected]);
      expect(config.baseline).toBe(join(folder, 'lint/known.json'));
    }
  });

  it('has its mistakes told at their places, in every form', async () => {
    expect(await complaint(folderWith({ 'canonlint.jsonc': '{ // c\n  /* x */ "cannon": "http" }' }))).toBe('canonlint.jsonc:2:11: unknown key "cannon" | did you mean "canon"?');
    expect(await complaint(folderWith({ 'package.json': '{ "name": "x",\n "canonlint": { "rules": { "code-ordr": "off" } } }' })))
      .toBe('package.json:2:28: unknown key "code-ordr" | did you mean "code-order"?');
    expect(await complaint(folderWith({ 'canonlint.json': '{ "format": "jsom", "max-warnings": -1, "baseline": "../known.json" }' })))
      .toBe(`3 mistakes in canonlint.json | canonlint.json:1:13: "format" must be ${Object.keys(toolkit.reporters).join(', ').replace(/, (\w+)$/, ' or $1')}, not "jsom" (did you mean "json"?) | `
        + 'canonlint.json:1:37: "max-warnings" must be a whole number of 0 or more | canonlint.json:1:53: "baseline" leads out of the folder of the configuration');
  });

  it.each(['/etc/known.json', 'a/../../b', '..', String.raw`..\b`, 'C:/x'])('names no baseline outside of its folder: %s', async (baseline) => {
    expect(await complaint(folderWith({ 'canonlint.json': JSON.stringify({ baseline }) }))).toContain('leads out of the folder of the configuration');
  });

  it('is the only one of its folder', async () => {
    const folder = folderWith({ 'canonlint.yaml': '', 'canonlint.json': '{}', 'package.json': '{"canonlint": {}}', 'in/canonlint.jsonc': '{}' });
    expect(await complaint(folder).catch(String)).toContain('there are two configurations: canonlint.yaml and canonlint.json');
    expect(await load(join(folder, 'in'))).toMatchObject({ file: 'canonlint.jsonc' });
    expect(await load(folder, 'canonlint.json')).toMatchObject({ file: 'canonlint.json' });
  });

  it('is not in a package.json without the key, or one that nobody can read', () => {
    for (const text of ['{ "bin": { "canonlint": "x" } }', '{ "canonlint": ', '["canonlint"]', '"canonlint"', 'null']) {
      const folder = folderWith({ 'canonlint.yaml': '', 'in/package.json': text });
      expect(findConfig([], nodeDisk(join(folder, 'in')))).toBe(join(folder, 'canonlint.yaml'));
    }
  });
});

describe('extends', () => {
  it('adds up rules, services, exclude and overrides, and replaces the rest', async () => {
    const folder = folderWith({
      'canonlint.yaml': 'extends: [./lint/a.yaml, ./lint/b.json]\nexclude: own\nrules: { operation-response: warn }\nservices: { one: x }\nformat: compact\n',
      'lint/a.yaml': 'canon: ours.yaml\ninclude: docs\nexclude: a\nmax-warnings: 1\nbaseline: known.json\nrules: { operation-response: { severity: error, against: both }, code-order: off }\n'
        + 'services: { one: a, two: a }\noverrides: [{ files: x, rules: { code-order: warn } }]\n',
      'lint/b.json': '{ "exclude": "b", "max-warnings": 2, "format": "json", "rules": { "code-order": "error" } }',
    });
    const config = await load(folder);
    expect(plain(config)).toEqual({
      canon: 'ours.yaml', include: ['docs'], exclude: ['a', 'b', 'own'], services: { one: ['x'], two: ['a'] }, rules: {},
      overrides: [{ files: ['x'], rules: { 'code-order': 'warn' } }], format: 'compact', 'max-warnings': 2,
    });
    expect(config).toMatchObject({
      file: 'canonlint.yaml', folder, canonIn: { file: 'lint/a.yaml', folder: join(folder, 'lint'), at: 'lint/a.yaml:1:8' },
      rules: { 'operation-response': { severity: 'warning', options: { against: 'both' } }, 'code-order': { severity: 'error' } },
    });
  });

  it('finds packages in the nearest node_modules, by name or with a path', async () => {
    const folder = folderWith({
      'node_modules/@acme/lint/canonlint.jsonc': '{ "canon": "far.yaml" }', 'node_modules/plain/package.json': '{ "canonlint": { "canon": "http" } }',
      'docs/node_modules/@acme/lint/canonlint.yaml': 'canon: near.yaml\n', 'docs/node_modules/@acme/lint/sub/strict.yaml': 'extends: plain\nmax-warnings: 0\n',
    });
    const canonOf = async (name: string) => {
      add(folder, 'docs/canonlint.yaml', `extends: '${name}'\n`);
      const { canon, canonIn, maxWarnings } = await load(join(folder, 'docs'));
      return [canon, canonIn?.file, maxWarnings];
    };
    expect(await canonOf('@acme/lint')).toEqual(['near.yaml', 'node_modules/@acme/lint/canonlint.yaml', undefined]);
    expect(await canonOf('plain')).toEqual(['http', '../node_modules/plain/package.json', undefined]);
    expect(await canonOf('@acme/lint/sub/strict.yaml')).toEqual(['http', '../node_modules/plain/package.json', 0]);
  });

  it.each([
    ['./gone.yaml', 'canonlint.yaml:1:10: gone.yaml cannot be read: no such file or folder'],
    ['gone', "canonlint.yaml:1:10: the package \"gone\" is not installed | npm install --save-dev installs one; a path begins with ./"],
    ['base.yaml', "canonlint.yaml:1:10: the package \"base.yaml\" is not installed | npm install --save-dev installs one; a path begins with ./"],
    ['empty', 'canonlint.yaml:1:10: the package "empty" has no configuration | it would be called canonlint.yaml, canonlint.yml, canonlint.json, canonlint.jsonc'],
    ['empty/../../x.yaml', 'canonlint.yaml:1:10: "empty/../../x.yaml" is neither a path nor the name of a package | a path begins with ./ or ../'],
    ['https://example.com/x', 'canonlint.yaml:1:10: "https://example.com/x" is neither a path nor the name of a package | a path begins with ./ or ../'],
    ['./canonlint.yaml', 'canonlint.yaml:1:10: canonlint.yaml extends itself'],
    ['./ring.yaml', 'ring.yaml:1:10: canonlint.yaml extends itself'],
    ['./wrong.yaml', 'wrong.yaml:1:1: unknown key "cannon" | did you mean "canon"?'],
  ])('is refused with its place where it leads nowhere: %s', async (name, message) => {
    const folder = folderWith({
      'canonlint.yaml': `extends: ${name}\n`, 'ring.yaml': 'extends: ./canonlint.yaml\n', 'wrong.yaml': 'cannon: http\n', 'base.yaml': '',
      'node_modules/empty/index.js': 'process.exit(7)', 'x.yaml': '',
    });
    expect(await complaint(folder)).toBe(message);
  });

  it('ends where files extend each other without end', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.yaml`, `extends: [./${at + 1}.yaml, ./${at + 1}.yaml]\n`]));
    const folder = folderWith({ ...files, '12.yaml': '', 'canonlint.yaml': 'extends: ./0.yaml\n' });
    expect(await complaint(folder)).toMatch(/^\d+\.yaml:1:\d+: more than 50 configurations extend each other$/);
  });

  it('follows no link out of the repository', async () => {
    const folder = folderWith({ 'repo/.git/HEAD': '', 'repo/canonlint.yaml': 'extends: linked\n', 'repo/node_modules/x': '', 'out/canonlint.yaml': 'canon: http\n' });
    symlinkSync('../../out', join(folder, 'repo/node_modules/linked'));
    expect(await complaint(join(folder, 'repo'))).toContain('a link leads out of the repository');
  });
});

describe('rules without code', () => {
  it('are inherited, may be set by who extends them, and yield to later ones of their name', async () => {
    const rule = (message: string) => `custom-rules: [{ name: say-lamp, matches: bulb, message: ${message} }]\n`;
    const folder = folderWith({
      'canonlint.yaml': 'extends: [./a.yaml, ./b.yaml]\nrules: { say-lamp: warn }\n', 'a.yaml': rule('one'), 'b.yaml': rule('two'),
    });
    const { customRules, rules } = await load(folder);
    expect(customRules.map(({ name, message }) => `${name}: ${message}`)).toEqual(['say-lamp: two']);
    expect(rules).toEqual({ 'say-lamp': { severity: 'warning' } });
    add(folder, 'canonlint.yaml', `extends: ./a.yaml\n${rule('three')}`);
    expect(await complaint(folder)).toContain('there is a rule "say-lamp" already');
  });
});
