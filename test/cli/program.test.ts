import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { containing, desk, lamps, lit, matching, prose, unlit } from './desk.ts';

const program = resolve('dist/cli/main.js');
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

  it('is started through a link, as npm makes one', () => {
    const { folder } = desk({ ...base, 'a.rst': lit });
    symlinkSync(program, join(folder, 'canonlint'));
    const { status, stdout } = spawnSync(join(folder, 'canonlint'), ['a.rst'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: containing('no problems') });
  });

  it('reads the standard input', () => {
    const { folder } = desk(base);
    expect(start(folder, ['--stdin'], lit)).toMatchObject({ status: 0, stderr: '' });
    expect(start(folder, ['--stdin'], unlit)).toMatchObject({ status: 1, stderr: '' });
    expect(start(folder, ['--stdin'], '')).toMatchObject({ status: 0, stdout: containing('No status-code table') });
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const pages = Array.from({ length: 200 }, (_, at) => [`${at}.rst`, unlit.repeat(20)]);
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
