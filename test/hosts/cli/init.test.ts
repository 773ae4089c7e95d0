import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };
import { containing, desk, lit, page } from './desk.ts';

import { everythingIn, fleet, github, misspelt, read, repository } from './init-desk.ts';

describe('canonlint init', () => {
  it('writes a configuration that changes nothing', async () => {
    const { folder, canonlint } = desk({ 'a.rst': lit });
    const before = await canonlint(['-f', 'json']);
    expect(await canonlint(['init'])).toEqual({
      status: 0, stdout: '', stderr: [
        'canonlint: 1 page in reStructuredText, 1 service, 1 status table; the canon is http', 'canonlint: canonlint.yaml written',
        'canonlint: no hook or workflow is written: this folder is in no git repository', '',
      ].join('\n'),
    });
    expect(readdirSync(folder)).toEqual(['a.rst', 'canonlint.yaml']);
    expect(await canonlint(['-f', 'json'])).toEqual({ ...before, stdout: before.stdout.replace(/"why": ".*"/, '"why": "named in canonlint.yaml"') });
  });

  it('names the canon that the pages speak for', async () => {
    const named = async (files: Readonly<Record<string, string>>) => {
      const { folder, canonlint } = desk(files);
      await canonlint(['init']);
      return /^canon: .*$/m.exec(read(folder, 'canonlint.yaml'))![0];
    };
    expect(await named({ 'a.rst': page('404 | The requested page was not found.') })).toBe('canon: open-telekom-cloud');
    expect(await named({ 'a.rst': lit })).toBe('canon: http');
    expect(await named(fleet)).toBe('canon: canon.yaml');
  });

  it('writes down what most services agree on, and no more', async () => {
    const { folder, canonlint } = desk(fleet);
    expect(await canonlint(['init'])).toMatchObject({ status: 0, stderr: containing('most of 4 services word 2 codes alike: canon.yaml is what they agree on') });
    const { codes } = parse(read(folder, 'canon.yaml')) as { codes: Record<string, { description?: string; required: boolean }> };
    expect(Object.entries(codes).map(([code, { description, required }]) => [code, description, required])).toEqual([
      ['404', 'No such lamp.', true], ['405', 'Lamps do not do that.', true], ['500', undefined, false],
    ]);
  });

  it('writes down the problems that there are, so that only new ones are reported', async () => {
    const { folder, put, canonlint } = desk(fleet);
    expect(await canonlint(['init'])).toMatchObject({ status: 0, stderr: containing('canonlint-baseline.json holds the 1 problem that there is') });
    expect(read(folder, 'canonlint.yaml')).toContain('\nbaseline: canonlint-baseline.json\n');
    expect(JSON.parse(read(folder, 'canonlint-baseline.json'))).toMatchObject({ entries: [{ service: 'd.rst', code: 404, rule: 'wording-drift' }] });
    expect(await canonlint([])).toMatchObject({ status: 0 });
    put('e.rst', fleet['d.rst'].replace('Nobody', 'No one'));
    expect(await canonlint([])).toMatchObject({ status: 1, stdout: containing('✖ 1 problem') });
  });

  it('writes the hook and the workflow or job of the git host, all of this release', async () => {
    const revision = `v${packageJson.version}`;
    for (const [remote, file] of [[github, '.github/workflows/canonlint.yml'], ['https://gitlab.acme.example/acme/lamps.git', '.gitlab-ci.yml']] as const) {
      const { folder, canonlint } = repository({ 'a.rst': misspelt }, remote);
      expect(await canonlint(['init'])).toMatchObject({ status: 0, stdout: '', stderr: containing('pre-commit install') });
      expect(Object.keys(everythingIn(folder))).toEqual([file, '.pre-commit-config.yaml', 'a.rst', 'canonlint-baseline.json', 'canonlint.yaml'].toSorted());
      expect(parse(read(folder, '.pre-commit-config.yaml'))).toEqual({
        repos: [{ repo: packageJson.homepage, rev: revision, hooks: [{ id: 'canonlint' }] }],
      });
      expect(read(folder, file)).toContain(file === '.gitlab-ci.yml' ? `${packageJson.repository.url}#${revision}` : `uses: canonlint/canonlint@${revision}`);
    }
  });

  it('runs plugins that the configuration names where they are allowed, and writes what allows them', async () => {
    const own = 'import { writeFileSync } from "node:fs"; writeFileSync(new URL("./run", import.meta.url), ""); export default { name: "acme", canons: { none: { codes: {} } } };';
    for (const [remote, file, allowing] of [
      [github, '.github/workflows/canonlint.yml', '{ allow-plugins: true }'], ['https://gitlab.com/acme/lamps', '.gitlab-ci.yml', 'canonlint --allow-plugins '],
    ] as const) {
      const { folder, canonlint } = repository({ 'a.rst': misspelt, 'own.mjs': own, 'canonlint.yaml': 'plugins: [./own.mjs]\ncanon: acme/none\nbaseline: known.json\n' }, remote);
      expect(await canonlint(['init'])).toMatchObject({ status: 2, stdout: '', stderr: containing('--allow-plugins') });
      expect(Object.keys(everythingIn(folder))).toEqual(['a.rst', 'canonlint.yaml', 'own.mjs']);
      expect(await canonlint(['init', '--allow-plugins'])).toMatchObject({ status: 0, stderr: containing('the code of plugins runs in what is written here') });
      expect(Object.keys(everythingIn(folder))).toEqual([file, '.pre-commit-config.yaml', 'a.rst', 'canonlint.yaml', 'known.json', 'own.mjs', 'run'].toSorted());
      expect(parse(read(folder, '.pre-commit-config.yaml'))).toMatchObject({ repos: [{ hooks: [{ args: ['--allow-plugins', '--'] }] }] });
      expect(read(folder, file)).toContain(allowing);
      expect(await canonlint(['--allow-plugins'])).toMatchObject({ status: 0 });
    }
  });
});
