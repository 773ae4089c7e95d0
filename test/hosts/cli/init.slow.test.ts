import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };
import { rules } from '../../../rules/index.ts';
import { nodeDisk } from '../../../src/disk/index.ts';
import { loadConfig } from '../../../src/engine/load-config.ts';
import { formats } from '../../../src/formats/index.ts';
import { configText } from '../../../src/hosts/cli/init/config-text.ts';
import { toolkit } from '../../../src/hosts/toolkit.ts';
import { folderWith, git } from '../../disk/folders.ts';
import { containing, desk, lit, prose } from './desk.ts';

import { everythingIn, fleet, github, misspelt, read, repository } from './init-desk.ts';

describe('canonlint init, tried in many repositories', () => {
  it('knows the git host by its files, too, and says so where it does not know it', async () => {
    for (const [file, job] of [['.github/CODEOWNERS', '.github/workflows/canonlint.yml'], ['.gitlab-ci.yml', 'its job']] as const) {
      const { folder, canonlint } = repository({ 'a.rst': lit, [file]: 'mine' }, 'ssh://git@forge.acme.example:22/github/lamps');
      const { stdout } = await canonlint(['init']);
      expect(job === 'its job' ? stdout : read(folder, job)).toContain('canonlint:\n');
    }
    const { folder, canonlint } = repository({ 'a.rst': lit }, 'https://forge.acme.example/github.com/lamps');
    expect(await canonlint(['init'])).toMatchObject({ status: 0, stderr: containing('no workflow is written') });
    expect(await canonlint(['init', '--workflow'])).toMatchObject({ status: 0 });
    expect(read(folder, '.github/workflows/canonlint.yml')).toContain('uses: canonlint/');
  });

  it('has the job for GitLab in common with the template', async () => {
    const { folder, canonlint } = repository({ 'a.rst': lit }, 'https://gitlab.com/acme/lamps.git');
    await canonlint(['init']);
    const { canonlint: { variables, ...job } } = parse(read(folder, '.gitlab-ci.yml')) as { canonlint: Record<string, unknown> };
    expect(variables).toEqual({ CANONLINT: `${packageJson.repository.url}#v${packageJson.version}` });
    expect({ canonlint: job }).toEqual(parse(readFileSync('templates/gitlab-ci.yml', 'utf8')));
  });

  it('writes a hook that looks at all pages where pre-commit knows no type of some', async () => {
    const { folder, canonlint } = repository({ 'a.md.erb': '# Lamps\n' });
    await canonlint(['init']);
    expect(parse(read(folder, '.pre-commit-config.yaml'))).toMatchObject({ repos: [{ hooks: [{ id: 'canonlint-all' }] }] });
  });

  it('writes nothing when it runs again', async () => {
    const { folder, canonlint } = repository(fleet, github);
    await canonlint(['init']);
    const before = everythingIn(folder);
    expect(await canonlint(['init'])).toMatchObject({ status: 0, stdout: '', stderr: containing('canonlint: nothing to write\n') });
    expect(everythingIn(folder)).toEqual(before);
  });

  it('writes a workflow that no hook takes for a configuration, though it is called like one', async () => {
    const { folder, canonlint } = repository(fleet, github);
    await canonlint(['init']);
    git(folder, 'add', '--all');
    const named = git(folder, 'ls-files').trim().split('\n');
    expect(named).toContain('.github/workflows/canonlint.yml');
    expect(await canonlint(named, { env: { PRE_COMMIT: '1' } })).toMatchObject({ status: 0, stdout: containing('in 4 pages') });
  });

  it('writes what is missing', async () => {
    const { folder, canonlint } = repository({ ...fleet, 'canonlint.json': '{ "canon": "http", "baseline": "known.json" }', 'e.rst': misspelt }, github);
    expect(await canonlint(['init'])).toMatchObject({ status: 0, stderr: containing('canonlint.json is there already') });
    expect(Object.keys(everythingIn(folder))).toEqual(expect.arrayContaining(['.github/workflows/canonlint.yml', '.pre-commit-config.yaml', 'known.json']));
    expect(Object.keys(everythingIn(folder))).not.toContain('canonlint.yaml');
    expect(await canonlint([])).toMatchObject({ status: 0 });
  });

  it('goes on where it was interrupted', async () => {
    const whole = repository(fleet, github);
    await whole.canonlint(['init']);
    const files = everythingIn(whole.folder);
    for (const there of [['canon.yaml'], ['canon.yaml', 'canonlint-baseline.json'], ['canon.yaml', 'canonlint-baseline.json', 'canonlint.yaml']]) {
      const { folder, canonlint } = repository({ ...fleet, ...Object.fromEntries(there.map((file) => [file, files[file]!])) }, github);
      expect(await canonlint(['init'])).toMatchObject({ status: 0 });
      expect(everythingIn(folder)).toEqual(files);
    }
  });

  it.each([
    ['.pre-commit-config.yaml', 'repos: []\n', /^ {2}- repo: https:.*\n {4}rev: v.*\n/],
    ['lefthook.yml', 'pre-push: {}\n', /run: npx --no-install canonlint -- \{staged_files\}\n/],
    ['package.json', '{ "lint-staged": { "*.js": "eslint" } }', /^"\*\.\{rst,.*md,.*\}": "canonlint --"\n$/],
    ['.husky/pre-commit', 'npm test\n', /npx --no-install canonlint\n/],
  ])('leaves the hooks in %s, and prints what belongs there', async (file, text, belongs) => {
    const { folder, put, canonlint } = repository({ 'a.rst': lit, [file]: text });
    const { status, stdout } = await canonlint(['init']);
    expect({ status, text: read(folder, file) }).toEqual({ status: 0, text });
    expect(stdout).toMatch(belongs);
    expect(Object.keys(everythingIn(folder))).toEqual([...new Set([file, 'a.rst', 'canonlint.yaml'])].toSorted());
    put(file, file === 'package.json' ? '{ "lint-staged": { "*.rst": "canonlint --" } }' : `${text}# canonlint\n`);
    expect(await canonlint(['init'])).toMatchObject({ stdout: '', stderr: containing('runs canonlint already') });
  });

  it('leaves workflows and jobs that are there', async () => {
    const other = '.github/workflows/checks.yaml';
    const { folder, canonlint } = repository({ 'a.rst': lit, [other]: 'steps: [npx canonlint]\n' }, github);
    expect(await canonlint(['init'])).toMatchObject({ stdout: '', stderr: containing(`${other} runs canonlint already`) });
    expect(readdirSync(join(folder, '.github/workflows'))).toEqual(['checks.yaml']);
    const mine = repository({ 'a.rst': lit, '.github/workflows/canonlint.yml': 'mine' }, github);
    expect(await mine.canonlint(['init'])).toMatchObject({ status: 0, stdout: containing('uses: canonlint/') });
    expect(read(mine.folder, '.github/workflows/canonlint.yml')).toBe('mine');
    const blocked = repository({ 'a.rst': lit, '.github': 'mine' }, github);
    expect(await blocked.canonlint(['init'])).toMatchObject({ status: 0, stdout: containing('uses: canonlint/') });
  });

  it('writes hook and workflow at the top of a repository only', async () => {
    const { folder, canonlint } = repository({ 'docs/a.rst': lit }, github);
    expect(await canonlint(['init'], { from: 'docs' })).toMatchObject({ status: 0, stderr: containing('canonlint init writes them at the top of the repository') });
    expect(Object.keys(everythingIn(folder))).toEqual(['docs/a.rst', 'docs/canonlint.yaml']);
  });

  it('shows in a dry run what it would write, as a diff, and writes nothing', async () => {
    const { folder, canonlint } = repository(fleet, github);
    const { status, stdout, stderr } = await canonlint(['init', '--dry-run']);
    expect({ status, stderr, files: Object.keys(everythingIn(folder)) }).toEqual({ status: 0, stderr: containing('5 files would be written'), files: Object.keys(fleet) });
    const patched = folderWith({ patch: stdout, ...fleet });
    git(patched, 'apply', 'patch');
    await canonlint(['init']);
    expect(everythingIn(patched)).toEqual({ ...everythingIn(folder), patch: stdout });
  });

  it('asks whoever is at the terminal, and takes yes for an answer', async () => {
    const answered = async (stdin: string, ...options: readonly string[]) => {
      const { folder, canonlint } = repository(fleet, github);
      const { status, stderr } = await canonlint(['init', ...options], { stdin, interactive: true, terminal: { columns: 80 } });
      return { status, asked: stderr.match(/\[Y\/n\]/g)?.length ?? 0, files: Object.keys(everythingIn(folder)).filter((file) => !Object.hasOwn(fleet, file)) };
    };
    const all = ['.github/workflows/canonlint.yml', '.pre-commit-config.yaml', 'canon.yaml', 'canonlint-baseline.json', 'canonlint.yaml'];
    expect(await answered('\ny\nYES\n\n')).toEqual({ status: 0, asked: 4, files: all });
    expect(await answered('n\nwhat\nno\nn\n')).toEqual({ status: 0, asked: 4, files: ['canonlint.yaml'] });
    expect(await answered('y\n')).toEqual({ status: 2, asked: 2, files: [] });
    expect(await answered('', '--yes')).toEqual({ status: 0, asked: 0, files: all });
    expect(await answered('', '--dry-run')).toEqual({ status: 0, asked: 0, files: [] });
  });

  it('runs no code of the project, and obeys no name in it', async () => {
    const hostile = '- "x": [y] # \u001b[31mz.rst';
    const { folder, canonlint } = repository({
      [hostile]: misspelt, 'lint-staged.config.js': 'throw new Error("run")', '.git/hooks/pre-commit': 'exit 1', 'package.json': '{ "husky": ' }, 'https://x\u001b]0;y@github.com/a/b');
    const { status, stderr } = await canonlint(['init']);
    expect({ status, stderr }).not.toMatchObject({ stderr: containing('\u001b') });
    expect(status).toBe(0);
    expect(JSON.parse(read(folder, 'canonlint-baseline.json'))).toMatchObject({ entries: [{ service: hostile }] });
    expect(await canonlint([])).toMatchObject({ status: 0 });
  });

  it('writes a configuration that names every rule in its comments', async () => {
    const { folder, put } = desk();
    put('canonlint.yaml', configText({ canon: 'open-telekom-cloud', baseline: 'known.json' }, rules).replace(/^# ((?: *[-a-z]+:| +- ).*)$/gm, '$1').replace(/^#( {2,}.*)$/gm, '$1'));
    const config = await loadConfig('canonlint.yaml', toolkit, nodeDisk(folder));
    const extensions = new Set(formats.filter(({ onDemand }) => onDemand !== true).map(({ extensions: [first] }) => first));
    const includable = Array.from(extensions, (extension) => `docs/**/*${extension}`);
    expect(config).toMatchObject({ canon: 'open-telekom-cloud', include: includable, overrides: [{ files: ['docs/beta/**'] }] });
    expect(Object.entries(config.rules)).toEqual(rules.map(({ name, severity }) => [name, { severity }]));
  });

  it('overwrites nothing, not even a broken link', async () => {
    const mine = { '.pre-commit-config.yaml': 'repos: []\n', 'a.rst': misspelt, 'canon.yaml': 'mine', 'canonlint-baseline.json': '{ "version": 1, "entries": [] }' };
    const { folder, canonlint } = repository(mine, github);
    expect(await canonlint(['init', '--infer'])).toMatchObject({ status: 0, stderr: containing('canon.yaml is there already, and is no canon') });
    expect(everythingIn(folder)).toMatchObject(mine);
    expect(read(folder, 'canonlint.yaml')).toContain('canon: http\n\n# Known problems');
    for (const name of ['canonlint.yaml', '.pre-commit-config.yaml', 'canonlint-baseline.json', 'canon.yaml']) {
      const linked = repository({ 'a.rst': lit }, github);
      symlinkSync('nowhere', join(linked.folder, name));
      await linked.canonlint(['init']);
      expect(readdirSync(linked.folder)).not.toContain('nowhere');
    }
  });

  it('also proposes a canon by all votes', async () => {
    const { folder, canonlint } = desk({ 'a.rst': lit });
    expect(await canonlint(['init', '--infer'])).toMatchObject({ status: 0, stderr: containing('2 codes by the votes of 1 service') });
    expect(read(folder, 'canon.yaml')).toContain('There is no such lamp.');
    expect(read(folder, 'canonlint.yaml')).toContain('\ncanon: canon.yaml\n');
    expect(await canonlint([])).toMatchObject({ status: 0 });
  });

  it('writes nothing if there is nothing to vote on', async () => {
    const { folder, canonlint } = desk({ 'a.rst': prose });
    expect(await canonlint(['init', '--infer'])).toMatchObject({ status: 2, stderr: containing('nothing to vote on') });
    expect(readdirSync(folder)).toEqual(['a.rst']);
  });

  it('takes no paths and no options of other commands', async () => {
    const { canonlint } = desk();
    expect(await canonlint(['init', 'docs'])).toMatchObject({ status: 2 });
    expect(await canonlint(['init', '--quiet'])).toMatchObject({ status: 2 });
  });
});
