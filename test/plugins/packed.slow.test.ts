import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { programs } from '../docs/pages.ts';
import { nodes } from '../nodes.ts';

const { plugin: ownRules, pluginConfig: ownConfig, customRules, ruleTest } = programs;
const page = '| Code | Description |\n|---|---|\n| 404 Not Found | Sorry, nobody has posted this parcel. |\n| 410 Gone | The page is gone |\n';

/** A project in which the packed archives of canonlint and of the example of a plugin are installed. */
let folder: string;

const onWindows = process.platform === 'win32';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'canonlint-plugins-'));
  const [project, plugin] = [join(folder, 'project'), join(folder, 'plugin')];
  cpSync('fixtures/plugins/canonlint-plugin-parcels', plugin, { recursive: true });
  for (const path of [join(project, 'docs'), join(project, 'lint'), join(plugin, 'node_modules', 'canonlint')]) mkdirSync(path, { recursive: true });
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  const archive = `canonlint-${packageJson.version}.tgz`;
  run('tar', ['-xzf', archive, '-C', 'plugin/node_modules/canonlint', '--strip-components', '1'], folder);
  run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', plugin], plugin);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], plugin);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', `../${archive}`, '../canonlint-plugin-parcels-1.0.0.tgz'], project);
  writeFileSync(join(project, 'docs', 'codes.md'), page);
  writeFileSync(join(project, 'lint', 'our-rules.ts'), ownRules);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

it('installs a plugin from its archive, which brings a rule, a reporter and a canon', () => {
  put('canonlint.yaml', 'extends: canonlint-plugin-parcels\n');
  expect(canonlint('--allow-plugins', '--format=compact')).toEqual({
    status: 1, stdout: 'docs/codes.md:3:19: error 404 says that it is sorry [parcels/no-apology]\n'
      + 'docs/codes.md:3:19: error 404 is described in other words than the canon\'s [wording-drift]\n', stderr: '',
  });
  expect(canonlint('--allow-plugins', '--format=parcels/count')).toMatchObject({ stdout: '2 problems on 1 pages\n' });
  expect(canonlint('--allow-plugins', '--fix=all', '--only=parcels/no-apology')).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, 'project', 'docs', 'codes.md'), 'utf8')).toBe(page.replace('Sorry, nobody', 'Nobody'));
  expect(canonlint()).toMatchObject({ status: 2, stdout: '' });
  put('docs/codes.md', page);
}, 120_000);

it('runs what the documentation says, in TypeScript, on several threads, and of a rule without code', () => {
  put('canonlint.yaml', `${ownConfig}${customRules}`);
  for (let at = 0; at < 6; at++) put(`docs/${at}/index.md`, page);
  const lines = canonlint('--allow-plugins', '--concurrency=3', '--format=compact').stdout.split('\n').filter((line) => line.startsWith('docs/3/'));
  expect(lines).toEqual([
    'docs/3/index.md:3:19: error 404 says that it is sorry [acme/no-apology]',
    'docs/3/index.md:3:19: error 404 is described in other words than the canon\'s [wording-drift]',
    'docs/3/index.md:4:14: warning 410: the description has no full stop [full-stop]',
  ]);
  expect(canonlint('--allow-plugins', '--format=acme/count').stdout).toMatch(/^\d+ problems\n$/);
  const failing = ownRules.replace('const { code, description } = entry;', 'const { code, description } = entry; throw new Error("no luck");');
  put('lint/our-rules.ts', failing);
  expect(canonlint('--allow-plugins', '--concurrency=3')).toEqual({
    status: 2, stdout: '', stderr: expect.stringMatching(/^canonlint: the rule acme\/no-apology of the plugin \.\/lint\/our-rules\.ts fails on docs\/.*: no luck\n$/) as string,
  });
}, 120_000);

it.each(nodes)('loads a plugin in TypeScript on Node $version', ({ path }) => {
  put('canonlint.yaml', ownConfig);
  put('lint/our-rules.ts', ownRules);
  expect(canonlintOn(path, '--allow-plugins', '--format=compact', 'docs/codes.md').stdout).toContain('docs/codes.md:3:19: error 404 says that it is sorry [acme/no-apology]\n');
}, 120_000);

/** Tests of the rule of the example for a runner, the second of which does not hold. */
const ruleTests = (runner: string): string => `
  import { test } from '${runner}';
  import plugin from 'canonlint-plugin-parcels';
  import { checkRule } from 'canonlint/testing';
  const pages = ${JSON.stringify(page)};
  test('says sorry', () => checkRule(plugin.rules[0], { pages, problems: ['3:19 404 says that it is sorry'], fixed: pages.replace('Sorry, nobody', 'Nobody') }));
  test('is wrong', () => checkRule(plugin.rules[0], { pages, problems: [] }));
`;

it('tests a rule with vitest', () => {
  put('rule.spec.mjs', ruleTests('vitest'));
  symlinkSync(resolve('node_modules/vitest'), join(folder, 'project', 'node_modules', 'vitest'), 'junction');
  const { status, stdout } = spawnSync(process.execPath, [resolve('node_modules/vitest/vitest.mjs'), 'run', '--reporter=json', 'rule.spec.mjs'], {
    cwd: join(folder, 'project'), encoding: 'utf8', env: { ...process.env, VITEST: undefined },
  });
  expect({ status, ...JSON.parse(stdout) as object }).toMatchObject({
    status: 1, numPassedTests: 1, numFailedTests: 1,
    testResults: [{ assertionResults: [{ title: 'says sorry', status: 'passed' }, { failureMessages: [expect.stringContaining('no-apology finds something else')] }] }],
  });
}, 120_000);

it('tests a rule with the runner of Node', () => {
  put('rule.test.mjs', ruleTests('node:test'));
  const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', 'rule.test.mjs'], { cwd: join(folder, 'project'), encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringMatching(/^ok 1 - says sorry$[^]*^not ok 2 - is wrong$[^]*no-apology finds something else/m) as string });
}, 120_000);

it('tests a rule as the documentation does', () => {
  put('lint/our-rules.test.ts', ruleTest);
  put('lint/our-rules.ts', ownRules);
  const tried = () => spawnSync(process.execPath, ['--import', pathToFileURL(resolve('scripts/typescript.mjs')).href, '--test', '--test-reporter=tap', 'lint/our-rules.test.ts'], { cwd: join(folder, 'project'), encoding: 'utf8' });
  expect(tried()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^ok 1 - no-apology$/m) as string });
  put('lint/our-rules.ts', ownRules.replace('sorry\\b', 'nothing\\b'));
  expect(tried()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^not ok 1 - no-apology$/m) as string });
}, 120_000);

function put(name: string, text: string): void {
  mkdirSync(join(folder, 'project', name, '..'), { recursive: true });
  writeFileSync(join(folder, 'project', name), text);
}

function canonlint(...argv: readonly string[]) {
  return canonlintOn(process.execPath, ...argv);
}

function canonlintOn(node: string, ...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(node, [join('node_modules', 'canonlint', packageJson.bin.canonlint), ...argv], { cwd: join(folder, 'project'), encoding: 'utf8' });
  return { status, stdout, stderr };
}

function run(program: string, argv: readonly string[], cwd: string): void {
  execFileSync(program, argv, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: onWindows && program === 'npm' });
}
