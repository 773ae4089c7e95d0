import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../../src/reporters/index.ts';
import { desk, lamps, lit, page, unlit } from './desk.ts';

/** The services of the fixtures; each but the lamp post has a folder of its own. */
const services = readdirSync('fixtures/services', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
const loose = 'lamp-post.rst';

/** The facts files of the services by name; they take long to make, and no test changes them. */
let made: Readonly<Record<string, string>> | undefined;

/** A desk with the fixtures in `trees`, one repository for each service, and their facts in `facts`. */
async function fleet() {
  const { folder, canonlint, put } = desk({});
  cpSync('fixtures/services', join(folder, 'trees'), { recursive: true });
  mkdirSync(join(folder, 'facts'));
  for (const [name, text] of Object.entries(made ?? {})) put(name, text);
  made ??= await factsFiles(folder, canonlint);
  const trees = (...argv: readonly string[]) => canonlint(argv, { from: 'trees' });
  const facts = (...argv: readonly string[]) => canonlint([...argv, '--facts', '../facts'], { from: 'trees' });
  return { folder, canonlint, trees, facts };
}

async function factsFiles(folder: string, canonlint: ReturnType<typeof desk>['canonlint']): Promise<Readonly<Record<string, string>>> {
  for (const service of services) {
    await canonlint(['facts', '--as', service, '-o', `../../facts/${service}.json`], { from: `trees/${service}` });
  }
  await canonlint(['facts', '-o', '../facts/lamp-post.json', loose], { from: 'trees' });
  const names = [...services, 'lamp-post'].map((service) => `facts/${service}.json`);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A desk with two services that are linted with the canon of lamps from the facts of both. */
async function lampsFleet(files: Readonly<Record<string, string>> = {}) {
  const all = { 'a/conf.py': '', 'a/status.rst': unlit, 'b/conf.py': '', 'b/status.rst': unlit, 'canon.yaml': lamps, ...files };
  const { folder, put, canonlint } = desk(all);
  await canonlint(['facts', '-o', 'a.json', 'a']);
  await canonlint(['facts', '-o', 'b.json', 'b']);
  const both = (...argv: readonly string[]) => canonlint(['--canon', 'canon.yaml', ...argv, '--facts', 'a.json', 'b.json']);
  const trees = (...argv: readonly string[]) => canonlint(['--canon', 'canon.yaml', ...argv, 'a', 'b']);
  return { folder, put, canonlint, both, trees };
}

describe('services linted by their facts', () => {
  it('have the same reports as the trees together, byte for byte, but for the changes that would need the pages', async () => {
    const { folder, trees, facts } = await fleet();
    const formats = Object.keys(reporters);
    const reports = (origin: string) => formats.flatMap((format) => ['-f', `${format}=../${origin}.${format}`]);
    const expected = await trees('-f', 'stylish', ...reports('trees'));
    expect(expected.status).toBe(1);
    expect(await facts('-f', 'stylish', ...reports('facts'))).toEqual(expected);
    const reportOf = (origin: string, format: string): string => readFileSync(join(folder, `${origin}.${format}`), 'utf8');
    const changes: Readonly<Record<string, string>> = { sarif: 'fixes', rdjson: 'suggestions' };
    for (const [format, name] of Object.entries(changes)) expect(reportOf('trees', format)).toContain(`"${name}"`);
    for (const format of formats) {
      const without = (json: string): unknown => JSON.parse(json, (key, value: unknown) => (key === changes[format] ? undefined : value));
      const compared = format in changes ? without : (text: string) => text;
      expect([format, compared(reportOf('facts', format))]).toEqual([format, compared(reportOf('trees', format))]);
    }
  });

  it('vote for the same canon', async () => {
    const { trees, facts } = await fleet();
    const expected = await trees('infer');
    expect(expected.stdout).toContain('extends: http');
    expect(await facts('infer')).toEqual(expected);
  });

  it('give the same report for any order and repetition of their files', async () => {
    const { canonlint, facts } = await fleet();
    const files = [...services, 'lamp-post'].map((service) => `../facts/${service}.json`);
    const expected = await facts('-f', 'html');
    for (const named of [files, files.toReversed(), [...files, '../facts', files[0]!]]) {
      expect(await canonlint(['-f', 'html', '--facts', ...named], { from: 'trees' })).toEqual(expected);
    }
  });

  it('need no page', async () => {
    const { folder, facts } = await fleet();
    const expected = await facts('-f', 'json');
    rmSync(join(folder, 'trees'), { recursive: true });
    mkdirSync(join(folder, 'trees'));
    expect(await facts('-f', 'json')).toEqual(expected);
  });

  it('do not show another page that is now at the same place', async () => {
    const { put, both } = await lampsFleet();
    const expected = await both('-f', 'rdjson');
    put('a/status.rst', `A preface.\n\n${unlit}`);
    expect(await both('-f', 'rdjson')).toEqual(expected);
  });

  it('have the names that they would have together', async () => {
    const trees = { 'ecs/docs/conf.py': '', 'ecs/docs/a.rst': unlit, 'old/ecs/docs/conf.py': '', 'old/ecs/docs/a.rst': unlit };
    const { canonlint } = desk(trees);
    await canonlint(['facts', '--as', 'ecs', '-o', '../ecs.json'], { from: 'ecs' });
    await canonlint(['facts', '--as', 'old/ecs', '-o', '../../old.json'], { from: 'old/ecs' });
    const names = ({ stdout }: { readonly stdout: string }): readonly string[] =>
      [...stdout.matchAll(/"service":"([^"]*)"/g)].map(([, name]) => name!);
    const merged = names(await canonlint(['-f', 'html', '--facts', 'old.json', 'ecs.json']));
    expect(merged).toEqual(expect.arrayContaining(['ecs/docs', 'old/ecs/docs']));
    expect(merged).toEqual(names(await canonlint(['-f', 'html', '.'])));
  });

  it('keep the names that configurations give, even equal ones', async () => {
    const config = 'services: { lamps: [docs/**] }\n';
    const trees = { 'a/canonlint.yaml': config, 'a/docs/x.rst': unlit, 'b/canonlint.yaml': config, 'b/docs/x.rst': unlit };
    const { canonlint } = desk(trees);
    for (const as of ['a', 'b']) await canonlint(['facts', '--as', as, '-o', `../${as}.json`], { from: as });
    const one = await canonlint(['-f', 'html', '--facts', 'a.json']);
    expect(one.stdout).toContain('"service":"lamps"');
    const both = await canonlint(['-f', 'html', '--facts', 'a.json', 'b.json']);
    expect(both.stdout).toContain('"service":"a/lamps"');
    expect(both.stdout).toContain('"service":"b/lamps"');
  });
});

describe('a run on facts', () => {
  it('gives the same result as on pages', async () => {
    const { both, trees } = await lampsFleet({
      'strict.yaml': 'overrides: [{ files: a/**, rules: { wording-drift: warn } }]\n',
    });
    for (const asked of [
      ['--config', 'strict.yaml'], ['--config', 'strict.yaml', '--quiet'], ['--only', 'code-order'],
      ['--rule', 'wording-drift=warn'], ['--rule', 'wording-drift=warn', '--max-warnings', '1'], ['--exit-zero'],
      ['--rule', 'wording-drift=off'],
    ]) {
      expect(await both(...asked, '-f', 'json')).toEqual(await trees(...asked, '-f', 'json'));
    }
  });

  it('silences what comments on pages silence', async () => {
    const { both, trees } = await lampsFleet({ 'b/status.rst': `.. canonlint-disable-next-table 404\n\n${unlit}` });
    for (const asked of [[], ['--no-inline-config']]) {
      expect(await both('-f', 'json', ...asked)).toEqual(await trees('-f', 'json', ...asked));
    }
    expect((await both('-f', 'json')).stdout).not.toContain('b/status.rst');
  });

  it('is the baseline that the pages have', async () => {
    const { folder, canonlint, both, trees } = await lampsFleet();
    await trees('--baseline', 'known.json', '--update-baseline');
    const known = readFileSync(join(folder, 'known.json'), 'utf8');
    expect(await both('--baseline', 'known.json', '-f', 'json')).toEqual(await trees('--baseline', 'known.json', '-f', 'json'));
    expect((await both('--baseline', 'known.json')).status).toBe(0);
    await both('--baseline', 'anew.json', '--update-baseline');
    expect(readFileSync(join(folder, 'anew.json'), 'utf8')).toBe(known);
    rmSync(join(folder, 'b'), { recursive: true });
    await canonlint(['--canon', 'canon.yaml', '--baseline', 'known.json', '--update-baseline', '--facts', 'a.json']);
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(known);
  });
});

describe('canonlint facts -o', () => {
  it('writes the same bytes again, silently', async () => {
    const { folder, canonlint } = desk({ 'a/conf.py': '', 'a/status.rst': unlit });
    expect(await canonlint(['facts', '-o', 'one.json'])).toEqual({ status: 0, stdout: '', stderr: '' });
    await canonlint(['facts', '-o', 'two.json']);
    expect(readFileSync(join(folder, 'one.json'), 'utf8')).toBe(readFileSync(join(folder, 'two.json'), 'utf8'));
    expect(readFileSync(join(folder, 'one.json'), 'utf8')).not.toContain(folder);
  });

  it('marks pages that are only context', async () => {
    const two = { 'a/conf.py': '', 'a/first.rst': page('404 Not Found | Nobody knows this lamp.'), 'a/one.rst': unlit };
    const { canonlint } = desk({ ...two, 'canonlint.yaml': 'include: [a/one.rst]\n' });
    await canonlint(['facts', '-o', 'a.json']);
    const { stdout } = await canonlint(['-f', 'json', '--facts', 'a.json']);
    expect(stdout).toContain('conflicting-tables');
    expect(stdout).toBe((await canonlint(['-f', 'json'])).stdout);
  });

  it('reports what could not be read, as does every run on its facts', async () => {
    const { canonlint } = desk({ 'a/conf.py': '', 'a/one.rst': unlit, 'a/wide.rst': Buffer.from('\ufeffLamps', 'utf16le') });
    const { status, stderr } = await canonlint(['facts', '--as', 'lamps', '-o', 'a.json']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'canonlint: a/wide.rst cannot be read: it is UTF-16, where UTF-8 is expected\n' });
    const report = await canonlint(['-f', 'compact', '--facts', 'a.json']);
    expect(report.status).toBe(2);
    expect(report.stdout).toContain('lamps/a/wide.rst:1:1: error cannot be read: it is UTF-16');
    expect(await canonlint(['infer', '--facts', 'a.json'])).toMatchObject({ status: 2 });
  });

  it('accepts a repository name that looks like a folder, for pages in the working folder', async () => {
    const { canonlint } = desk({ 'a/x.rst': lit, 'b/y.rst': lit });
    for (const name of ['', '.', '..', '/a', 'a/', 'a//b', 'a/../b', './a', 'a\\b']) {
      expect(await canonlint(['facts', '-o', 'a.json', `--as=${name}`, 'a'])).toMatchObject({ status: 2, stdout: '' });
    }
    expect((await canonlint(['facts', '--as', 'a'])).stderr).toContain('it needs -o FILE');
    expect((await canonlint(['facts', '--as', 'a', '-o', 'b.json', '../b'], { from: 'a' })).stderr)
      .toBe('canonlint: ../b/y.rst lies outside the working folder, so --as has no name for it\n  start canonlint in the top folder of the repository\n');
  });
});

describe('facts files that do not go together', () => {
  it('are refused if two contain a page of one name, in any order', async () => {
    const { folder, canonlint } = desk({ 'a/docs/status.rst': lit, 'b/docs/status.rst': unlit });
    await canonlint(['facts', '-o', '../a.json'], { from: 'a' });
    await canonlint(['facts', '-o', '../b.json'], { from: 'b' });
    const expected = {
      status: 2, stdout: '',
      stderr: 'canonlint: a.json and b.json both hold the page docs/status.rst\n  canonlint facts --as NAME puts the name of its repository before the pages of each\n',
    };
    expect(await canonlint(['-o', 'report', '--facts', 'a.json', 'b.json'])).toEqual(expected);
    expect(await canonlint(['-o', 'report', '--facts', 'b.json', 'a.json'])).toEqual(expected);
    expect(await canonlint(['infer', '-o', 'report', '--facts', '.'])).toEqual(expected);
    expect(existsSync(join(folder, 'report'))).toBe(false);
  });

  it('are refused if two contain a service with one root', async () => {
    const { canonlint } = desk({ 'a/docs/conf.py': '', 'a/docs/x.rst': lit, 'b/docs/conf.py': '', 'b/docs/y.rst': unlit });
    await canonlint(['facts', '-o', '../a.json'], { from: 'a' });
    await canonlint(['facts', '-o', '../b.json'], { from: 'b' });
    expect((await canonlint(['--facts', 'a.json', 'b.json'])).stderr).toContain('a.json and b.json both hold the service docs\n');
  });
});

describe('--facts', () => {
  it.each(['--fix', '--fix-dry-run', '--stdin', '--changed-since=main'])('is refused beside %s, which needs pages', async (option) => {
    const { both } = await lampsFleet();
    const { status, stdout, stderr } = await both(option);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${option.replace(/=.*/, '')} needs pages`);
  });

  it('needs a facts file, or a folder that holds some', async () => {
    const { canonlint } = desk({ 'none/a.rst': lit, 'closed.json': '{}', 'page.rst': lit });
    const trouble = async (...paths: readonly string[]): Promise<string> => {
      const { status, stderr } = await canonlint(['--facts', ...paths]);
      expect(status).toBe(2);
      return stderr;
    };
    expect(await trouble()).toContain('--facts needs facts files, or folders of them');
    expect(await trouble('none')).toContain('none holds no file that is called *.json');
    expect(await trouble('gone.json')).toContain('gone.json cannot be read: no such file or folder');
    expect(await trouble('page.rst')).toContain('page.rst is not JSON');
    expect(await trouble('closed.json')).toContain('closed.json is no facts file');
  });

  it('uses the configuration of the working folder', async () => {
    const { put, both, trees } = await lampsFleet({ 'canonlint.yaml': 'rules: { wording-drift: off }\n' });
    put('elsewhere/canonlint.yaml', 'rules: { wording-drift: nonsense }\n');
    expect(await both('-f', 'json')).toEqual(await trees('-f', 'json'));
    expect((await both()).status).toBe(0);
  });
});
