import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../../rules/index.ts';
import { nodeDisk } from '../../../src/disk/index.ts';
import { loadConfig } from '../../../src/engine/load-config.ts';
import { formats } from '../../../src/formats/index.ts';
import { configText, hookText } from '../../../src/hosts/cli/commands/init-files.ts';
import { toolkit } from '../../../src/hosts/toolkit.ts';
import { containing, desk, lit, page, prose } from './desk.ts';

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

describe('canonlint init', () => {
  it('writes a configuration that changes nothing', async () => {
    const { folder, canonlint } = desk({ 'a.rst': lit });
    const before = await canonlint(['-f', 'json']);
    expect(await canonlint(['init'])).toEqual({ status: 0, stdout: '', stderr: 'canonlint: canonlint.yaml written\n' });
    expect(readdirSync(folder)).toEqual(['a.rst', 'canonlint.yaml']);
    expect(await canonlint(['-f', 'json'])).toEqual({ ...before, stdout: before.stdout.replace(/"why": ".*"/, '"why": "named in canonlint.yaml"') });
  });

  it('names the canon that the pages speak for; a consensus has to be written down first', async () => {
    const named = async (files: Readonly<Record<string, string>>) => {
      const { folder, canonlint } = desk(files);
      const { stderr } = await canonlint(['init']);
      return [/^canon: .*$/m.exec(read(folder, 'canonlint.yaml'))![0], ...stderr.trimEnd().split('\n').slice(0, -1)];
    };
    expect(await named({ 'a.rst': page('404 | The requested page was not found.') })).toEqual(['canon: open-telekom-cloud']);
    expect(await named({ 'a.rst': lit })).toEqual(['canon: http']);
    const fleet = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.rst`, page('404 | No such lamp.', '405 | Lamps do not do that.', `500 | The ${name} broke.`)]));
    expect(await named(fleet)).toEqual([
      'canon: http', 'canonlint: most of 3 services word 2 codes alike: canonlint init --infer writes that down as canon.yaml',
    ]);
  });

  it('writes a configuration that names every rule in its comments', async () => {
    const { folder, put } = desk();
    put('canonlint.yaml', configText('open-telekom-cloud', rules).replace(/^# ((?: *[-a-z]+:| +- ).*)$/gm, '$1').replace(/^#( {2,}.*)$/gm, '$1'));
    const config = await loadConfig('canonlint.yaml', toolkit, nodeDisk(folder));
    const extensions = new Set(formats.filter(({ onDemand }) => onDemand !== true).map(({ extensions: [first] }) => first));
    const includable = Array.from(extensions, (extension) => `docs/**/*${extension}`);
    expect(config).toMatchObject({ canon: 'open-telekom-cloud', include: includable, overrides: [{ files: ['docs/beta/**'] }] });
    expect(Object.entries(config.rules)).toEqual(rules.map(({ name, severity }) => [name, { severity }]));
  });

  it('overwrites nothing, not even a broken link', async () => {
    const { folder, canonlint } = desk({ 'a.rst': lit, 'canonlint.yaml': 'canon: http\n' });
    expect(await canonlint(['init', '--hook', '--infer'])).toMatchObject({ status: 2, stderr: containing('canonlint.yaml exists already') });
    expect([read(folder, 'canonlint.yaml'), readdirSync(folder)]).toEqual(['canon: http\n', ['a.rst', 'canonlint.yaml']]);
    const other = desk({ 'a.rst': lit, 'canon.yaml': 'mine' });
    expect(await other.canonlint(['init', '--infer'])).toMatchObject({ status: 2, stderr: containing('canon.yaml exists already') });
    expect(readdirSync(other.folder)).toEqual(['a.rst', 'canon.yaml']);
    const linked = desk();
    symlinkSync('nowhere', join(linked.folder, 'canonlint.yaml'));
    expect(await linked.canonlint(['init'])).toMatchObject({ status: 2 });
  });

  it('writes the hook, or prints it if there is a configuration', async () => {
    const { folder, canonlint } = desk();
    expect(await canonlint(['init', '--hook'])).toMatchObject({ status: 0, stdout: '' });
    expect(read(folder, '.pre-commit-config.yaml')).toBe(hookText);
    expect(parse(hookText)).toMatchObject({ repos: [{ repo: 'local', hooks: [{ id: 'canonlint' }] }] });
    const other = desk({ '.pre-commit-config.yaml': 'repos: []\n' });
    expect(await other.canonlint(['init', '--hook'])).toMatchObject({ status: 0, stdout: hookText, stderr: containing('exists already') });
    expect(read(other.folder, '.pre-commit-config.yaml')).toBe('repos: []\n');
  });

  it('writes a workflow, or prints it if there is one', async () => {
    const { folder, canonlint } = desk();
    expect(await canonlint(['init', '--workflow'])).toMatchObject({ status: 0, stdout: '' });
    const workflow = read(folder, '.github/workflows/canonlint.yml');
    const runs = (parse(workflow) as { jobs: { canonlint: { steps: { run?: string }[] } } }).jobs.canonlint.steps;
    expect(runs.at(-1)?.run).toBe('npx --no-install canonlint -f github');
    expect(await desk({ '.github': 'mine' }).canonlint(['init', '--workflow']))
      .toMatchObject({ status: 2, stderr: 'canonlint: canonlint.yaml written\ncanonlint: cannot make the folder .github/workflows: a part of its path is not a folder\n' });
    const other = desk({ '.github/workflows/canonlint.yml': 'mine' });
    expect(await other.canonlint(['init', '--workflow'])).toMatchObject({ status: 0, stdout: workflow, stderr: containing('exists already') });
    expect(read(other.folder, '.github/workflows/canonlint.yml')).toBe('mine');
  });

  it('also proposes a canon with which the pages agree', async () => {
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
