import { describe, expect, it } from 'vitest';
import { containing, desk, lamps, lit, unlit } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

describe('facts files', () => {
  it('may be named by quoted globs, in whatever folder', async () => {
    const { canonlint } = desk({ 'canonlint.yaml': 'canon: lamps.yaml\n', 'lamps.yaml': lamps, 'one/lit.rst': lit, 'two/unlit.rst': unlit, 'facts/a/b/notes.txt': '' });
    for (const name of ['one', 'two']) await canonlint(['facts', name, '-o', name === 'one' ? 'facts/one.json' : 'facts/a/b/two.json']);
    const pages = async (...globs: readonly string[]) => (await canonlint(['--facts', ...globs])).stdout.match(/in (\d) pages?/)?.[1];
    expect(await pages('facts/*.json')).toBe('1');
    expect(await pages('facts/**/*.json')).toBe('2');
    expect(await pages('facts/{one,a/b/two}.json', 'facts/one.json')).toBe('2');
    expect(await canonlint(['infer', '--facts', 'facts/*.json'])).toMatchObject({ status: 0, stdout: containing('There is no such lamp.') });
    expect(await canonlint(['--facts', 'facts/*.txt'])).toEqual({
      status: 2, stdout: '', stderr: 'canonlint: facts/*.txt matches no file that is called *.json\n  name facts files, or a folder of them\n',
    });
    expect(await canonlint(['--facts', 'none/*.json'])).toMatchObject({ status: 2, stderr: containing('none/*.json cannot be read') });
  });
});

describe('a word that is meant for a command', () => {
  it.each([
    ['explian', 'did you mean canonlint explain?'], ['fact', 'did you mean canonlint facts?'], ['rule', 'did you mean canonlint rules?'],
    ['lint', 'canonlint [paths..] lints: it needs no command'], ['check', 'canonlint [paths..] lints: it needs no command'],
  ])('is guessed: %s', async (word, hint) => {
    const { canonlint } = desk(base);
    expect(await canonlint([word, 'x'])).toEqual({ status: 2, stdout: '', stderr: `canonlint: there is neither a command nor a file "${word}"\n  ${hint}\n` });
  });

  it('is a path where there is one, or where it looks like none', async () => {
    const { canonlint } = desk({ ...base, 'check/a.rst': lit });
    expect(await canonlint(['check'])).toMatchObject({ status: 0, stderr: '' });
    expect((await canonlint(['zzzzzz'])).stderr).toBe('canonlint: zzzzzz does not exist\n  name files or folders that exist\n');
  });
});

describe('--only', () => {
  it('guesses a misspelt rule in a list', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': unlit });
    expect((await canonlint(['--only', 'missing-code,wording-drif'])).stderr).toBe('canonlint: there is no rule "wording-drif"\n  did you mean wording-drift?\n');
    expect((await canonlint(['--only', 'missing-code,wording-drift', '-f', 'compact'])).stdout).toContain('wording-drift');
    expect((await canonlint(['--only', 'missing-code,code-order', '-f', 'compact'])).stdout).not.toContain('wording-drift');
  });
});

describe('--ignore-pattern', () => {
  const files = { ...base, 'docs/a.rst': unlit, 'docs/old/b.rst': unlit, 'docs/old/c.rst': unlit };

  it('leaves out pages by patterns from the working folder', async () => {
    const { canonlint } = desk(files);
    const pages = async (...argv: readonly string[]) => (await canonlint(['tables', ...argv])).stdout.trim().split('\n').length;
    expect(await pages()).toBe(3);
    expect(await pages('--ignore-pattern', 'old')).toBe(1);
    expect(await pages('--ignore-pattern', 'old/*', '--ignore-pattern', '!old/c.rst')).toBe(3);
    expect(await pages('--ignore-pattern', 'docs/old/*', '--ignore-pattern', '!docs/old/c.rst')).toBe(2);
  });

  it('counts from a folder below the configuration, and for pages that are named', async () => {
    const { canonlint } = desk(files);
    expect(await canonlint(['--ignore-pattern', '/old/b.rst', 'old/b.rst', 'old/c.rst'], { from: 'docs' })).toEqual({
      status: 1, stdout: containing('in 1 page of'), stderr: 'canonlint: kept out by exclude, --ignore-pattern or a .canonlintignore: old/b.rst\n',
    });
  });
});

describe('a quoted glob', () => {
  it('names the pages of a run, with and without a configuration', async () => {
    const { canonlint } = desk({ ...base, 'docs/a.rst': unlit, 'docs/in/b.rst': unlit, 'c.rst': unlit });
    expect((await canonlint(['docs/**/*.rst'])).stdout).toContain('in 2 pages of');
    expect((await canonlint(['--no-config', 'docs/**/*.rst'])).stdout).toContain('in 2 pages of');
    expect(await canonlint(['docs/**/*.md'])).toEqual({ status: 2, stdout: '', stderr: 'canonlint: docs/**/*.md matches no page\n  there are 2 in docs\n' });
  });
});

describe('a folder that holds no pages of a project', () => {
  it('is not searched, and told with --verbose', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': lit, '.venv/pyvenv.cfg': '', '.venv/b.rst': unlit, 'env/pyvenv.cfg': '', 'env/c.rst': unlit });
    expect(await canonlint([])).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = await canonlint(['-v']);
    expect({ status, lines: stderr.split('\n').toSorted() }).toEqual({
      status: 0,
      lines: ['', 'canonlint: .venv is not searched: hidden', 'canonlint: env is not searched: a virtual environment, by pyvenv.cfg in it'],
    });
    for (const command of ['tables', 'facts', 'infer']) {
      expect(await canonlint([command])).toMatchObject({ status: 0, stderr: '' });
      expect(await canonlint([command, '-v'])).toMatchObject({ status: 0, stderr: containing('.venv is not searched: hidden') });
    }
  });
});
