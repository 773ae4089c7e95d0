import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  defaultConfig, printedConfig, severitiesOf, severityNamed, withSeverities,
} from '../../src/config/index.ts';
import type { Config } from '../../src/config/index.ts';
import { nodeDisk } from '../../src/disk/index.ts';
import { loadConfig } from '../../src/engine/load-config.ts';
import { UserError } from '../../src/text/user-error.ts';
import { folderWith } from '../disk/folders.ts';

const reporters = { json: true, stylish: true };
const rules = [
  { name: 'missing-code', summary: 'a code that is missing', severity: 'error' },
  { name: 'wording-drift', summary: 'other words', severity: 'error' },
  { name: 'code-order', summary: 'rows out of order', severity: 'warning' },
  { name: 'column-header', summary: 'another header', severity: 'off' },
] as const;

function load(text: string): Promise<Config> {
  const folder = folderWith({ 'canonlint.yaml': text });
  return loadConfig('canonlint.yaml', { rules, reporters }, nodeDisk(folder));
}

async function complaint(text: string): Promise<readonly string[]> {
  try {
    await load(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [...error.message.split('\n'), ...error.hint === undefined ? [] : [error.hint]];
  }
  return [];
}

describe('canonlint.yaml', () => {
  it('says how a project is checked', async () => {
    const config = await load(`
canon: ./house.yaml
include: docs
exclude: [docs/old, '*.gen.rst']
services:
  Elastic Cloud Server: ecs/**
  vpc: [vpc/**, subnet/**]
rules:
  missing-code: off
  wording-drift: warn
  code-order: { severity: error }
  column-header: warning
overrides:
  - files: legacy/**
    rules: { wording-drift: off, code-order: warn }
`);
    expect(config).toEqual({
      file: 'canonlint.yaml',
      bases: [],
      folder: config.folder,
      canon: './house.yaml',
      canonIn: { file: 'canonlint.yaml', folder: config.folder, at: 'canonlint.yaml:2:8' },
      include: ['docs'],
      exclude: ['docs/old', '*.gen.rst'],
      ignored: [],
      services: { 'Elastic Cloud Server': ['ecs/**'], vpc: ['vpc/**', 'subnet/**'] },
      plugins: [],
      customRules: [],
      rules: {
        'missing-code': { severity: 'off' },
        'wording-drift': { severity: 'warning' },
        'code-order': { severity: 'error' },
        'column-header': { severity: 'warning' },
      },
      overrides: [{
        files: ['legacy/**'], rules: { 'wording-drift': { severity: 'off' }, 'code-order': { severity: 'warning' } },
      }],
      baseline: undefined, format: undefined, maxWarnings: undefined,
    });
  });

  const nothing = ['', '\n\n', '# nothing but a comment\n', '---\n', '{}', '\ufeff# a mark\n'];

  it.each(nothing)('may be empty: %j', async (text) => {
    const config = await load(text);
    expect(config).toEqual({ ...defaultConfig(config.folder), file: 'canonlint.yaml' });
  });

  it('is named relative to the working folder', async () => {
    const folder = folderWith({ 'docs/canonlint.yaml': 'canon: http\n', 'x/y.txt': '' });
    const config = await loadConfig('../docs/canonlint.yaml', { rules, reporters }, nodeDisk(join(folder, 'x')));
    const file = '../docs/canonlint.yaml';
    expect(config).toMatchObject({ file, folder: join(folder, 'docs'), canonIn: { file, at: `${file}:1:8` } });
  });

  it('must exist if it is named', async () => {
    const folder = folderWith([]);
    await expect(loadConfig('own.yaml', { rules, reporters }, nodeDisk(folder)))
      .rejects.toThrow(new UserError('the configuration own.yaml cannot be read: no such file or folder'));
    await expect(loadConfig('.', { rules, reporters }, nodeDisk(folder))).rejects.toThrow(UserError);
  });

  it.each([
    ['an unknown key', 'exlude: [docs]', 'canonlint.yaml:1:1: unknown key "exlude"', 'did you mean "exclude"?'],
    ['an unknown rule', 'rules:\n  wordng-drift: warn', 'canonlint.yaml:2:3: unknown key "wordng-drift"',
      'did you mean "wording-drift"?'],
    ['an unknown severity', 'rules:\n  missing-code: eror',
      'canonlint.yaml:2:17: "missing-code" must be off, warn or error, not "eror"', 'did you mean "error"?'],
    ['a severity that is a number', 'rules:\n  missing-code: 2',
      'canonlint.yaml:2:17: "missing-code" must be off, warn or error, or a mapping with the key severity, not 2'],
    ['a severity in a list', 'rules:\n  missing-code: [error]',
      'canonlint.yaml:2:17: "missing-code" must be a mapping, not a list'],
    ['an option that the rule does not have', 'rules:\n  missing-code: { severty: error }',
      'canonlint.yaml:2:19: unknown key "severty"', 'did you mean "severity"?'],
    ['an unknown rule in an override', 'overrides:\n  - files: a\n    rules: { code-ordr: off }',
      'canonlint.yaml:3:14: unknown key "code-ordr"', 'did you mean "code-order"?'],
    ['an override of nothing', 'overrides:\n  - rules: {}', 'canonlint.yaml:2:5: the key "files" is missing'],
    ['an empty pattern', 'include: [docs, ""]', 'canonlint.yaml:1:17: an entry of "include" is empty'],
    ['a pattern that leads out', 'exclude: ../docs',
      'canonlint.yaml:1:10: "exclude" leads out of the folder of the configuration'],
    ['a number for a pattern', 'include: 5',
      'canonlint.yaml:1:10: "include" must be a pattern or a list of patterns, not 5'],
    ['services in a list', 'services: [ecs]', 'canonlint.yaml:1:11: "services" must be a mapping, not a list'],
    ['a number for a service', 'services: { 5: ecs }',
      'canonlint.yaml:1:13: "5" is no name for a service: it has no letter'],
    ['a service given twice', 'services:\n  ecs: a\n  ecs: b', 'canonlint.yaml:3:3: the key "ecs" stands here again'],
    ['a canon without a value', 'canon:\nrules: {}', 'canonlint.yaml:1:1: "canon" has no value, but must be text'],
    ['broken syntax', 'rules: {',
      'canonlint.yaml:1:9: flow map in block collection must be sufficiently indented and end with a }'],
  ])('is faulted where it is wrong: %s', async (_, text, ...told) => {
    expect(await complaint(text)).toEqual(told);
  });
});

describe('the severity of a rule', () => {
  const [missing, drift, order, header] = rules;

  it('is the default if nothing is set', () => {
    const severityOf = severitiesOf(defaultConfig('/project'), '/project');
    expect(rules.map((rule) => severityOf(rule, 'a.rst'))).toEqual(['error', 'error', 'warning', 'off']);
  });

  it('comes from the last override that matches the page', async () => {
    const config = await load(`
rules: { wording-drift: warn, column-header: error }
overrides:
  - { files: legacy, rules: { wording-drift: off, missing-code: warn } }
  - { files: [legacy/new/**, '!*.rest'], rules: { wording-drift: error } }
`);
    const severityOf = severitiesOf(config, config.folder);
    expect(['a.rst', 'legacy/a.rst', 'legacy/new/a.rst', 'legacy/new/a.rest'].map((file) =>
      [drift, missing, order, header].map((rule) => severityOf(rule, file)))).toEqual([
      ['warning', 'error', 'warning', 'error'],
      ['off', 'warning', 'warning', 'error'],
      ['error', 'warning', 'warning', 'error'],
      ['off', 'warning', 'warning', 'error'],
    ]);
  });

  it('uses patterns relative to the configuration, wherever the run starts', async () => {
    const config = await load('overrides: [{ files: docs/a.rst, rules: { missing-code: off } }]');
    const severityOf = severitiesOf(config, join(config.folder, 'docs'));
    expect(['a.rst', '../a.rst', '../../docs/a.rst'].map((file) => severityOf(missing, file)))
      .toEqual(['off', 'error', 'error']);
  });

  it('comes from the command line before anything else', async () => {
    const written = await load(`
rules: { missing-code: off }
overrides: [{ files: "*", rules: { wording-drift: off } }]
`);
    const config = withSeverities(written, new Map([['wording-drift', 'warning'], ['missing-code', 'error']]));
    const severityOf = severitiesOf(config, config.folder);
    expect([drift, missing, order].map((rule) => severityOf(rule, 'a.rst'))).toEqual(['warning', 'error', 'warning']);
  });

  it('has a word', () => {
    expect(['off', 'warn', 'warning', 'error', 'Error', ''].map(severityNamed))
      .toEqual(['off', 'warning', 'warning', 'error', undefined, undefined]);
  });
});

describe('the configuration, printed', () => {
  it('has the form of canonlint.yaml', async () => {
    const config = await load('rules: { missing-code: warn }\noverrides: [{ files: a, rules: { code-order: off } }]');
    const printed = printedConfig(config, rules, 'open-telekom-cloud');
    expect(printed).toEqual({
      file: 'canonlint.yaml',
      canon: 'open-telekom-cloud',
      include: [],
      exclude: [],
      services: {},
      rules: { 'missing-code': 'warn', 'wording-drift': 'error', 'code-order': 'warn', 'column-header': 'off' },
      overrides: [{ files: ['a'], rules: { 'code-order': 'off' } }],
    });
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
  });
});
