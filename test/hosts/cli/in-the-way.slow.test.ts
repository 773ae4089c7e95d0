import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, cpSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { isRoot } from '../../disk/folders.ts';
import { containing, desk, lamps, lit, matching, unlit } from './desk.ts';

const program = resolve('dist/cli/main.cjs');
const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

interface Start {
  readonly program?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** Runs the built program. */
function start(folder: string, argv: readonly string[], { program: file = program, user }: Start = {}) {
  const ran = spawnSync(process.execPath, [file, ...argv], { cwd: folder, encoding: 'utf8', ...user });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

const hasPipes = spawnSync('mkfifo', ['--version']).status === 0;

describe('something that is no text file', () => {
  const files = { ...base, 'a.rst': lit };
  const told = (what: string, why: string) => ({ status: 2, stdout: '', stderr: `canonlint: ${what} cannot be read: ${why}\n` });

  it.runIf(hasPipes)('is refused, not waited for, where it is a pipe', () => {
    const { folder } = desk(files);
    const why = 'it is not a regular file';
    spawnSync('mkfifo', [join(folder, 'pipe'), join(folder, 'pipe.rst'), join(folder, '.canonlintignore')]);
    expect(start(folder, ['--config', 'pipe', 'a.rst'])).toEqual(told('the configuration pipe', why));
    expect(start(folder, ['a.rst'])).toEqual(told(join(folder, '.canonlintignore'), why));
    spawnSync('rm', [join(folder, '.canonlintignore')]);
    expect(start(folder, ['--baseline', 'pipe', 'a.rst'])).toEqual(told('the baseline pipe', why));
    expect(start(folder, ['--canon', './pipe', 'a.rst'])).toEqual(told('pipe', why));
    expect(start(folder, ['-f', 'compact'])).toEqual({ status: 2, stderr: '', stdout: containing(`pipe.rst:1:1: error cannot be read: ${why}`) });
  });

  it('is refused if it is a folder, a broken link or a link cycle', () => {
    const { folder } = desk({ 'lamps.yaml': lamps, 'docs/a.rst': lit, 'a.rst': lit });
    mkdirSync(join(folder, 'folder'));
    expect(start(folder, ['--config', 'folder', 'a.rst'])).toEqual(told('the configuration folder', 'it is a folder'));
    expect(start(folder, ['--baseline', 'folder', 'a.rst'])).toEqual(told('the baseline folder', 'it is a folder'));
    expect(start(folder, ['--canon', './folder', 'a.rst'])).toEqual(told('folder', 'it is a folder'));
    symlinkSync('nowhere', join(folder, 'canonlint.yaml'));
    symlinkSync('canonlint.yaml', join(folder, 'docs/canonlint.yaml'));
    expect(start(folder, ['a.rst'])).toEqual(told('the configuration canonlint.yaml', 'no such file or folder'));
    expect(start(folder, ['docs/a.rst'])).toEqual(told('the configuration docs/canonlint.yaml', 'its symbolic links lead in a circle'));
    mkdirSync(join(folder, 'docs/.canonlintignore'));
    expect(start(folder, ['--no-config', 'docs'])).toEqual(told(join(folder, 'docs/.canonlintignore'), 'it is a folder'));
  });

  it('is refused if it is larger than people write', () => {
    const { folder } = desk({ ...files, '.canonlintignore': '' });
    const tooLong = (what: string) => ({ status: 2, stdout: '', stderr: `canonlint: ${what}:1:1: the text is longer than a million characters\n` });
    writeFileSync(join(folder, 'huge.yaml'), 'a: b\n'.repeat(20_000_000));
    expect(start(folder, ['--config', 'huge.yaml', 'a.rst'])).toEqual(tooLong('huge.yaml'));
    expect(start(folder, ['--canon', './huge.yaml', 'a.rst'])).toEqual(tooLong('huge.yaml'));
    expect(start(folder, ['--baseline', 'huge.yaml', 'a.rst'])).toEqual(tooLong('huge.yaml'));
    truncateSync(join(folder, '.canonlintignore'), 100_000_000);
    expect(start(folder, ['a.rst'])).toEqual(told(join(folder, '.canonlintignore'), 'it is too large'));
  });
});

describe('a page that cannot be read', () => {
  it('is reported in one line, and the others are linted', async () => {
    const { folder, canonlint } = desk({ ...base, 'a.rst': unlit, 'folder.rst/b.rst': unlit });
    symlinkSync('nowhere.rst', join(folder, 'broken.rst'));
    symlinkSync('loop.rst', join(folder, 'loop.rst'));
    writeFileSync(join(folder, 'huge.rst'), '');
    truncateSync(join(folder, 'huge.rst'), 600_000_000);
    const server = createServer();
    await new Promise<void>((listening) => void server.listen(join(folder, 'socket.rst'), listening));
    const { status, stdout } = await canonlint(['-f', 'compact']);
    server.close();
    expect(status).toBe(2);
    expect(stdout.split('\n')).toEqual([
      containing('a.rst:8:32: error 404 '),
      'broken.rst:1:1: error cannot be read: it is a link to a file that does not exist [unreadable-page]',
      containing('folder.rst/b.rst:8:32: error 404 '),
      'huge.rst:1:1: error cannot be read: it is too large [unreadable-page]',
      'loop.rst:1:1: error cannot be read: its symbolic links lead in a circle [unreadable-page]',
      'socket.rst:1:1: error cannot be read: it is not a regular file [unreadable-page]',
      '',
    ]);
  });

  it('is reported on standard error if the report does not show it, even a broken link', async () => {
    const { folder, canonlint } = desk({ ...base, 'a.rst': lit });
    symlinkSync('nowhere.rst', join(folder, 'broken.rst'));
    const stderr = 'canonlint: broken.rst cannot be read: it is a link to a file that does not exist\n';
    expect(await canonlint(['a.rst', 'broken.rst', '-o', 'out.txt'])).toEqual({ status: 2, stdout: '', stderr });
    expect(await canonlint(['a.rst', 'broken.rst', '-f', 'json=out.json', '-f', 'compact'])).toMatchObject({ status: 2, stderr: '' });
    expect(await canonlint(['tables', 'a.rst', 'broken.rst'])).toMatchObject({ status: 2, stdout: containing('"a.rst"'), stderr });
  });

  it.runIf(process.platform === 'linux')('may have any name: control characters are shown, and a line is a line', async () => {
    const { canonlint } = desk({ ...base, 'a\n::error::b\u001b[31m.rst': unlit, 'c\r.rst': unlit, 'd\u202e\u2028.rst': unlit });
    for (const format of ['compact', 'stylish', 'github', 'markdown', 'checkstyle', 'junit']) {
      const { status, stdout, stderr } = await canonlint(['-f', format]);
      expect({ format, status, stderr }).toEqual({ format, status: 1, stderr: '' });
      expect([format, stdout.match(/[\u0000-\u0008\u000b-\u001f\u202e\u2028]|^::error::b/gm)]).toEqual([format, null]);
    }
    expect((await canonlint(['-f', 'compact'])).stdout.trim().split('\n')).toHaveLength(3);
  });
});

/** Root may read everything, so another user runs a copy of the program in a folder that this user can read. */
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : undefined;

describe.runIf(process.platform !== 'win32')('somebody without rights', () => {
  const asNobody = (files: Readonly<Record<string, string>>) => {
    const { folder } = desk({ ...base, ...files });
    chmodSync(folder, 0o755);
    cpSync(dirname(dirname(program)), join(folder, '.program/dist'), { recursive: true });
    writeFileSync(join(folder, '.program/package.json'), '{"type":"module"}');
    const run = (argv: readonly string[]) =>
      start(folder, argv, { program: join(folder, '.program/dist/cli/main.cjs'), ...(nobody && { user: nobody }) });
    return { folder, run };
  };

  it('is told which page, folder and file cannot be read, and the rest is linted', () => {
    const { folder, run } = asNobody({ 'a.rst': unlit, 'closed.rst': lit, 'shut/b.rst': lit, 'known.json': '{}', 'my.yaml': '' });
    for (const name of ['closed.rst', 'shut', 'known.json', 'my.yaml']) chmodSync(join(folder, name), 0);
    const { status, stdout, stderr } = run(['.', '-f', 'compact']);
    expect({ status, stderr, lines: stdout.trim().split('\n') }).toEqual({ status: 2, stderr: '', lines: [
      containing('a.rst:8:32: error 404 '),
      'closed.rst:1:1: error cannot be read: permission denied [unreadable-page]',
      'shut:1:1: error cannot be read: permission denied [unreadable-page]',
    ] });
    const denied = (what: string) => ({ status: 2, stdout: '', stderr: `canonlint: ${what} cannot be read: permission denied\n` });
    expect(run(['a.rst', '--baseline', 'known.json'])).toEqual(denied('the baseline known.json'));
    expect(run(['a.rst', '--config', 'my.yaml'])).toEqual(denied('the configuration my.yaml'));
    expect(run(['a.rst', '--canon', './my.yaml'])).toEqual(denied('my.yaml'));
    chmodSync(join(folder, 'shut'), 0o700);
  });

  it('writes neither a report nor a page into a folder that he may only read', () => {
    const { folder, run } = asNobody({ 'docs/a.rst': unlit });
    chmodSync(join(folder, 'docs'), 0o555);
    expect(run(['docs', '-o', 'docs/report.txt'])).toEqual({ status: 2, stdout: '', stderr: 'canonlint: cannot write docs/report.txt: permission denied\n' });
    expect(run(['docs', '--fix=all'])).toMatchObject({ status: 2, stderr: containing('canonlint: docs/a.rst cannot be written: permission denied\n') });
    chmodSync(join(folder, 'docs'), 0o755);
    expect(readdirSync(join(folder, 'docs'))).toEqual(['a.rst']);
    expect(readFileSync(join(folder, 'docs/a.rst'), 'utf8')).toBe(unlit);
  });

  it.runIf(isRoot)('fixes no page that would become his own', () => {
    const { folder, run } = asNobody({ 'docs/a.rst': unlit });
    chmodSync(join(folder, 'docs'), 0o777);
    chmodSync(join(folder, 'docs/a.rst'), 0o666);
    expect(run(['docs', '--fix=all'])).toMatchObject({ status: 2, stderr: containing('canonlint: docs/a.rst cannot be written: its owner and group could not be kept\n') });
    expect(readdirSync(join(folder, 'docs'))).toEqual(['a.rst']);
    expect(readFileSync(join(folder, 'docs/a.rst'), 'utf8')).toBe(unlit);
  });
});

describe('a report', () => {
  const files = { ...base, 'a.rst': unlit };

  it('is appended to a file that is already open', () => {
    const { folder } = desk({ ...files, log: 'before\n' });
    const log = openSync(join(folder, 'log'), 'a');
    const ran = spawnSync(process.execPath, [program, '-f', 'compact', '-o', '/dev/stdout', 'a.rst'], { cwd: folder, stdio: ['ignore', log, 'pipe'] });
    closeSync(log);
    expect({ status: ran.status, stderr: ran.stderr.toString() }).toEqual({ status: 1, stderr: '' });
    expect(readFileSync(join(folder, 'log'), 'utf8')).toMatch(/^before\na\.rst:8:32: error 404 .*\n$/);
    expect(start(folder, ['-f', 'compact', '-o', '/dev/stdout', 'a.rst'])).toMatchObject({ status: 1, stdout: containing('a.rst:8:32'), stderr: '' });
  });

  it('does not overwrite another report, under any name', async () => {
    const { folder, canonlint } = desk({ ...files, 'docs/b.txt': '' });
    symlinkSync('out.txt', join(folder, 'link.txt'));
    writeFileSync(join(folder, 'out.txt'), 'old');
    for (const [one, other] of [['out.txt', join(folder, 'out.txt')], ['out.txt', './out.txt'], ['new.txt', join(folder, 'docs/../new.txt')], ['out.txt', 'link.txt']]) {
      expect(await canonlint(['-f', `json=${one}`, '-f', `compact=${other}`, 'a.rst']))
        .toMatchObject({ status: 2, stdout: '', stderr: containing('canonlint: two reports would go to ') });
    }
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).not.toContain('new.txt');
  });

  it('does not hide what was fixed', async () => {
    const { folder, canonlint } = desk(files);
    expect(await canonlint(['--fix=all', '-o', 'no/out.txt', 'a.rst'])).toEqual({
      status: 2, stdout: '', stderr: 'canonlint: 1 problem fixed in 1 page, 0 declined\ncanonlint: cannot write no/out.txt: there is no folder no\n',
    });
    expect(readFileSync(join(folder, 'a.rst'), 'utf8')).toBe(lit);
  });
});

describe('words of a file', () => {
  it('begin no line of a message, and do not steer the terminal', async () => {
    const { canonlint, put } = desk({ 'a.rst': lit, 'canonlint.yaml': 'canon: "x\\n::error::forged.yaml"\n' });
    const lines = async (...argv: readonly string[]) => (await canonlint(argv)).stderr.trimEnd().split('\n');
    expect(await lines('a.rst')).toEqual([containing('canonlint: canonlint.yaml:1:8: x␊::error::forged.yaml cannot be read')]);
    put('canonlint.yaml', 'canon: "./::error::b.yaml"\n');
    put('::error::b.yaml', 'nam: x\nflavour: mint\n');
    expect((await lines('a.rst')).filter((line) => !/^(?:canonlint:|-|\s{2}) ?\S/.test(line))).toEqual([]);
    put('canonlint.yaml', 'canon: loud.yaml\nexclude: ["\u202e"]\n');
    put('loud.yaml', 'name: "c\\e]0;t\\a"\ncodes: { 404: { phrase: "x\\e[2J" } }\n');
    expect((await canonlint(['explain', '404'], { terminal: { columns: 80 } })).stdout).not.toMatch(/[\u001b\u0007](?!\[\d+m)/);
    expect((await canonlint(['--print-config'])).stdout).not.toContain('\u202e');
  });
});

describe('a run that is killed', () => {
  it('leaves the old or the new report, and its temporary file does not stop later runs', async () => {
    const pages = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.rst`, unlit.repeat(10)]));
    const { folder } = desk({ ...base, ...pages });
    start(folder, ['-f', 'json=new.json']);
    const [old, whole] = ['what was there before', readFileSync(join(folder, 'new.json'), 'utf8')];
    for (let time = 0; time < 8; time++) {
      writeFileSync(join(folder, 'out.json'), old);
      const running = spawn(process.execPath, [program, '-f', 'json=out.json'], { cwd: folder, stdio: 'ignore' });
      const end = once(running, 'exit');
      const seen = () => readdirSync(folder).some((name) => name.endsWith('.tmp')) || readFileSync(join(folder, 'out.json'), 'utf8') !== old;
      while (running.exitCode === null && !seen()) await new Promise((later) => setTimeout(later, 1));
      running.kill('SIGKILL');
      await end;
      expect([old, whole]).toContain(readFileSync(join(folder, 'out.json'), 'utf8'));
    }
    expect(start(folder, ['-f', 'json=out.json'])).toEqual({ status: 1, stdout: '', stderr: matching(/^$/) });
  }, 60_000);
});
