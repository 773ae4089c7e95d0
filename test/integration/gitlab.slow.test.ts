import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lamps, unlit } from '../hosts/cli/desk.ts';
import { add } from '../disk/folders.ts';
import { worldWith } from './repositories.ts';
import type { World } from './repositories.ts';

interface Template {
  readonly canonlint: {
    readonly script: readonly string[];
    readonly artifacts: { readonly when: string; readonly reports: { readonly codequality: string } };
  };
}

let world: World;
beforeAll(() => void (world = worldWith('v1.0.0')));
afterAll(() => world.end());

it('the template for GitLab installs a release, fails on a problem and leaves a report on code quality', () => {
  const { canonlint: { script, artifacts } } = parse(readFileSync('templates/gitlab-ci.yml', 'utf8')) as Template;
  const [folder, prefix] = ['docs', 'prefix'].map((name) => join(world.folder, name)) as [string, string];
  mkdirSync(prefix);
  for (const [name, text] of Object.entries({ 'a.rst': unlit, 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' })) {
    add(folder, name, text);
  }
  const variables = [
    `CANONLINT=git+file://${world.tool}#v1.0.0`, `npm_config_prefix=${prefix}`, `PATH=${join(prefix, 'bin')}:${process.env['PATH'] ?? ''}`,
  ];
  const { status, output } = world.run(folder, 'env', ...variables, 'sh', '-e', '-c', script.join('\n'));
  expect({ status, output }).toMatchObject({ status: 1 });
  expect(output).toContain('✖ 1 problem (1 error, 0 warnings)');
  expect(artifacts.when).toBe('always');
  const report = JSON.parse(readFileSync(join(folder, artifacts.reports.codequality), 'utf8')) as unknown;
  expect(report).toMatchObject([{ check_name: 'wording-drift', location: { path: 'a.rst' } }]);
});
