import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, vi } from 'vitest';
import { fetchCommit } from '../../src/disk/git/fetch.ts';
import { containing, desk, lamps, lit, matching, unlit } from '../hosts/cli/desk.ts';
import { add, folderWith, git, hasGit } from './folders.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

/** A repository with all files committed, whose index only git reads, and a folder outside it where whatever runs leaves its name. */
function repository(files: Readonly<Record<string, string>> = {}) {
  const made = desk({ ...base, 'a.rst': unlit, 'b.rst': unlit, ...files });
  const traces = folderWith([]);
  git(made.folder, 'init', '--quiet');
  git(made.folder, 'add', '--all');
  git(made.folder, 'commit', '--quiet', '--message', 'all');
  git(made.folder, 'update-index', '--split-index');
  /** A program that leaves a trace; a filter must then behave like `cat`, whatever fetches must end. */
  const program = (name: string, end = 'exec cat'): string => {
    const file = join(traces, `${name}.sh`);
    writeFileSync(file, `#!/bin/sh\n: > '${join(traces, `${name}.ran`)}'\n${end}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  return { ...made, program, ran: () => readdirSync(traces).filter((name) => name.endsWith('.ran')) };
}

/** Makes git doubt that a page is as in its index, although it is: then it compares contents, through filters. */
function touch(folder: string, ...files: readonly string[]): void {
  for (const file of files) utimesSync(join(folder, file), 1, 1);
}

/** Every setting of git that names a program, and that an ordinary command might reach. */
function hostileConfiguration(program: (name: string) => string): string {
  const filter = ['clean', 'smudge', 'process'].map((name) => `  ${name} = ${program(`filter-${name}`)}\n`).join('');
  return `[core]
  fsmonitor = ${program('fsmonitor')}
  hooksPath = ${join(program('hook'), '..', 'hooks')}
  sshCommand = ${program('ssh')}
  gitProxy = ${program('proxy')}
  alternateRefsCommand = ${program('alternate-refs')}
  pager = ${program('pager')}
  editor = ${program('editor')}
  askPass = ${program('ask-pass')}
[pager]
  ls-files = ${program('pager-of-command')}
  ls-tree = ${program('pager-of-command')}
[alias]
  ls-files = !${program('alias')}
  ls-tree = !${program('alias')}
  cat-file = !${program('alias')}
[credential]
  helper = ${program('credential')}
[diff]
  external = ${program('external-diff')}
[diff "x"]
  command = ${program('diff-command')}
  textconv = ${program('textconv')}
[filter "x"]
${filter}[protocol]
  allow = always
[protocol "ext"]
  allow = always
`;
}

/** Takes the object of a file at HEAD away, in a clone that promises to fetch it by a command. */
function loseObject(folder: string, file: string, url: string, program: string): void {
  const object = git(folder, 'rev-parse', `HEAD:${file}`).trim();
  rmSync(join(folder, '.git/objects', object.slice(0, 2), object.slice(2)));
  const settings = {
    'core.repositoryFormatVersion': '1', 'extensions.partialClone': 'far', 'remote.far.promisor': 'true',
    'remote.far.url': url, 'remote.far.uploadpack': program, 'protocol.allow': 'always', 'protocol.ext.allow': 'always',
  };
  for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
}

describe.runIf(hasGit && process.platform !== 'win32')('code of a repository', () => {
  it('does not run from a folder of a clone that looks like a bare repository', async () => {
    const { folder, program, ran, canonlint } = repository({ 'docs/c.rst': unlit });
    const docs = join(folder, 'docs');
    git(docs, 'init', '--quiet');
    git(docs, 'add', '--all');
    git(docs, 'commit', '--quiet', '--message', 'all');
    for (const name of readdirSync(join(docs, '.git'))) renameSync(join(docs, '.git', name), join(docs, name));
    rmSync(join(docs, '.git'), { recursive: true });
    add(docs, 'config', `[core]\n  repositoryFormatVersion = 0\n  worktree = .\n[filter "x"]\n  clean = ${program('clean')}\n`);
    add(docs, '.gitattributes', '* filter=x\n');
    touch(docs, 'c.rst');
    expect(await canonlint(['--changed-since', 'HEAD', '-f', 'compact', 'c.rst'], { from: 'docs' })).toMatchObject({ status: 0, stderr: '' });
    expect(ran()).toEqual([]);
    const alone = desk({ ...base, ...Object.fromEntries(['HEAD', 'config'].map((name) => [name, readFileSync(join(docs, name))])), 'c.rst': unlit });
    for (const name of ['objects', 'refs']) spawnSync('cp', ['-r', join(docs, name), alone.folder]);
    expect(await alone.canonlint(['--changed-since', 'HEAD', '.'])).toMatchObject({ status: 2, stderr: containing('--changed-since needs a git repository') });
    expect(ran()).toEqual([]);
  });

  it.each(['file:///nowhere/far.git', 'ext::COMMAND', '/nowhere/far.git', 'ssh://far/far.git'])(
    'does not run to fetch from %s an ignore file that a sparse checkout leaves out', async (url) => {
      const { folder, program, ran, put, canonlint } = repository({ '.gitignore': 'x.rst\n' });
      const command = program('upload-pack', 'exit 1');
      git(folder, 'config', 'core.sshCommand', command);
      git(folder, 'update-index', '--skip-worktree', '.gitignore');
      rmSync(join(folder, '.gitignore'));
      loseObject(folder, '.gitignore', url.replace('COMMAND', command), command);
      put('new.rst', unlit);
      const { stdout } = await canonlint(['-f', 'compact']);
      expect(stdout.match(/^\w+\.rst/gm)).toEqual(['a.rst', 'b.rst', 'new.rst']);
      expect(ran()).toEqual([]);
    });

  it('does not run to fetch a page to compare with, and says what is missing', async () => {
    const { folder, program, ran, put, canonlint } = repository({ 'api/conf.py': '', 'api/c.rst': unlit, 'api/d.rst': unlit });
    loseObject(folder, 'api/c.rst', '/nowhere/far.git', program('upload-pack', 'exit 1'));
    put('api/c.rst', `${unlit}\nMore.\n`);
    expect(await canonlint(['--changed-since', 'HEAD'])).toMatchObject({ status: 2, stderr: matching(/^canonlint: this clone has no content of api\/c\.rst at [0-9a-f]{12}\n {2}git fetch --refetch --no-filter gets what a partial clone has left out\n$/) });
    expect(ran()).toEqual([]);
  });

  it('does not run by any setting, whatever is asked of git', async () => {
    const { folder, program, ran, put, canonlint } = repository({ 'api/conf.py': '', 'api/c.rst': unlit });
    add(folder, '.git/config', hostileConfiguration(program));
    add(folder, '.gitattributes', '* filter=x diff=x\n');
    add(folder, '.git/info/attributes', '* filter=x diff=x\n');
    for (const hooks of [join(program('hook'), '..', 'hooks'), join(folder, '.git/hooks')]) mkdirSync(hooks);
    for (const name of ['post-index-change', 'reference-transaction', 'post-checkout', 'fsmonitor-watchman']) {
      for (const hooks of [join(program('hook'), '..', 'hooks'), join(folder, '.git/hooks')]) symlinkSync(program('hook'), join(hooks, name));
    }
    touch(folder, 'a.rst', 'b.rst', 'api/c.rst');
    put('b.rst', `${unlit}\nMore.\n`);
    put('new.rst', unlit);
    vi.stubEnv('GIT_EXTERNAL_DIFF', program('external-diff-of-environment'));
    vi.stubEnv('GIT_SSH_COMMAND', program('ssh-of-environment'));
    const outcomes = [
      await canonlint(['-f', 'compact']), await canonlint(['--changed-since', 'HEAD', '--changed-pages', '-f', 'compact']),
      await canonlint(['--fix=all', '--changed-since', 'HEAD', '--changed-pages', '-f', 'compact']),
    ];
    vi.unstubAllEnvs();
    expect(ran()).toEqual([]);
    expect(outcomes.map(({ status }) => status)).toEqual([1, 1, 0]);
    expect(outcomes[1]!.stdout.match(/^[\w/]+\.rst/gm)).toEqual(['b.rst', 'new.rst']);
  });

  it('does not run because the folder has a program called git', async () => {
    const { folder, program, ran, canonlint } = repository();
    symlinkSync(program('git'), join(folder, 'git'));
    vi.stubEnv('PATH', `.:${process.env['PATH'] ?? ''}`);
    const { status } = await canonlint(['-f', 'compact']);
    vi.unstubAllEnvs();
    expect([status, ran()]).toEqual([1, []]);
  });

  it('does not run when the action fetches the commit that a pull request starts from', () => {
    const { folder: far, put } = repository();
    const { folder, program, ran } = repository();
    put('a.rst', lit);
    git(far, 'commit', '--quiet', '--all', '--message', 'next');
    git(far, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    const commit = git(far, 'rev-parse', 'HEAD').trim();
    for (const [name, value] of [['url', far], ['uploadpack', program('upload-pack', 'exit 1')], ['receivepack', program('receive-pack')]] as const) {
      git(folder, 'config', `remote.origin.${name}`, value);
    }
    git(folder, 'config', 'core.fsmonitor', program('fsmonitor'));
    mkdirSync(join(folder, '.git/hooks'));
    symlinkSync(program('hook'), join(folder, '.git/hooks/reference-transaction'));
    fetchCommit(commit, folder);
    expect(ran()).toEqual([]);
    expect(git(folder, 'cat-file', '-t', commit)).toBe('commit\n');
  });

  it('is asked for nothing but names and objects, in words that every release of git knows', async () => {
    const { folder, put, canonlint } = repository();
    const traces = folderWith([]);
    const path = process.env['PATH'] ?? '';
    add(traces, 'git', `#!/bin/sh\nfor word; do printf '%s\\t' "$word"; done >> '${join(traces, 'asked')}'\nenv | grep -c '^GIT_CONFIG' >> '${join(traces, 'asked')}'\nPATH='${path}' exec git "$@"\n`);
    chmodSync(join(traces, 'git'), 0o755);
    put('b.rst', `${unlit}\nMore.\n`);
    put('new.rst', unlit);
    vi.stubEnv('PATH', `${traces}:${path}`);
    await canonlint(['-f', 'compact']);
    await canonlint(['--changed-since', 'HEAD', '-f', 'compact']);
    vi.unstubAllEnvs();
    const asked = readFileSync(join(traces, 'asked'), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
    const start = [`--git-dir=${join(folder, '.git')}`, `--work-tree=${folder}`, '-c', 'core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never'];
    for (const words of asked) expect(words).toEqual(expect.arrayContaining([...start, '0']));
    const commands = new Set(asked.map((words) => words.find((word, at) => !word.startsWith('-') && words[at - 1] !== '-c')));
    expect(commands).toEqual(new Set(['cat-file', 'config', 'ls-files', 'ls-tree', 'merge-base', 'rev-parse']));
  });

  it('is given a reference as a reference, whatever it looks like', async () => {
    const { folder, canonlint } = repository();
    for (const reference of ['--output=told', '--upload-pack=touch told', '-', '--', '@{u}', 'HEAD;touch told', '$(touch told)']) {
      expect(await canonlint([`--changed-since=${reference}`])).toMatchObject({ status: 2, stderr: containing('canonlint: git knows no commit') });
    }
    expect(existsSync(join(folder, 'told'))).toBe(false);
  });

  it('is not run by these attacks in vain: git itself runs it', () => {
    const { folder, program, ran } = repository();
    add(folder, '.git/config', hostileConfiguration(program));
    add(folder, '.gitattributes', '* filter=x diff=x\n');
    touch(folder, 'a.rst');
    expect(() => git(folder, 'diff', '--name-only', 'HEAD')).not.toThrow('no such git');
    expect(ran().length).toBeGreaterThan(0);
  });
});

