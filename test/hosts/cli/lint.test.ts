import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from './desk.ts';
import { formats } from '../../../src/formats/index.ts';
import { markupsIn } from '../../../src/formats/markups.ts';
import { containing, desk, lamps, lit, page, prose, unlit } from './desk.ts';

const config = 'canon: lamps.yaml\n';
const base = { 'lamps.yaml': lamps, 'canonlint.yaml': config };

/** Problems of a JSON report, each as `file:line rule`. */
function found({ stdout }: Outcome): readonly string[] {
  const { problems } = JSON.parse(stdout) as { problems: readonly { file: string; line: number; rule: string }[] };
  return problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

describe('the exit status', () => {
  it('is 0 for pages that agree with the canon', async () => {
    const { status, stdout, stderr } = await desk({ ...base, 'a.rst': lit }).canonlint(['a.rst']);
    expect({ status, stdout, stderr }).toEqual({
      status: 0, stdout: '✔ no problems in 1 page of 1 service\n  1 status table with 2 entries\n  canon lamps: named in canonlint.yaml\n', stderr: '',
    });
  });

  it('is 1 for problems, and the report says where', async () => {
    const { status, stdout } = await desk({ ...base, 'a.rst': unlit }).canonlint(['a.rst']);
    expect(status).toBe(1);
    expect(stdout).toContain('a.rst\n  8:32  error  404 ');
    expect(stdout).toContain('✖ 1 problem (1 error, 0 warnings) in 1 page of 1 service\n');
  });

  it('is 0 with --exit-zero, and the report is the same', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': unlit });
    const { stdout } = await canonlint(['a.rst']);
    expect(await canonlint(['--exit-zero', 'a.rst'])).toEqual({ status: 0, stdout, stderr: '' });
  });

  it('is 0 for warnings, unless there are more than --max-warnings', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': unlit });
    const warn = ['--rule', 'wording-drift=warn', 'a.rst'];
    expect(await canonlint(warn)).toMatchObject({ status: 0, stderr: '' });
    expect(await canonlint([...warn, '--max-warnings', '1'])).toMatchObject({ status: 0, stderr: '' });
    expect(await canonlint([...warn, '--max-warnings', '0']))
      .toMatchObject({ status: 1, stderr: 'canonlint: 1 warning, and max-warnings allows 0\n' });
    expect(await canonlint([...warn, '--max-warnings', '0', '--exit-zero'])).toMatchObject({ status: 0 });
  });

  it('counts warnings that --quiet leaves out', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': unlit });
    expect(await canonlint(['--rule', 'wording-drift=warn', '--quiet', '--max-warnings', '0', 'a.rst']))
      .toMatchObject({ status: 1, stdout: containing('✔ no problems') });
  });

  it('is 0 without a page, a table or a status table, and the report says so', async () => {
    const { canonlint } = desk({ 'empty/notes.txt': '', 'prose/a.rst': prose });
    expect(await canonlint([], { from: 'empty' })).toEqual({
      status: 0, stdout: 'No page found: nothing to compare\n',
      stderr: `canonlint: there is no page here: canonlint reads ${markupsIn(formats)}; here is 1 .txt\n`,
    });
    expect(await canonlint(['prose', '--canon', 'http']))
      .toEqual({ status: 0, stdout: 'No status-code table found in 1 page of 1 service\n  canon http: named for this run\n', stderr: '' });
  });
});

describe('what looks like status codes and was not read', () => {
  const faults = [
    'Faults', '======', '', '=========== ========== ==================', 'Status Code Error Code Cause', '=========== ========== ==================',
    '400         LAMP.0001  The bulb is loose.', '404         LAMP.0002  Nobody has it.', '409         LAMP.0003  It is lit.',
    '=========== ========== ==================', '',
  ].join('\n');
  const told = "faults.rst:4: looks like status codes and was not read: its rows are keyed by the service's own error codes\n";

  it('is listed with --verbose on standard error, whatever the format', async () => {
    const { canonlint } = desk({ ...base, 'faults.rst': faults, 'a.rst': lit });
    const plain = await canonlint(['.']);
    expect(plain).toMatchObject({ status: 0, stdout: containing('1 list looks like status codes'), stderr: '' });
    for (const format of ['stylish', 'compact', 'json']) {
      const { stdout } = await canonlint(['-f', format, '.']);
      expect(await canonlint(['--verbose', '-f', format, '.'])).toEqual({ status: 0, stdout, stderr: told });
    }
  });

  it('is nothing on pages that were not named', async () => {
    expect(await desk({ ...base, 'faults.rst': faults, 'a.rst': lit }).canonlint(['--verbose', 'a.rst'])).toMatchObject({ stderr: '' });
  });
});

