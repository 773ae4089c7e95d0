import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, existsSync, openSync, readSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { containing, desk, lamps, lit, matching, prose, unlit } from './desk.ts';

const program = resolve('dist/cli/main.cjs');
const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

/** Runs the built program in a folder. */
function start(folder: string, argv: readonly string[], input = '') {
  const ran = spawnSync(process.execPath, [program, ...argv], { cwd: folder, input, encoding: 'utf8' });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

describe('the program as built', () => {
  beforeAll(() => {
    if (!existsSync(program)) throw new Error(`${program} is missing: npm run build makes it`);
  });

  it('says the same as the source', async () => {
    const { folder, canonlint } = desk({ ...base, 'a.rst': unlit, 'b.rst': lit, '-x.rst': unlit, '1e3.rst': lit });
    for (const argv of [
      [], ['a.rst'], ['b.rst', '1e3.rst'], ['-f', 'json', '--', '-x.rst'], ['--fromat'], ['gone.rst'], ['tables'],
      ['rules'], ['explain', '404'], ['explain', 'wording-drift'], ['--print-config'], ['--version'],
    ]) {
      expect([argv, start(folder, argv)]).toEqual([argv, await canonlint(argv)]);
    }
  });

  it.skipIf(process.platform === 'win32')('is started through a link, as npm makes one', () => {
    const { folder } = desk({ ...base, 'a.rst': lit });
    symlinkSync(program, join(folder, 'canonlint'));
    const { status, stdout } = spawnSync(join(folder, 'canonlint'), ['a.rst'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: containing('no problems') });
  });

  it.skipIf(process.platform === 'win32')('tells in a line that the system has no room for threads', () => {
    const services = Object.fromEntries(['a', 'b', 'c', 'd'].flatMap((name) => [[`${name}/conf.py`, ''], [`${name}/codes.rst`, unlit]] as const));
    const { folder } = desk({ ...base, ...services });
    const withFewFiles = (threads: string) => spawnSync(
      'sh', ['-c', 'ulimit -n 22 && exec "$@"', 'sh', process.execPath, program, '--concurrency', threads], { cwd: folder, encoding: 'utf8' },
    );
    expect(withFewFiles('1')).toMatchObject({ status: 1, stderr: '' });
    expect(withFewFiles('4')).toMatchObject({
      status: 2, stdout: '', stderr: matching(/^canonlint: there is no room for another thread: .*EMFILE.*\n {2}--concurrency 1 needs none\n$/),
    });
  });

  it('loads nothing for a page alone that takes long and is not needed', () => {
    const { folder } = desk({ 'a.rst': prose, 'loaded.cjs': 'process.on("exit", () => console.log(process.moduleLoadList.join("\\n")));\n' });
    const { stdout } = spawnSync(process.execPath, ['--require', './loaded.cjs', program, '--no-config', '--canon', 'http', 'a.rst'], { cwd: folder, encoding: 'utf8' });
    const loaded = stdout.split('\n').filter((line) => /^NativeModule (?:crypto|child_process|worker_threads|zlib|readline|http|inspector)$/.test(line));
    expect([stdout.includes('NativeModule fs'), loaded]).toEqual([true, []]);
  });

  it('says the same with any number of threads, and in any order of its paths', () => {
    const services = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].flatMap((name) => [
      [`${name}/conf.py`, ''], [`${name}/codes.rst`, unlit], [`${name}/more/codes.rst`, name < 'c' ? lit : unlit],
    ] as const));
    const { folder } = desk({ ...base, ...services, 'broken.rst': Buffer.from([0xff, 0xfe, 0x41]) });
    const alone = start(folder, ['-f', 'json', '--concurrency', '1']);
    expect(alone).toMatchObject({ status: 2, stdout: containing('UTF-16'), stderr: '' });
    for (const threads of ['2', '3', '20', 'auto']) {
      expect([threads, start(folder, ['-f', 'json', '--concurrency', threads])]).toEqual([threads, alone]);
    }
    const paths = ['e', 'broken.rst', 'd/more', 'd', 'b', 'a', 'c', 'a/codes.rst'];
    for (const threads of ['1', '2']) {
      const argv = ['-f', 'json', '--concurrency', threads, ...paths];
      expect([argv, start(folder, argv)]).toEqual([argv, alone]);
    }
    expect(start(folder, ['--concurrency', '2', '--only', 'missing-code', 'd']))
      .toEqual(start(folder, ['--concurrency', '1', '--only', 'missing-code', 'd']));
    expect(start(folder, ['--concurrency', '0'])).toMatchObject({ status: 2, stderr: containing('--concurrency needs') });
  });

  it('reads the standard input', () => {
    const { folder } = desk(base);
    expect(start(folder, ['--stdin'], lit)).toMatchObject({ status: 0, stderr: '' });
    expect(start(folder, ['--stdin'], unlit)).toMatchObject({ status: 1, stderr: '' });
    expect(start(folder, ['--stdin'], '')).toMatchObject({ status: 0, stdout: containing('No status-code table') });
  });

  it.skipIf(process.platform === 'win32')('says so where the standard input is a folder', () => {
    const { folder } = desk(base);
    const parts = openSync(folder, 'r');
    const { status, stderr } = spawnSync(process.execPath, [program, '--stdin'], { cwd: folder, stdio: [parts, 'pipe', 'pipe'], encoding: 'utf8' });
    closeSync(parts);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'canonlint: the standard input cannot be read: it is a folder\n' });
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const pages = Array.from({ length: 60 }, (_, at) => [`${at}.rst`, unlit.repeat(20)]);
    const { folder } = desk({ ...base, ...Object.fromEntries(pages) as Record<string, string> });
    for (const argv of [['tables'], ['--no-color'], ['-f', 'json']]) {
      const child = spawn(process.execPath, [program, ...argv], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      const [status] = await once(child, 'close') as [number];
      expect({ argv, stderr, status }).toEqual({ argv, stderr: '', status: argv[0] === 'tables' ? 0 : 1 });
    }
  });

  it.runIf(process.platform === 'linux')('waits for a reader whose pipe takes no more for now', async () => {
    const { folder } = desk({ ...base, 'a.rst': unlit.repeat(500) });
    const pipe = join(folder, 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const [input, output] = [constants.O_RDWR, constants.O_RDWR].map((mode) => openSync(pipe, mode | constants.O_NONBLOCK));
    const child = spawn(process.execPath, [program, '-f', 'json', 'a.rst'], { cwd: folder, stdio: ['ignore', output!, 'inherit'] });
    await setTimeout(500); // the pipe is full now
    let [text, ends] = ['', 0];
    for (const chunk = Buffer.alloc(65_536); ends < 2;) {
      try {
        text += chunk.toString('utf8', 0, readSync(input!, chunk));
      } catch {
        if (child.exitCode !== null) ends += 1; // the pipe is empty, and everything before the end has been read
        await setTimeout(5);
      }
    }
    for (const end of [input, output]) closeSync(end!);
    expect({ status: child.exitCode, isLong: text.length > 100_000 }).toEqual({ status: 1, isLong: true });
    expect(JSON.parse(text)).toEqual(JSON.parse(start(folder, ['-f', 'json', 'a.rst']).stdout));
  });

  it.runIf(process.platform === 'linux')('ends with 2 when its output cannot be written', () => {
    const { folder } = desk({ ...base, 'a.rst': lit });
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'a.rst'], {
      cwd: folder, stdio: ['ignore', full, 'pipe'], encoding: 'utf8',
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 2, stderr: matching(/^canonlint: .*no space left/i) });
  });

  it.runIf(process.platform === 'linux')('ends with 2 on the unexpected, such as a working folder that is gone', () => {
    const { folder } = desk({ 'here/a.rst': prose });
    const script = `cd here && rm -r ../here && exec "${process.execPath}" "${program}"`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: matching(/^canonlint: unexpected error: /) });
  });
});
