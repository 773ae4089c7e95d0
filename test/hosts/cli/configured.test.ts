import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containing, desk, lamps, lit, unlit } from './desk.ts';

const warned = 'canon: lamps.yaml\nrules: { wording-drift: warn }\n';
const base = { 'lamps.yaml': lamps, 'a.rst': unlit, 'docs/b.rst': unlit };

describe('a baseline that the configuration names', () => {
  it('is written, used and left out, from wherever the run starts', async () => {
    const { folder, canonlint } = desk({ ...base, 'canonlint.yaml': 'canon: lamps.yaml\nbaseline: lint/known.json\n', 'lint/.keep': '' });
    expect((await canonlint([])).stderr).toBe('canonlint: the baseline lint/known.json cannot be read: no such file or folder\n  --update-baseline writes it\n');
    expect(await canonlint(['--update-baseline'])).toMatchObject({ status: 0, stderr: 'canonlint: lint/known.json: 2 problems known, 2 entries written, 0 removed\n' });
    expect(readFileSync(join(folder, 'lint/known.json'), 'utf8')).toContain('"service":"../a.rst"');
    expect(await canonlint([])).toMatchObject({ status: 0, stderr: 'canonlint: lint/known.json: 2 problems known\n' });
    expect(await canonlint([], { from: 'docs' })).toMatchObject({ status: 0, stderr: 'canonlint: ../lint/known.json: 1 problem known\n' });
    expect(await canonlint(['--no-baseline'])).toMatchObject({ status: 1, stderr: '' });
    expect(await canonlint(['--no-config'])).toMatchObject({ stderr: '' });
  });

  it('yields to the one of the command line', async () => {
    const { canonlint } = desk({ ...base, 'canonlint.yaml': 'canon: lamps.yaml\nbaseline: known.json\n', 'other.json': '{ "version": 1, "entries": [] }' });
    expect(await canonlint(['--baseline', 'other.json'])).toMatchObject({ status: 1, stderr: '' });
    expect((await canonlint(['--no-config', '--update-baseline'])).stderr).toBe('canonlint: --update-baseline needs --baseline FILE, or a baseline in the configuration\n');
  });
});

describe('a format that the configuration names', () => {
  it('is that of the report where the command line names none', async () => {
    const { folder, canonlint } = desk({ ...base, 'canonlint.yaml': 'canon: lamps.yaml\nformat: compact\n' });
    expect((await canonlint(['a.rst'])).stdout).toMatch(/^a\.rst:8:\d+: error/);
    expect((await canonlint(['a.rst', '-f', 'json'])).stdout).toMatch(/^\{/);
    expect(await canonlint(['a.rst', '-o', 'out.txt'])).toMatchObject({ status: 1, stdout: '' });
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toMatch(/^a\.rst:8:/);
    expect((await canonlint(['a.rst', '-f', 'json=out.json'])).stdout).toBe('');
  });
});

describe('max-warnings in the configuration', () => {
  it('makes a run fail, unless the command line allows more', async () => {
    const { canonlint } = desk({ ...base, 'canonlint.yaml': `${warned}max-warnings: 1\n` });
    expect(await canonlint([])).toMatchObject({ status: 1, stderr: 'canonlint: 2 warnings, and max-warnings allows 1\n' });
    expect(await canonlint(['a.rst'])).toMatchObject({ status: 0, stderr: '' });
    expect(await canonlint(['--max-warnings', '2'])).toMatchObject({ status: 0, stderr: '' });
    expect(await canonlint(['--max-warnings', '0', 'a.rst'])).toMatchObject({ status: 1 });
  });
});

describe('a configuration that extends a package', () => {
  it('has its rules and its canon, and runs nothing of it', async () => {
    const { folder, canonlint } = desk({
      ...base, 'canonlint.yaml': 'extends: "@acme/lint"\n', 'c.rst': lit,
      'node_modules/@acme/lint/package.json': '{ "main": "index.js", "canonlint": { "canon": "./lamps.yaml", "rules": { "wording-drift": "warn" } } }',
      'node_modules/@acme/lint/index.js': `require('node:fs').writeFileSync(${JSON.stringify('ran')}, '')`, 'node_modules/@acme/lint/lamps.yaml': lamps,
    });
    expect(await canonlint(['docs'])).toMatchObject({
      status: 0, stdout: containing('canon lamps: named in node_modules/@acme/lint/package.json'), stderr: '',
    });
    expect((await canonlint(['docs'])).stdout).toContain('1 warning');
    expect(() => readFileSync(join(folder, 'ran'))).toThrow('ENOENT');
  });
});