describe('an impossible request', () => {
  const trouble = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => {
    const { status, stdout, stderr } = await desk(files).canonlint(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };

  it('is reported in one line and a hint', async () => {
    expect(await trouble({}, '--fromat', 'json'))
      .toBe('canonlint: unknown option --fromat\n  did you mean --format?\n');
    expect(await trouble({ 'lamp.rst': lit }, 'lmap.rst'))
      .toBe('canonlint: lmap.rst does not exist\n  did you mean lamp.rst?\n');
    expect(await trouble({ 'a.rst': lit }, '--rule', 'wording-dirft=off', 'a.rst'))
      .toBe('canonlint: there is no rule "wording-dirft"\n  did you mean wording-drift?\n');
    expect(await trouble({ 'a.rst': lit }, '--rule', 'wording-drift=loud', 'a.rst'))
      .toBe('canonlint: --rule wording-drift=loud names no severity\n'
        + '  write wording-drift=off or wording-drift=warn or wording-drift=error\n');
    expect(await trouble({ 'a.rst': lit }, '--rule', 'wording-drift', 'a.rst')).toContain('names no severity');
  });

  it('is reported with the place of a mistake in the configuration', async () => {
    expect(await trouble({ 'a.rst': lit, 'canonlint.yaml': 'canon: open-telekom-cloud\nruels: {}\n' }, 'a.rst'))
      .toMatch(/^canonlint: canonlint\.yaml:2:1: .*ruels.*\n.*rules/);
    expect(await trouble({ 'a.rst': lit, 'canonlint.yaml': 'canon: [' }, 'a.rst'))
      .toMatch(/^canonlint: canonlint\.yaml:1:/);
    expect(await trouble({ 'a.rst': lit }, '--config', 'gone.yaml', 'a.rst')).toMatch(/^canonlint: .*gone\.yaml/);
    expect(await trouble({ 'a.rst': lit }, '--canon', 'open-telecom-cloud', 'a.rst')).toMatch(/open-telecom-cloud[^]*did you mean open-telekom-cloud\?\n$/);
  });

  it('accepts the former name of a canon with a warning of one line', async () => {
    const { canonlint } = desk({ 'a.rst': lit });
    const { stderr, status } = await canonlint(['--canon', 'house', '-f', 'json', 'a.rst']);
    expect(status).toBeLessThan(2);
    expect(stderr).toBe('canonlint: the canon house is now called open-telekom-cloud; the old name goes with the next release\n');
  });

  it('reports what cannot be read with the severity that the project chooses', async () => {
    const severities = async (severity: string) => {
      const { canonlint, folder } = desk({ 'docs/a.rst': lit, 'canonlint.yaml': `rules: { unreadable-page: ${severity} }\n` });
      symlinkSync('nowhere.rst', join(folder, 'docs/broken.rst'));
      const { problems } = JSON.parse((await canonlint(['-f', 'json', 'docs', 'docs/broken.rst'])).stdout) as { problems: readonly { rule: string; severity: string }[] };
      return problems.filter(({ rule }) => rule === 'unreadable-page').map((problem) => problem.severity);
    };
    expect(await severities('error')).toEqual(['error']);
    expect(await severities('warn')).toEqual(['warning']);
    expect(await severities('off')).toEqual([]);
  });

  it('continues if one page cannot be read, and ends with 2', async () => {
    const { canonlint, folder } = desk({ ...base, 'docs/a.rst': unlit, 'docs/b.rst': lit });
    symlinkSync('nowhere.rst', join(folder, 'docs/broken.rst'));
    const outcome = await canonlint(['docs', '-f', 'json']);
    expect(outcome.status).toBe(2);
    expect(found(outcome)).toEqual(['docs/a.rst:8 wording-drift', 'docs/broken.rst:1 unreadable-page']);
  });

  it('never passes on an escape sequence', async () => {
    expect(await trouble({}, '\u001b[31mgone.rst'))
      .toMatch(/^canonlint: ␛\[31mgone\.rst does not exist\n[^\u0000-\u0009\u000b-\u001f]*$/);
  });
});

describe('the pages of a run', () => {
  it('are those of the working folder if no path is named', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': unlit, 'deep/b.rst': unlit });
    expect(found(await canonlint(['-f', 'json']))).toEqual(['a.rst:8 wording-drift', 'deep/b.rst:8 wording-drift']);
  });

  it('are those that the configuration includes if no path is named', async () => {
    const { canonlint, put } = desk({ ...base, 'a.rst': unlit, 'deep/b.rst': unlit });
    put('canonlint.yaml', `${config}include: deep\n`);
    expect(found(await canonlint(['-f', 'json']))).toEqual(['deep/b.rst:8 wording-drift']);
  });

  it('may have any name', async () => {
    const names = ['1e3.rst', '-x.rst', 'größe/状态 码.rst', 'a b.rst', '[x].rst', '0.rst'];
    const { canonlint } = desk({ ...base, ...Object.fromEntries(names.map((name) => [name, unlit])) });
    const byName = await canonlint(['-f', 'json', '--', ...names]);
    expect(found(byName)).toEqual(names.toSorted().map((name) => `${name}:8 wording-drift`));
    expect(await canonlint(['-f', 'json', '.'])).toEqual(byName);
  });

  it('are named from the working folder, with forward slashes', async () => {
    const { canonlint } = desk({ ...base, 'docs/a.rst': unlit, 'work/keep.txt': '' });
    const outcome = await canonlint(['-f', 'json', '../docs'], { from: 'work' });
    expect(found(outcome)).toEqual(['../docs/a.rst:8 wording-drift']);
  });

  it('that the project excludes are not linted, even by name, and a warning says so', async () => {
    const { canonlint } = desk({ ...base, 'canonlint.yaml': `${config}exclude: old\n`, 'old/a.rst': unlit });
    expect(await canonlint(['old/a.rst'])).toEqual({
      status: 0,
      stdout: 'No page found: nothing to compare\n',
      stderr: 'canonlint: kept out by exclude, --ignore-pattern or a .canonlintignore: old/a.rst\n',
    });
  });

  it('are the only pages reported on, with the facts of the whole service', async () => {
    const { canonlint } = desk({
      ...base, 'docs/conf.py': '', 'docs/a.rst': page('200 OK | The lamp is as asked.'),
      'docs/b.rst': page('404 Not Found | Nobody has seen this lamp.'),
    });
    expect(await canonlint(['docs/a.rst'])).toMatchObject({ status: 0 });
    expect(found(await canonlint(['docs/b.rst', '-f', 'json']))).toEqual(['docs/b.rst:7 wording-drift']);
  });
});

describe('severities', () => {
  const files = { ...base, 'a.rst': unlit };

  it('come from --rule before the configuration', async () => {
    const { canonlint } = desk({ ...files, 'canonlint.yaml': `${config}rules: { wording-drift: off }\n` });
    expect(await canonlint(['a.rst'])).toMatchObject({ status: 0 });
    expect(await canonlint(['--rule', 'wording-drift=error', 'a.rst'])).toMatchObject({ status: 1 });
  });

  it('drop warnings from a --quiet report', async () => {
    const { canonlint } = desk(files);
    const { stdout } = await canonlint(['--rule', 'wording-drift=warn', '--quiet', '-f', 'json', 'a.rst']);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [], summary: { errors: 0, warnings: 0 } });
  });

  it('are printed with --print-config', async () => {
    const asked = ['--print-config', '--rule', 'wording-drift=warn', '--canon', 'http'];
    const { status, stdout } = await desk(files).canonlint(asked);
    expect(status).toBe(0);
    const rules = { 'wording-drift': 'warn', 'unknown-code': 'error' };
    expect(JSON.parse(stdout)).toMatchObject({ file: 'canonlint.yaml', canon: 'http', rules });
  });

  it('are not those of a configuration that --no-config leaves unread', async () => {
    const { canonlint } = desk({ ...files, 'canonlint.yaml': 'broken: [' });
    expect(await canonlint(['--no-config', '--canon', 'lamps.yaml', 'a.rst'])).toMatchObject({ status: 1 });
  });
});

describe('the choices of a rule', () => {
  it('come from the configuration', async () => {
    const operation = `
Lighting a Lamp
===============

URI
---

POST /v1/lamps

Status Codes
------------

=========== ================
Status Code Description
=========== ================
200         The lamp is lit.
=========== ================
`;
    const { canonlint, put } = desk({
      'docs/conf.py': '', 'docs/light.rst': operation,
      'docs/codes.rst': page('200 OK | Specifies the normal response for the POST operation.'),
    });
    const argv = ['docs/light.rst', '--canon', 'open-telekom-cloud', '-f', 'json'];
    expect(found(await canonlint(argv))).toEqual([]);
    put('canonlint.yaml', 'rules: { operation-response: { against: canon } }\n');
    expect(found(await canonlint(argv))).toEqual(['docs/light.rst:16 operation-response']);
  });
});