describe.runIf(hasGit)('a partial clone', () => {
  it('is listed as it is, and compared with once the objects are there, in the way that the message names', async () => {
    const { folder: far, put } = repository({ 'api/conf.py': '', 'api/c.rst': `${unlit}\nOld.\n`, 'api/d.rst': unlit });
    put('api/c.rst', `${unlit}\nNew.\n`);
    git(far, 'commit', '--quiet', '--all', '--message', 'next');
    git(far, 'config', 'uploadpack.allowFilter', 'true');
    const { folder, canonlint } = desk();
    git(folder, 'clone', '--quiet', '--filter=blob:none', `file://${far}`, 'clone');
    const start = { from: 'clone' };
    const { stdout } = await canonlint(['-f', 'compact'], start);
    expect([...new Set(stdout.match(/^[\w/]+\.rst/gm))]).toEqual(['a.rst', 'api/c.rst', 'api/d.rst', 'b.rst']);
    const since = ['--changed-since', 'HEAD^', '--changed-pages', '-f', 'compact'];
    const { status, stderr } = await canonlint(since, start);
    expect({ status, stderr }).toEqual({ status: 2, stderr: matching(/^canonlint: .*no content of api\/c\.rst at .*\n.*git fetch --refetch --no-filter .*\n$/) });
    git(join(folder, 'clone'), 'fetch', '--quiet', '--refetch', '--no-filter');
    const whole = await canonlint(since, start);
    expect([whole.status, whole.stderr, whole.stdout.match(/^[\w/]+\.rst/gm)]).toEqual([1, '', ['api/c.rst']]);
  });
});

