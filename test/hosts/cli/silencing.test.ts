import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containing, desk, lamps, page, unlit } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

describe('comments that silence', () => {
  it('are heeded, unless the command line says otherwise', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': `.. canonlint-disable wording-drift -- old\n\n${unlit}` });
    expect(await canonlint([])).toMatchObject({ status: 0 });
    expect(await canonlint(['--no-inline-config'])).toMatchObject({ status: 1 });
  });

  it('are reported if they are needless', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': `.. canonlint-disable 200\n\n${unlit}` });
    expect(await canonlint(['-f', 'json'])).toMatchObject({ status: 1, stdout: containing('"rule": "needless-comment"') });
    expect((await canonlint(['-f', 'json', '--no-inline-config'])).stdout).not.toContain('needless-comment');
  });

  it('keep --fix from what they silence', async () => {
    const source = `.. canonlint-disable reason-phrase 404\n\n${page('200 ok | The lamp is as asked.', '404 NotFound | There is no such lamp.')}`;
    const { folder, canonlint } = desk({ ...base, 'a.rst': source });
    expect(await canonlint(['--fix'])).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'a.rst'), 'utf8')).toBe(source.replace('200 ok', '200 OK'));
  });

  it('need no place in a baseline', async () => {
    const { put, canonlint } = desk({ ...base, 'a.rst': unlit });
    await canonlint(['--baseline', 'known.json', '--update-baseline']);
    put('a.rst', `.. canonlint-disable\n\n${unlit}`);
    expect((await canonlint(['--baseline', 'known.json'])).stderr).toContain('1 entry no longer needed');
  });
});
