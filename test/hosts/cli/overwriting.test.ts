import { linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { desk, lamps, unlit } from './desk.ts';

const files = {
  'lamps.yaml': lamps, 'canonlint.yaml': 'extends: ./base.yaml\nbaseline: known.json\n', 'base.yaml': 'canon: lamps.yaml\n',
  'known.json': '{ "version": 1, "entries": [] }', 'other.json': '{\n  "version": 1,\n  "entries": []\n}\n', 'a.rst': unlit, 'docs/b.md': '# Lamps\n', 'in/canonlint.json': '{}',
  'api.json': '{ "openapi": "3.1.0", "info": { "title": "Lamps", "version": "1" }, "paths": {} }',
};

/** The three ways to write a file, and what each writes. */
const ways = [['-f', 'json', '-o'], ['-f', 'json='], ['facts', '-o'], ['infer', '--force', '-o']] as const;

describe('a file that people keep', () => {
  it.each([
    ['canonlint.yaml', 'the configuration'], ['base.yaml', 'the configuration'], ['in/canonlint.json', 'a configuration'], ['known.json', 'the baseline'],
    ['other.json', 'a baseline'], ['a.rst', 'a page'], ['docs/b.md', 'a page'], ['./docs/../a.rst', 'a page'], ['api.json', 'a page'],
  ])('is overwritten by no report, facts or canon: %s', async (file, what) => {
    const { folder, canonlint } = desk(files);
    const before = readFileSync(join(folder, file), 'utf8');
    for (const way of ways) {
      const argv = way.at(-1)!.endsWith('=') ? [...way.slice(0, -1), way.at(-1)! + file] : [...way, file];
      expect([argv, await canonlint(argv)]).toEqual([argv, {
        status: 2, stdout: '', stderr: `canonlint: ${file} is ${what}: it is not overwritten\n  write to another file\n`,
      }]);
    }
    expect(readFileSync(join(folder, file), 'utf8')).toBe(before);
  });

  it('is the canon of the run, which only a new canon replaces', async () => {
    const { canonlint, put } = desk(files);
    const refused = { status: 2, stdout: '', stderr: 'canonlint: lamps.yaml is the canon: it is not overwritten\n  write to another file\n' };
    expect(await canonlint(['-o', 'lamps.yaml'])).toEqual(refused);
    expect(await canonlint(['--no-config', '--canon', 'lamps.yaml', '-o', 'lamps.yaml'])).toEqual(refused);
    expect(await canonlint(['facts', '-o', 'lamps.yaml'])).toEqual(refused);
    put('ours.yaml', lamps);
    expect((await canonlint(['infer', 'a.rst', '-o', 'ours.yaml'])).stderr).toBe('canonlint: ours.yaml exists already, and is no proposal as canonlint infer left it\n  --force overwrites it\n');
    expect(await canonlint(['infer', 'a.rst', '--force', '-o', 'ours.yaml'])).toMatchObject({ status: 0 });
  });

  it('is a canon of nobody yet, which reports and facts leave alone, and a proposal that nobody has edited, which the next one replaces', async () => {
    const { folder, canonlint, put } = desk({ ...files, 'theirs.json': '{ "codes": {} }' });
    const proposed = ['infer', 'a.rst', '-o', 'ours.yaml'];
    expect(await canonlint(proposed)).toMatchObject({ status: 0 });
    const text = readFileSync(join(folder, 'ours.yaml'), 'utf8');
    expect(await canonlint(proposed)).toMatchObject({ status: 0 });
    expect(await canonlint(['a.rst', '--no-config', '--canon', 'ours.yaml'])).toMatchObject({ status: 0 });
    for (const [file, way] of [['ours.yaml', ['-f', 'json', '-o']], ['theirs.json', ['-o']], ['ours.yaml', ['facts', '-o']], ['theirs.json', ['facts', '-o']]] as const) {
      expect(await canonlint([...way, file])).toMatchObject({ status: 2, stderr: `canonlint: ${file} is a canon: it is not overwritten\n  write to another file\n` });
    }
    for (const edited of [text.replace('Nobody has seen', 'No one has seen'), `${text}# mine\n`, text.slice(0, text.lastIndexOf('\n#'))]) {
      expect(edited).not.toBe(text);
      put('ours.yaml', edited);
      expect(await canonlint(proposed)).toMatchObject({ status: 2 });
      expect(readFileSync(join(folder, 'ours.yaml'), 'utf8')).toBe(edited);
    }
  });

  it('is not overwritten before pages are fixed, nor before a baseline is written', async () => {
    const { folder, canonlint } = desk(files);
    expect(await canonlint(['--fix=all', '-o', 'known.json'])).toMatchObject({ status: 2 });
    expect(await canonlint(['--baseline', 'new.json', '--update-baseline', '-f', 'json=new.json']))
      .toMatchObject({ status: 2, stderr: 'canonlint: new.json is the baseline: it is not overwritten\n  write to another file\n' });
    expect(readFileSync(join(folder, 'a.rst'), 'utf8')).toBe(unlit);
  });

  it.skipIf(process.platform === 'win32')('is known by any of its names', async () => {
    const { folder, canonlint } = desk(files);
    symlinkSync('known.json', join(folder, 'link.json'));
    linkSync(join(folder, 'known.json'), join(folder, 'twin.json'));
    for (const name of ['link.json', 'twin.json']) {
      expect((await canonlint(['-f', 'json', '-o', name])).stderr).toBe(`canonlint: ${name} is the baseline: it is not overwritten\n  write to another file\n`);
    }
  });

  it('is a facts file for reports, and not for facts', async () => {
    const { canonlint } = desk(files);
    expect(await canonlint(['facts', '-o', 'parcels.json'])).toMatchObject({ status: 0 });
    expect(await canonlint(['facts', '-o', 'parcels.json'])).toMatchObject({ status: 0 });
    expect((await canonlint(['--facts', 'parcels.json', '-f', 'json=parcels.json'])).stderr).toBe('canonlint: parcels.json is a facts file: it is not overwritten\n  write to another file\n');
  });
});

describe('a report', () => {
  it.each([['html', 'matrix.html'], ['markdown', 'report.md'], ['json', 'report.json'], ['stylish', 'report.txt']])('is written again over itself: %s', async (format, file) => {
    const { canonlint } = desk({ ...files, 'empty.md': '\n' });
    for (const name of [file, file, 'empty.md']) {
      expect([name, await canonlint(['a.rst', '-f', `${format}=${name}`])]).toMatchObject([name, { status: 1 }]);
    }
  });
});
