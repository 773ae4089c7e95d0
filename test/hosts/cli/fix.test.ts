import { readFileSync, statSync, symlinkSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { loadedCanon } from '../../../src/engine/canon.ts';
import { fix } from '../../../src/engine/fix.ts';
import { run } from '../../../src/hosts/cli/run.ts';
import { logStream } from '../../../src/hosts/output/log-stream.ts';
import { readServices } from '../../../src/engine/read-services.ts';
import { defaultConfig } from '../../../src/config/default-config.ts';
import { nodeDisk } from '../../../src/disk/index.ts';
import { plainRequest } from '../../../src/engine/lint-request.ts';
import { workspaceOn } from '../../../src/engine/workspace/workspace.ts';
import { toolkit } from '../../../src/hosts/toolkit.ts';
import { git, hasGit } from '../../disk/folders.ts';
import { desk, lamps, lit, page, prose } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };
/** A phrase and a description that differ only in form, and one in other words. */
const dim = page('200 ok | the lamp is as asked', '404 NotFound | Nobody has seen this lamp.');
const safe = page('200 OK | The lamp is as asked.', '404 Not Found | Nobody has seen this lamp.');

function content(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** The output of a command, as bytes. */
async function bytesOf(cwd: string, argv: readonly string[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const stdout = logStream({ write: (text, encoding) => void chunks.push(Buffer.from(text, encoding)) });
  const stdin = { async *[Symbol.asyncIterator]() {} };
  await run(argv, { cwd, env: {}, stdin, stdout, stderr: logStream({ write: () => undefined }) });
  return Buffer.concat(chunks);
}

describe('--fix', () => {
  it('fixes what nobody could object to, and reports the rest', async () => {
    const { folder, canonlint } = desk({ ...base, 'a.rst': dim });
    const { status, stdout, stderr } = await canonlint(['--fix', 'a.rst']);
    expect(content(folder, 'a.rst')).toBe(safe);
    expect(stdout).toContain("404 is described in other words than the canon's");
    expect(stderr).toBe('canonlint: 3 problems fixed in 1 page, 0 declined\n');
    expect(status).toBe(1);
  });

  it('fixes everything that can be fixed on request', async () => {
    const { folder, canonlint } = desk({ ...base, 'a.rst': dim });
    expect((await canonlint(['--fix=all'])).status).toBe(0);
    expect(content(folder, 'a.rst')).toBe(lit);
    expect(await canonlint(['--fix=all'])).toMatchObject({ status: 0, stderr: 'canonlint: 0 problems fixed, 0 declined\n' });
  });

  it('does not read a path as its value, and accepts no other value', async () => {
    const { folder, canonlint } = desk({ ...base, 'docs/a.rst': dim, 'all': '' });
    expect((await canonlint(['--fix', 'docs'])).stderr).toContain('3 problems fixed');
    expect(content(folder, 'docs/a.rst')).toBe(safe);
    expect(await canonlint(['--fix=most', 'docs'])).toMatchObject({ status: 2, stderr: 'canonlint: --fix=most is not known\n  write --fix or --fix=all\n' });
    expect((await canonlint(['--fix', '--fix=all', 'docs'])).status).toBe(2);
  });

  it('applies only the requested rules', async () => {
    const { folder, canonlint } = desk({ ...base, 'a.rst': dim });
    expect(await canonlint(['--fix=all', '--only', 'reason-phrase'])).toMatchObject({ status: 0 });
    expect(content(folder, 'a.rst')).toBe(page('200 OK | the lamp is as asked', '404 Not Found | Nobody has seen this lamp.'));
    expect((await canonlint(['--only', 'wording-drift', '--only', 'missing-code'])).stdout).toContain('2 problems');
    expect((await canonlint(['--fix=all', '--rule', 'wording-drift=off'])).stderr).toContain('0 problems fixed');
    expect(await canonlint(['--only', 'wordingdrift'])).toMatchObject({ status: 2, stderr: 'canonlint: there is no rule "wordingdrift"\n  did you mean wording-drift?\n' });
  });

  it('touches no page of a service but those that are named, and does nothing that needs another', async () => {
    const { folder, canonlint } = desk({ ...base, 'docs/conf.py': '', 'docs/a.rst': dim, 'docs/b.rst': dim });
    const { stdout } = await canonlint(['--fix=all', 'docs/b.rst']);
    expect(stdout).toContain('not fixed: it needs a change of docs/a.rst, which was not named: conflicting-tables of 404');
    expect(content(folder, 'docs/a.rst')).toBe(dim);
    expect(content(folder, 'docs/b.rst')).toMatch(/^200 OK +The lamp is as asked\.\n404 NotFound +Nobody/m);
    await canonlint(['--fix=all', '--only', 'reason-phrase', 'docs/b.rst']);
    expect(content(folder, 'docs/a.rst')).toBe(dim);
    expect(content(folder, 'docs/b.rst')).toContain('404 Not Found');
    await canonlint(['--fix=all', 'docs/a.rst', 'docs/b.rst']);
    expect([content(folder, 'docs/a.rst'), content(folder, 'docs/b.rst')]).toEqual([lit, lit]);
  });

  it('says why a problem is not fixed, in both reports', async () => {
    const source = page('200 OK | The lamp is as asked.', '404 Not Found | There is no **lamp**.');
    const { canonlint } = desk({ ...base, 'a.rst': source });
    const { stdout, stderr, status } = await canonlint(['--fix=all']);
    expect(stdout).toContain('not fixed: the words hold markup');
    expect(stderr).toBe('canonlint: 0 problems fixed, 1 declined\n');
    expect(status).toBe(1);
    expect(JSON.parse((await canonlint(['--fix=all', '-f', 'json'])).stdout)).toMatchObject({ problems: [{ declined: 'the words hold markup' }] });
    expect((await canonlint([])).stdout).not.toContain('not fixed');
  });

  it('gives the places that problems have afterwards', async () => {
    const rows = ['200 OK | The lamp is as asked.', '404 Not Found | Nobody has seen this lamp.'];
    const wide = page(...rows).replace('=\n200', '=\n100 Continue                   \n200');
    const { canonlint } = desk({ ...base, 'a.rst': wide, 'lamps.yaml': `${lamps}  101: { description: ${'A lamp is lit. '.repeat(3)} }\n` });
    const { stdout } = await canonlint(['--fix=all', '--only', 'missing-code', 'a.rst']);
    expect(stdout).toContain('no problems');
    const after = await canonlint(['-f', 'json', 'a.rst']);
    const fixed = await canonlint(['--fix', '-f', 'json', 'a.rst']);
    expect(fixed.stdout).toBe(after.stdout);
  });

  it('leads from one canon to another, which lets old and new words stand side by side meanwhile', async () => {
    const canonWith = (accept: string) => lamps.replace('description: There is no such lamp.', `description: The lamp is out.${accept}`);
    const { folder, canonlint, put } = desk({ ...base, 'a.rst': lit, 'b.rst': lit });
    put('new.yaml', canonWith(', accept: [There is no such lamp.]'));
    expect((await canonlint(['--fix=all', '--canon', 'new.yaml'])).stderr).toContain('0 problems fixed');
    put('new.yaml', canonWith(''));
    expect((await canonlint(['--fix=all', '--canon', 'new.yaml'])).stderr).toContain('2 problems fixed in 2 pages');
    expect(content(folder, 'b.rst')).toBe(lit.replace('There is no such lamp.', 'The lamp is out.'));
  });

  it('leaves a page alone that changes during the run, and reports its old state', async () => {
    const { folder, canonlint } = desk({ ...base, 'a.rst': prose, 'b.rst': dim });
    const config = { ...defaultConfig(folder), canon: './lamps.yaml' };
    const workspace = workspaceOn(nodeDisk(folder), toolkit);
    const canon = await loadedCanon('./lamps.yaml', { from: folder }, workspace);
    const seen = { file: 'a.rst', source: dim, encoding: 'utf-8', byteOrderMark: false } as const;
    const input = { files: ['a.rst'], readErrors: [], read: () => seen };
    const reading = await readServices(input, config, workspace);
    const { failures, outcomes, reading: after } = await fix('all', {
      request: { ...plainRequest, fix: 'all' }, input, reading, workspace, listener: {}, context: { canon, config, cwd: folder, inline: true },
    });
    expect(failures).toEqual([{ file: 'a.rst', message: 'is left alone: it has changed on disk since it was read' }]);
    expect(outcomes).toEqual([]);
    expect(after.services).toEqual(reading.services);
    expect(content(folder, 'a.rst')).toBe(prose);
    expect((await canonlint(['--fix=all', 'b.rst'])).status).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('writes through links, and keeps modes', async () => {
    const { folder, canonlint } = desk({ ...base, 'real.rst': dim });
    symlinkSync('real.rst', join(folder, 'link.rst'));
    chmodSync(join(folder, 'real.rst'), 0o604);
    expect((await canonlint(['--fix=all', 'link.rst', 'real.rst'])).status).toBe(0);
    expect(content(folder, 'real.rst')).toBe(lit);
    expect(statSync(join(folder, 'real.rst')).mode & 0o777).toBe(0o604);
  });

  it('writes nothing if the page is on standard input', async () => {
    const { canonlint } = desk(base);
    expect(await canonlint(['--fix', '--stdin'], { stdin: dim })).toMatchObject({
      status: 2, stdout: '', stderr: 'canonlint: --fix has no file to write when the page is on the standard input\n  --fix-dry-run prints what would change\n',
    });
    const { stdout, status } = await canonlint(['--fix-dry-run', '--stdin', '--stdin-filename', 'docs/x.rst'], { stdin: dim });
    expect(stdout).toMatch(/^diff --git a\/docs\/x\.rst b\/docs\/x\.rst\n/);
    expect(status).toBe(1);
  });
});

describe('--fix-dry-run', () => {
  it('writes nothing, prints a diff, and reports on standard error', async () => {
    const { folder, canonlint } = desk({ ...base, 'a.rst': dim, 'b.rst': lit });
    const { status, stdout, stderr } = await canonlint(['--fix-dry-run']);
    expect(content(folder, 'a.rst')).toBe(dim);
    expect(stdout.split('\n').filter((line) => /^[-+]/.test(line))).toEqual([
      '--- a/a.rst', '+++ b/a.rst',
      ...dim.split('\n').slice(6, 8).map((line) => `-${line}`), ...safe.split('\n').slice(6, 8).map((line) => `+${line}`),
    ]);
    expect(stderr).toContain('1 problem ');
    expect(stderr).toMatch(/canonlint: 3 problems would be fixed in 1 page, 0 declined\n$/);
    expect(status).toBe(1);
  });

  it('is the bytes of the page, but on a terminal, which might obey them', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': `${dim}\n\u001b]0;a\u0007 \u009b2J\n` });
    const start = { terminal: { columns: 80 } };
    expect((await canonlint(['a.rst', '--fix', '--fix-dry-run', '--no-color'], start)).stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u009b]/);
    expect((await canonlint(['a.rst', '--fix', '--fix-dry-run'])).stdout).toContain('\n \u001b]0;a\u0007 \u009b2J\n');
  });

  it.skipIf(!hasGit)('comes to what --fix writes once git applies it', async () => {
    const pages: Readonly<Record<string, Uint8Array>> = Object.fromEntries([
      ['plain.rst', dim], ['docs/with space.rst', dim], ['docs/größe "x".rst', dim], ['docs/灯 一.rst', dim], ['crlf.rst', dim.replaceAll('\n', '\r\n')],
      ['open.rst', dim.trimEnd()], ['mark.rst', `\ufeff${dim}`],
    ].map(([name, text]) => [name!, Buffer.from(text!)]));
    const latin1 = Buffer.from(dim.replace('Status Codes\n', 'Größe: x\n\nStatus Codes\n').replace('===\n\n', '===\n\nGrün\n\n'), 'latin1');
    const { folder, canonlint, put } = desk({ ...base, ...pages, 'latin1.rst': latin1 });
    const names = [...Object.keys(pages), 'latin1.rst'];
    git(folder, 'init', '-q');
    for (const extent of ['--fix', '--fix=all']) {
      for (const [name, bytes] of [...Object.entries(pages), ['latin1.rst', latin1] as const]) put(name, bytes);
      writeFileSync(join(folder, 'fix.diff'), await bytesOf(folder, [extent, '--fix-dry-run']));
      git(folder, 'apply', '--whitespace=nowarn', 'fix.diff');
      const applied = names.map((name) => readFileSync(join(folder, name)));
      for (const [name, bytes] of [...Object.entries(pages), ['latin1.rst', latin1] as const]) put(name, bytes);
      await canonlint([extent]);
      expect(names.map((name) => readFileSync(join(folder, name)))).toEqual(applied);
      expect(applied.every((bytes, at) => !bytes.equals(at < names.length - 1 ? pages[names[at]!]! : latin1))).toBe(true);
    }
  });
});
