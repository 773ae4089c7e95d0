import type * as Files from 'node:fs';
import { readdirSync, readFileSync } from 'node:fs';
import type * as Promises from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { containing, desk, lamps, lit, unlit } from './desk.ts';

/** A disk with room for only a part of each file. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof Files>();
  const writeFileSync: typeof real.writeFileSync = (file, text, options) => {
    if (typeof file !== 'number') return real.writeFileSync(file, text, options);
    real.writeFileSync(file, 'a piece', options);
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  return { ...real, default: real, writeFileSync };
});
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Promises>();
  const writeFile: typeof real.writeFile = async (file, _, options) => {
    await real.writeFile(file, 'a piece', options);
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  return { ...real, default: real, writeFile };
});

describe('a full disk', () => {
  const files = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n', 'a.rst': unlit, 'b.rst': unlit, 'c.rst': lit };

  it('keeps pages unchanged in a dry run, and shows each one', async () => {
    const { folder, canonlint } = desk(files);
    const { status, stdout, stderr } = await canonlint(['--fix=all', '-f', 'compact']);
    expect({ status, stderr: stderr.split('\n').slice(0, 2) }).toEqual({ status: 2, stderr: [
      'canonlint: a.rst cannot be written: no space is left on the device',
      'canonlint: b.rst cannot be written: no space is left on the device',
    ] });
    expect(stdout).toEqual(containing('b.rst:8:32: error 404 '));
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('leaves an old report whole, and an old baseline', async () => {
    const { folder, canonlint, put } = desk(files);
    put('report.txt', 'old');
    const told = (file: string) => ({ status: 2, stdout: '', stderr: `canonlint: cannot write ${file}: no space is left on the device\n` });
    expect(await canonlint(['-o', 'report.txt'])).toEqual(told('report.txt'));
    expect(await canonlint(['-f', 'sarif=new.sarif'])).toEqual(told('new.sarif'));
    expect(await canonlint(['--baseline', 'known.json', '--update-baseline'])).toEqual(told('known.json'));
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual([...Object.keys(files), 'report.txt'].toSorted());
  });

  it('leaves no half of a configuration', async () => {
    const { folder, canonlint } = desk({ 'a.rst': lit });
    expect(await canonlint(['init'])).toMatchObject({ status: 2, stdout: '', stderr: containing('canonlint: cannot write canonlint.yaml: no space is left on the device\n') });
    expect(await canonlint(['init', '--infer'])).toMatchObject({ status: 2, stderr: containing('cannot write canon.yaml: no space') });
    expect(readdirSync(folder)).toEqual(['a.rst']);
  });
});
