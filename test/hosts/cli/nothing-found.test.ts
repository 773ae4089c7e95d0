import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/formats/index.ts';
import { markupsIn } from '../../../src/formats/markups.ts';
import { desk, lamps, lit, unlit } from './desk.ts';

const reads = `canonlint reads ${markupsIn(formats)}`;
const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

describe('a run that finds no page', () => {
  it.each([[[]], [['tables']], [['facts']], [['infer']]])('ends with 2 where a folder was named, and says what is there: %j', async (command) => {
    const notes = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`docs/${at}.txt`, 'A lamp.\n']));
    const { canonlint } = desk({ ...base, ...notes, 'docs/in/a.PY': '', 'docs/in/b.py': '', 'docs/Makefile': '' });
    expect(await canonlint([...command, 'docs'])).toEqual({
      status: 2, stdout: '', stderr: `canonlint: there is no page in docs\n  ${reads}; here are 12 .txt, 2 .py, 1 without an extension\n`,
    });
  });

  it('names no more than four kinds of files, and says where there is none', async () => {
    const { canonlint, put } = desk({ ...base, ...Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((kind) => [`docs/x.${kind}`, ''])) });
    expect((await canonlint(['docs'])).stderr).toContain('here are 1 .a, 1 .b, 1 .c, 1 .d, 2 other files\n');
    put('empty/in/.keep', '');
    expect((await canonlint(['empty/in'])).stderr).toContain('here is 1 without an extension\n');
  });

  it('ends with 2 where include matches none, or exclude leaves out all', async () => {
    const { canonlint, put } = desk({ ...base, 'a.rst': lit, 'old/b.rst': lit });
    put('canonlint.yaml', 'canon: lamps.yaml\ninclude: docs/**\n');
    expect(await canonlint([])).toEqual({
      status: 2, stdout: '', stderr: 'canonlint: include matches no page in this folder, where there are 2\n  canonlint --print-config shows what is included\n',
    });
    put('canonlint.yaml', 'canon: lamps.yaml\nexclude: old\n');
    expect(await canonlint(['old'])).toEqual({
      status: 2, stdout: '', stderr: 'canonlint: exclude, --ignore-pattern or a .canonlintignore leaves out the only page in old\n  canonlint --print-config shows what is excluded\n',
    });
  });

  it('ends with 0 where only files are named that are excluded, as a hook names them', async () => {
    const { canonlint } = desk({ ...base, 'canonlint.yaml': 'canon: lamps.yaml\nexclude: old\n', 'old/b.rst': unlit });
    const kept = 'canonlint: kept out by exclude, --ignore-pattern or a .canonlintignore: old/b.rst\n';
    expect(await canonlint(['--', 'old/b.rst'])).toEqual({ status: 0, stdout: 'No page found: nothing to compare\n', stderr: kept });
  });

  it('ends with 0 in a hook whose files are of no format by their content', async () => {
    const { canonlint } = desk({ ...base, 'deploy.yaml': 'kind: Deployment\n' });
    expect(await canonlint(['--', 'deploy.yaml'], { env: { PRE_COMMIT: '1' } })).toMatchObject({ status: 0, stderr: '' });
  });

  it('passes where only one of several folders has pages', async () => {
    const { canonlint } = desk({ ...base, 'a/b.rst': lit, 'c/notes.txt': '' });
    expect(await canonlint(['a', 'c'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a run without paths in a folder below the configuration', () => {
  const project = {
    ...base, 'canonlint.yaml': 'canon: lamps.yaml\nexclude: docs/old\nrules: { wording-drift: warn }\n',
    'docs/a.rst': unlit, 'docs/old/b.rst': unlit, 'other/c.rst': unlit,
  };

  it('looks at that folder, by the configuration above', async () => {
    const { canonlint } = desk(project);
    const { status, stdout } = await canonlint(['-f', 'json'], { from: 'docs' });
    const { problems, canon } = JSON.parse(stdout) as { readonly problems: readonly { readonly file: string; readonly severity: string }[]; readonly canon: unknown };
    expect({ status, canon }).toEqual({ status: 0, canon: { name: 'lamps', why: 'named in ../canonlint.yaml' } });
    expect(problems.map(({ file, severity }) => `${file} ${severity}`)).toEqual(['a.rst warning']);
    expect((await canonlint(['tables'], { from: 'docs' })).stdout.trim().split('\n')).toHaveLength(1);
  });

  it('judges no baseline entry of the rest of the project', async () => {
    const { canonlint, put } = desk(project);
    await canonlint(['--baseline', 'known.json', '--update-baseline']);
    put('other/c.rst', lit);
    const { stderr } = await canonlint(['--baseline', '../known.json', '--update-baseline'], { from: 'docs' });
    expect(stderr).toBe('canonlint: ../known.json: 1 problem known, nothing to update\n');
    expect((await canonlint(['--baseline', 'known.json'])).stderr).toBe('canonlint: known.json: 1 problem known, 1 entry no longer needed; --update-baseline prunes\n');
  });

  it('takes the canon by the evidence of the whole project', async () => {
    const { canonlint, put } = desk({ 'canonlint.yaml': '', 'docs/a.rst': unlit });
    for (const name of ['b', 'c', 'd']) put(`${name}/codes.rst`, lit);
    const why = async (from: string) => (JSON.parse((await canonlint(['-f', 'json', '--exit-zero'], { from })).stdout) as { readonly canon: object }).canon;
    expect(await why('docs')).toEqual(await why('.'));
  });
});
