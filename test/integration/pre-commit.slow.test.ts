import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { step } from '../hosts/action/runner.ts';
import { containing, lamps, lit, matching, page, prose, unlit } from '../hosts/cli/desk.ts';
import { add } from '../disk/folders.ts';
import { newcomers } from './newcomers.ts';
import { commitAll, worldWith } from './repositories.ts';
import type { Ended, World } from './repositories.ts';

const program = resolve('dist/cli/main.cjs');
const release = `v${packageJson.version}`;
/** What a job of GitLab or a workflow of GitHub runs: the program, or the action of the release. */
const runner = new RegExp(`^(?:canonlint|canonlint/canonlint@${release.replaceAll('.', String.raw`\.`)})$`);
const isThere = spawnSync('pre-commit', ['--version']).status === 0;
const isRequired = (process.env['CANONLINT_REQUIRE_PRE_COMMIT'] ?? '') !== '';

it.runIf(isRequired)('pre-commit is there where CANONLINT_REQUIRE_PRE_COMMIT asks for it', () => {
  expect(isThere).toBe(true);
});

if (!isThere && !isRequired) process.stderr.write('The hooks are not tried: pre-commit is not installed\n');

describe.runIf(isThere)('a hook of pre-commit', () => {
  let world: World;
  beforeAll(() => {
    world = worldWith(release);
    // what canonlint init writes names the address of canonlint, which is here
    world.run(world.tool, 'git', 'config', '--global', `url.file://${world.tool}.insteadOf`, packageJson.homepage);
  });
  afterAll(() => world.end());

  /** A repository with committed pages that uses a hook. */
  function documentation(files: Readonly<Record<string, string>>, hook = '- id: canonlint') {
    const folder = mkdtempSync(join(world.folder, 'docs-'));
    const hooks = `repos:\n- repo: ${packageJson.homepage}\n  rev: ${release}\n  hooks:\n  ${hook}\n`;
    const base = { '.pre-commit-config.yaml': hooks, 'canonlint.yaml': 'canon: lamps.yaml\n', 'lamps.yaml': lamps };
    for (const [name, text] of Object.entries({ ...base, ...files })) add(folder, name, text);
    commitAll(folder, world.run);
    const git = (...words: readonly string[]): Ended => world.run(folder, 'git', ...words);
    const preCommit = (...words: readonly string[]): Ended => world.run(folder, 'pre-commit', ...words);
    return { folder, git, preCommit };
  }

  it('looks at all pages when it is asked to, whatever they are called', () => {
    const { preCommit } = documentation({
      'a lamp.rst': unlit, 'Lämpchen.rst': unlit, '1e3.rst': unlit, '-x.rst': unlit, 'b.rst': lit, 'notes.txt': unlit,
    });
    const { status, output } = preCommit('run', '--all-files', 'canonlint');
    expect(status).toBe(1);
    // the same problem on several pages is told once
    expect(output.match(/^\S.*\.rst$/gm)).toEqual(['-x.rst']);
    expect(output).toContain('also on 3 pages');
    expect(output).toContain('✖ 4 problems (4 errors, 0 warnings) in 5 pages of 5 services');
  });

  it('looks at what is staged, and at no more', () => {
    const { folder, git, preCommit } = documentation({ 'a.rst': unlit, 'b.rst': lit, 'c.rst': lit });
    add(folder, 'b.rst', unlit);
    add(folder, 'c.rst', `${lit}\n${prose}`);
    git('add', 'c.rst');
    expect(preCommit('run')).toEqual({ status: 0, output: containing('Passed') });
    git('add', 'b.rst');
    const { status, output } = preCommit('run');
    expect(status).toBe(1);
    expect(output).toContain('b.rst\n');
    expect(output).not.toContain('a.rst\n');
  });

  it('keeps a commit from being made, and lets it pass once the page is mended', () => {
    const { folder, git, preCommit } = documentation({ 'a.rst': lit });
    expect(preCommit('install').status).toBe(0);
    add(folder, 'a.rst', unlit);
    expect(git('commit', '--all', '-m', 'no')).toEqual({ status: 1, output: containing('wording-drift') });
    expect(git('rev-list', '--count', 'HEAD').output).toBe('1\n');
    add(folder, 'a.rst', `${lit}\n${prose}`);
    expect(git('commit', '--all', '-m', 'yes').status).toBe(0);
    expect(git('rev-list', '--count', 'HEAD').output).toBe('2\n');
  });

  it('finds the same in a list too long for one command line', () => {
    const where = `docs/${'lamp-post-of-the-old-harbour-road/'.repeat(2)}`;
    const pages = Array.from({ length: 1500 }, (_, at) => [`${where}${'switching-a-lamp-'.repeat(2)}${at}.rst`, operation('200')]);
    const { preCommit } = documentation({
      ...Object.fromEntries(pages) as Record<string, string>,
      'docs/conf.py': '', 'docs/zz-status.rst': lit, [`${where}odd.rst`]: operation('425'),
    }, '- {id: canonlint, args: [--rule=undocumented-code=error, --], verbose: true}');
    const { status, output } = preCommit('run', '--all-files');
    expect(status).toBe(1);
    const parts = [...output.matchAll(/in (\d+) pages? of 1 service$/gm)].map(([, count]) => Number(count));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, count) => sum + count)).toBe(1502);
    expect(output.match(/ {2}error {2}.*/g)).toEqual([containing('425 is returned by GET /v1/lamps')]);
  });

  it('notices what a deleted page leaves behind, as canonlint-all', () => {
    const files = {
      'lamps.yaml': lamps.replace('404: {', '404: { required: true,'), 'docs/conf.py': '',
      'docs/normal.rst': page('200 OK | The lamp is as asked.'),
      'docs/abnormal.rst': page('404 Not Found | There is no such lamp.', '410 Gone | The lamp was sold.'),
    };
    const { git, preCommit } = documentation(files, '- id: canonlint-all');
    expect(preCommit('run').status).toBe(0);
    git('rm', '--quiet', 'docs/abnormal.rst');
    expect(preCommit('run')).toEqual({ status: 1, output: containing('404 Not Found is missing') });
  });

  it.each(Object.entries(newcomers))('takes %s from nothing to a green hook and workflow with one command and one commit', (_, { files, remote, change }) => {
    const folder = mkdtempSync(join(world.folder, 'new-'));
    for (const [name, text] of Object.entries(files)) add(folder, name, text);
    const git = (...words: readonly string[]): Ended => world.run(folder, 'git', ...words);
    for (const words of [['init', '--quiet'], ['remote', 'add', 'origin', remote]]) git(...words);
    expect(world.run(folder, process.execPath, program, 'init', '--yes')).toEqual({ status: 0, output: containing('canonlint-baseline.json written') });
    git('add', '--all');
    expect(world.run(folder, 'pre-commit', 'install').status).toBe(0);
    expect(git('commit', '-m', 'all')).toEqual({ status: 0, output: matching(/^canonlint\.+Passed$/m) });
    expect(git('status', '--porcelain').output).toBe('');
    expect(checkedByHost(folder)).toMatchObject({ runs: matching(runner), status: 0, log: containing('no problems') });
    const text = readFileSync(join(folder, change.file), 'utf8');
    add(folder, change.file, text.replace(change.from, change.to));
    expect(git('commit', '--all', '-m', 'more')).toEqual({ status: 1, output: containing(change.told) });
  });

  it('says so when it cannot do its work', () => {
    const { folder, git, preCommit } = documentation({ 'a.rst': lit });
    add(folder, 'canonlint.yaml', 'canon: gone.yaml\n');
    git('add', '--all');
    const { status, output } = preCommit('run', '--all-files');
    expect(status).toBe(1);
    expect(output).toMatch(/exit code: 2\n\ncanonlint: .*gone\.yaml/);
  });

  it('is found by autoupdate once the release is merged as it says', () => {
    const { folder, preCommit } = documentation({ 'a.rst': lit });
    const config = join(folder, '.pre-commit-config.yaml');
    world.run(world.tool, 'git', 'merge', '-s', 'ours', '--no-ff', '-m', 'Release', release);
    add(folder, '.pre-commit-config.yaml', `repos:\n- repo: file://${world.tool}\n  rev: v0\n  hooks:\n  - id: canonlint\n`);
    expect(preCommit('autoupdate')).toEqual({ status: 0, output: containing(release) });
    expect(world.run(folder, 'cat', config).output).toContain(`rev: ${release}`);
  });
});

