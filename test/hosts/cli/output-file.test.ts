import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { desk, lamps, unlit } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

describe('--output-file', () => {
  const files = { ...base, 'a.rst': unlit };

  it('receives the report instead of standard output', async () => {
    const { canonlint, folder } = desk(files);
    const { stdout: report } = await canonlint(['a.rst']);
    expect(await canonlint(['-o', 'out.txt', 'a.rst'])).toEqual({ status: 1, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe(report);
  });

  it('replaces a file as a whole, its mode and the link to it kept', async () => {
    const { canonlint, folder } = desk({ ...files, 'out/real.txt': 'a longer text than the report'.repeat(100) });
    chmodSync(join(folder, 'out/real.txt'), 0o640);
    symlinkSync('out/real.txt', join(folder, 'link.txt'));
    await canonlint(['-o', 'link.txt', 'a.rst']);
    expect(readFileSync(join(folder, 'out/real.txt'), 'utf8')).toMatch(/^a\.rst\n[^]*--fix=all\n[^]*says more about the rule\n$/);
    expect(statSync(join(folder, 'out/real.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'out'))).toEqual(['real.txt']);
  });

  it('says why it cannot be written, and leaves no temporary file', async () => {
    const { canonlint, folder } = desk(files);
    const trouble = async (file: string) => (await canonlint(['-o', file, 'a.rst'])).stderr;
    expect(await trouble('no/out.txt')).toBe('canonlint: cannot write no/out.txt: there is no folder no\n');
    expect(await trouble('a.rst/out.txt')).toBe('canonlint: cannot write a.rst/out.txt: a.rst is not a folder\n');
    expect(await trouble('.')).toBe('canonlint: cannot write .: it is a folder\n');
    expect(await trouble(`${'x'.repeat(300)}.txt`)).toContain('its name is too long');
    expect(readdirSync(folder).toSorted()).toEqual(['a.rst', 'canonlint.yaml', 'lamps.yaml']);
  });

  it.runIf(process.platform === 'linux')('writes to a device as it is, and tells when it is full', async () => {
    const { canonlint } = desk(files);
    expect(await canonlint(['-o', '/dev/null', 'a.rst'])).toMatchObject({ status: 1, stderr: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(await canonlint(['-o', '/dev/full', 'a.rst']))
      .toMatchObject({ status: 2, stderr: 'canonlint: cannot write /dev/full: no space is left on the device\n' });
    expect(await canonlint(['-o', '/dev/fd/999999', 'a.rst']))
      .toMatchObject({ status: 2, stderr: 'canonlint: cannot write /dev/fd/999999: it is not open\n' });
  });
});
