import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { add, folderWith } from '../../disk/folders.ts';
import { containing, desk, lamps, lit, unlit } from './desk.ts';

const base = { '.git/config': '', 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

/** A repository, and a folder beside it with what a stranger would like to see. */
function repository(files: Readonly<Record<string, string>> = {}) {
  const outside = folderWith({ 'page.rst': unlit, 'secret.yaml': 'token: hush\n', 'words.txt': 'hush hush', 'inner/.git/HEAD': '', 'inner/page.rst': unlit });
  const { folder, ...rest } = desk({ ...base, ...files });
  const link = (name: string, target: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(target, join(folder, name));
  };
  return { outside, folder, link, ...rest };
}

const outOfRepository = 'a link leads out of the repository';
const hint = '  name the file that the link leads to, or put the file itself in its place\n';
const refused = (what: string) => ({ status: 2, stdout: '', stderr: `canonlint: ${what} cannot be read: ${outOfRepository}\n${hint}` });

describe.skipIf(process.platform === 'win32')('a link out of the repository', () => {
  it('is no page, and the others are linted', async () => {
    const { outside, link, canonlint } = repository({ 'docs/a.rst': unlit });
    link('docs/b.rst', join(outside, 'page.rst'));
    link('docs/c.rst', '/proc/self/environ');
    link('docs/d.rst', '../.git/config');
    const { status, stdout, stderr } = await canonlint(['-f', 'compact']);
    expect({ status, stderr, lines: stdout.trim().split('\n') }).toEqual({ status: 2, stderr: '', lines: [
      containing('docs/a.rst:8:32: error 404 '),
      `docs/b.rst:1:1: error cannot be read: ${outOfRepository} [unreadable-page]`,
      ...(process.platform === 'linux' ? [`docs/c.rst:1:1: error cannot be read: ${outOfRepository} [unreadable-page]`] : [containing('docs/c.rst')]),
      'docs/d.rst:1:1: error cannot be read: it lies in a .git folder [unreadable-page]',
    ] });
    expect((await canonlint(['docs/b.rst', '-f', 'compact'])).stdout).toContain('docs/b.rst:1:1: error cannot be read: a link');
  });

  it('is no page of a service, by whatever name, nor where it leads into another repository', async () => {
    const { outside, link, canonlint } = repository({ 'docs/index.rst': lit });
    link('docs/linked', outside);
    link('docs/b.rst', 'linked/page.rst');
    link('docs/c.rst', 'linked/inner/page.rst');
    const told = (...files: readonly string[]) =>
      ({ status: 2, stdout: files.map((file) => `${file}:1:1: error cannot be read: ${outOfRepository} [unreadable-page]\n`).join(''), stderr: '' });
    const further = ['docs/linked/inner/page.rst', 'docs/linked/page.rst'];
    expect(await canonlint(['docs/index.rst', '-f', 'compact'])).toEqual(told('docs/b.rst', 'docs/c.rst'));
    expect(await canonlint(['docs/index.rst', ...further, '-f', 'compact'])).toEqual(told('docs/b.rst', 'docs/c.rst', ...further));
  });

  it('has no texts of status codes for a page that names it', async () => {
    const { outside, link, canonlint } = repository({
      'api/conf.py': '', 'api/index.rst': 'Lamps\n=====\n\n.. rest_method:: GET /v1/lamps\n\n.. rest_status_code:: error status.yaml\n\n   - 404: out\n',
    });
    add(outside, 'status.yaml', '404:\n  default: hush\n');
    link('api/status.yaml', join(outside, 'status.yaml'));
    const { stdout, stderr } = await canonlint(['facts', 'api/index.rst']);
    expect(stdout).toContain('"code": 404');
    expect(`${stdout}${stderr}`).not.toContain('hush');
    expect((await canonlint(['-f', 'compact', 'api/index.rst'])).stdout).not.toContain('broken-reference');
  });

  it('is refused in the place of every file that decides', async () => {
    const { outside, link, canonlint, put } = repository({ 'a.rst': lit, 'b/a.rst': lit, 'c/a.rst': lit, 'facts/own.json': '{}' });
    const secret = join(outside, 'secret.yaml');
    link('canon.yaml', secret);
    link('linked', outside);
    link('b/canonlint.yaml', secret);
    link('c/.canonlintignore', secret);
    link('facts/a.json', secret);
    link('known.json', secret);
    expect(await canonlint(['--canon', './canon.yaml', 'a.rst'])).toEqual(refused('canon.yaml'));
    expect(await canonlint(['--canon', 'linked/secret.yaml', 'a.rst'])).toEqual(refused('linked/secret.yaml'));
    expect(await canonlint(['--baseline', 'known.json', 'a.rst'])).toEqual(refused('the baseline known.json'));
    expect(await canonlint(['--config', 'b/canonlint.yaml', 'a.rst'])).toEqual(refused('the configuration b/canonlint.yaml'));
    expect(await canonlint(['b/a.rst'])).toEqual(refused('the configuration b/canonlint.yaml'));
    expect(await canonlint(['--no-config', 'c'])).toMatchObject({ status: 2, stderr: containing(`c/.canonlintignore cannot be read: ${outOfRepository}`) });
    expect(await canonlint(['--facts', 'facts'])).toEqual(refused('facts/a.json'));
    for (const extended of ['canon.yaml', './linked/secret.yaml', './linked/inner/page.rst']) {
      put('team.yaml', `name: team\nextends: ${extended}\ncodes: {}\n`);
      put('canonlint.yaml', 'canon: team.yaml\n');
      const { status, stderr } = await canonlint(['a.rst']);
      expect([status, stderr]).toEqual([2, containing(`${extended.replace('./', '')} cannot be read: ${outOfRepository}\n${hint}`)]);
    }
  });

  it('is not what a page includes, nor is what git keeps', async () => {
    const files = ['docs/own', '.git/stolen', 'docs/.git.d/mine'];
    const row = 'Status Code,Description\n200,OK\n404,Nobody.\n';
    const { outside, link, canonlint, put } = repository({ 'docs/conf.py': '', ...textsOf(files, row) });
    for (const [name, text] of Object.entries(textsOf(['far', 'inner/far'], row))) add(outside, name, text);
    link('docs/linked', outside);
    link('docs/kept', '../.git');
    for (const name of ['far.csv', 'far.inc']) link(`docs/${name}`, join(outside, name));
    const listsIn = async (file: string) => {
      put('docs/a.rst', `Errors\n======\n\n.. csv-table:: Status codes\n   :header-rows: 1\n   :file: ${file}.csv\n`);
      put('docs/b.rst', `Errors\n======\n\n.. include:: ${file}.inc\n`);
      return (await canonlint(['facts', 'docs'])).stdout.match(/"code": 404/g)?.length ?? 0;
    };
    expect(await listsIn('own')).toBe(2);
    expect(await listsIn('.git.d/mine')).toBe(2);
    for (const file of ['far', 'linked/far', 'linked/inner/far', 'kept/stolen', '../.git/stolen', '../../../../../../../../../etc/passwd']) {
      expect([file, await listsIn(file)]).toEqual([file, 0]);
    }
  });
});

describe.skipIf(process.platform === 'win32')('nothing is written through a link out of the repository', () => {
  const why = (file: string) => ({ status: 2, stdout: '', stderr: `canonlint: cannot write ${file}: ${outOfRepository}\n` });

  it('be it a report, a baseline, facts or a canon, of the name itself or of a folder', async () => {
    const { outside, link, canonlint } = repository({ 'a.rst': unlit });
    link('report.json', join(outside, 'words.txt'));
    link('new.json', join(outside, 'new.json'));
    link('linked', outside);
    link('hooks', '.git');
    const before = readdirSync(outside, { recursive: true });
    expect(await canonlint(['a.rst', '-o', 'report.json'])).toEqual(why('report.json'));
    expect(await canonlint(['a.rst', '-f', 'sarif=linked/words.txt'])).toEqual(why('linked/words.txt'));
    expect(await canonlint(['a.rst', '-f', 'json=linked/inner/new.txt'])).toEqual(why('linked/inner/new.txt'));
    expect(await canonlint(['a.rst', '-o', 'new.json'])).toEqual({ status: 2, stdout: '', stderr: 'canonlint: cannot write new.json: it is a link to a file that does not exist\n' });
    expect(await canonlint(['a.rst', '-o', 'hooks/config'])).toEqual({ status: 2, stdout: '', stderr: 'canonlint: cannot write hooks/config: it lies in a .git folder\n' });
    expect(await canonlint(['a.rst', '--baseline', 'linked/known.json', '--update-baseline'])).toEqual(refused('the baseline linked/known.json'));
    expect(await canonlint(['facts', 'a.rst', '-o', 'linked/facts.json'])).toEqual(why('linked/facts.json'));
    expect(await canonlint(['infer', 'a.rst', '-o', 'report.json', '--force'])).toEqual(why('report.json'));
    expect(readdirSync(outside, { recursive: true })).toEqual(before);
    expect(readFileSync(join(outside, 'words.txt'), 'utf8')).toBe('hush hush');
  });

  it('nor is a folder made there', async () => {
    const { outside, folder, link, canonlint } = repository({ 'a.rst': unlit });
    rmSync(join(folder, 'canonlint.yaml'));
    link('.github', outside);
    expect(await canonlint(['init', '--workflow'])).toMatchObject({ status: 0, stdout: containing('uses: canonlint/') });
    expect(existsSync(join(outside, 'workflows'))).toBe(false);
  });

  it('nor is a page fixed, though its folder may be named to be read', async () => {
    const { outside, link, canonlint } = repository();
    link('docs/linked', outside);
    expect(await canonlint(['docs/linked', '-f', 'compact'])).toMatchObject({ status: 1, stderr: '' });
    const { status, stderr } = await canonlint(['docs/linked', '--fix=all']);
    expect([status, stderr]).toEqual([2, containing(`canonlint: docs/linked/page.rst cannot be written: ${outOfRepository}\n`)]);
    expect(readFileSync(join(outside, 'page.rst'), 'utf8')).toBe(unlit);
  });

  it('but through a link within it, and to what the user names elsewhere', async () => {
    const { outside, folder, link, canonlint } = repository({ 'a.rst': unlit, 'out/real.txt': '' });
    link('link.txt', 'out/real.txt');
    for (const file of ['link.txt', join(outside, 'words.txt'), '.git/report.txt']) {
      expect(await canonlint(['a.rst', '-f', 'compact', '-o', file])).toEqual({ status: 1, stdout: '', stderr: '' });
      expect(readFileSync(resolve(folder, file), 'utf8')).toContain('a.rst:8:32');
    }
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
  });
});

describe('a file that is not what it should be', () => {
  it('shows no more than a word of itself, in whichever place it is named', async () => {
    const { canonlint, put } = desk({ 'a.rst': lit });
    for (const text of ['top secret words\n', '{"version": "top secret words"}', 'top secret words: top secret words\n', 'x: |9 top secret words\n']) {
      for (const name of ['secret.yaml', 'secret.json', 'secret.txt', 'canonlint.yaml']) put(name, text);
      for (const argv of [
        ['--no-config', '--canon', './secret.yaml'], ['--no-config', '--canon', './secret.txt'], ['--config', 'secret.yaml'], [],
        ['--no-config', '--baseline', 'secret.json'], ['--no-config', '--facts', 'secret.json'],
      ]) {
        const { status, stdout, stderr } = await canonlint([...argv, ...(argv.includes('--facts') ? [] : ['a.rst'])]);
        expect([argv, text, status, (stdout + stderr).match(/top secret|secret words/g)]).toEqual([argv, text, 2, null]);
      }
    }
  });
});

/** The same list to be included as a table and as text. */
function textsOf(names: readonly string[], row: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name) => [[`${name}.csv`, row], [`${name}.inc`, unlit]]));
}