/** Runs the job or the workflow in a repository as its host would, which is told apart by what it runs. */
function checkedByHost(folder: string): { readonly runs: string; readonly status: number | null; readonly log: string } {
  const job = join(folder, '.gitlab-ci.yml');
  if (existsSync(job)) {
    const { canonlint: { script } } = parse(readFileSync(job, 'utf8')) as { readonly canonlint: { readonly script: readonly string[] } };
    const [runs = '', ...words] = script.at(-1)!.split(' ');
    const { status, stdout } = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
    return { runs, status, log: stdout };
  }
  const workflow = parse(readFileSync(join(folder, '.github/workflows/canonlint.yml'), 'utf8')) as Workflow;
  const { uses: runs, with: inputs } = workflow.jobs.canonlint.steps.at(-1)!;
  return { runs, ...step(folder, inputs) };
}

interface Workflow {
  readonly jobs: { readonly canonlint: { readonly steps: readonly { readonly uses: string; readonly with?: Readonly<Record<string, string>> }[] } };
}

/** A page about an operation that returns a code. */
function operation(code: string): string {
  return `Switching a Lamp\n================\n\nURI\n---\n\nGET /v1/lamps\n\nStatus Codes\n------------\n
=========== ===========
Status Code Description
=========== ===========
${code}         A lamp.
=========== ===========\n`;
}