describe.runIf(hasGit)('a partial and sparse clone', () => {
  it('is listed without the ignore files that it has left out', async () => {
    const { folder: far } = repository({ 'docs/.gitignore': 'new.rst\n', 'docs/c.rst': unlit });
    git(far, 'config', 'uploadpack.allowFilter', 'true');
    const { folder, canonlint } = desk();
    git(folder, 'clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${far}`, 'clone');
    const clone = join(folder, 'clone');
    git(clone, 'sparse-checkout', 'set', '--no-cone', '/*.rst', '/*.yaml');
    git(clone, 'checkout', '--quiet', 'main');
    add(clone, 'docs/new.rst', unlit);
    const { stderr, stdout } = await canonlint(['-f', 'compact'], { from: 'clone' });
    expect([stderr, stdout.match(/^[\w/]+\.rst/gm)]).toEqual(['', ['a.rst', 'b.rst', 'docs/new.rst']]);
  });
});

describe.runIf(hasGit)('pages since a commit', () => {
  it('are compared by their content, whatever git believes of them, and line ends do not count', async () => {
    const { folder, put, canonlint } = repository();
    touch(folder, 'a.rst');
    put('b.rst', unlit.replaceAll('\n', '\r\n'));
    expect(await canonlint(['--changed-since', 'HEAD', '-f', 'compact'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('are found in a linked working tree and in a submodule', async () => {
    const { folder } = repository();
    const outer = desk({ 'canonlint.yaml': 'canon: inner/lamps.yaml\n' });
    git(folder, 'worktree', 'add', '--quiet', '--detach', join(outer.folder, 'tree'));
    git(outer.folder, 'init', '--quiet');
    git(outer.folder, 'submodule', '--quiet', 'add', folder, 'inner');
    for (const from of ['tree', 'inner']) {
      add(join(outer.folder, from), 'b.rst', `${unlit}\nMore.\n`);
      const { stdout } = await outer.canonlint(['--changed-since', 'HEAD', '--changed-pages', '-f', 'compact'], { from });
      expect(stdout.match(/^[\w/]+\.rst/gm)).toEqual(['b.rst']);
    }
  });

  it('do not include what git ignores, and what the user ignores everywhere is not found', async () => {
    const { folder, put, canonlint } = repository({ 'c.rst': lit });
    put('build/new.rst', unlit);
    put('kept/new.rst', unlit);
    add(folder, '.git/info/exclude', '/build/\n');
    const home = folderWith({ 'git/ignore': 'mine/\n' });
    put('mine/x.rst', unlit);
    vi.stubEnv('XDG_CONFIG_HOME', home);
    const { stdout } = await canonlint(['--changed-since', 'HEAD', '-f', 'compact']);
    vi.unstubAllEnvs();
    expect(stdout.match(/^[\w/]+\.rst/gm)).toEqual(['kept/new.rst']);
    expect(existsSync(join(folder, '.git/index.lock'))).toBe(false);
  });
});
