import { describe, expect, it } from 'vitest';
import { desk, lamps, lit, page, unlit } from './desk.ts';

const files = {
  'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\nrules: { code-order: warn }\n',
  'parcels/conf.py': '', 'parcels/a.rst': unlit, 'lockers/conf.py': '',
  'lockers/b.rst': page('404 Not Found | Nobody has seen this lamp.', '200 OK | The lamp is as asked.'), 'c.rst': lit,
};

const text = [
  '', 'By rule', '  wording-drift  2  2 errors', '  code-order     1  1 warning',
  '', 'By service', '  lockers  2  1 error, 1 warning', '  parcels  1  1 error',
  '', 'By code', '  404  2  2 errors', '  200  1  1 warning', '',
].join('\n');

const statistics = {
  rules: [{ name: 'wording-drift', errors: 2, warnings: 0 }, { name: 'code-order', errors: 0, warnings: 1 }],
  services: [{ name: 'lockers', errors: 1, warnings: 1 }, { name: 'parcels', errors: 1, warnings: 0 }],
  codes: [{ name: '404', errors: 2, warnings: 0 }, { name: '200', errors: 0, warnings: 1 }],
};

describe('--stats', () => {
  it('counts problems behind a report for people', async () => {
    const { canonlint } = desk(files);
    const without = await canonlint([]);
    expect(await canonlint(['--stats'])).toEqual({ ...without, stdout: without.stdout + text });
    const compact = await canonlint(['-f', 'compact']);
    expect(await canonlint(['-f', 'compact', '--stats'])).toEqual({ ...compact, stdout: compact.stdout + text });
  });

  it('is a part of JSON, and goes to standard error beside other reports', async () => {
    const { canonlint } = desk(files);
    const json = await canonlint(['-f', 'json', '--stats']);
    expect({ stderr: json.stderr, ...JSON.parse(json.stdout) as object }).toMatchObject({ stderr: '', statistics });
    expect((await canonlint(['-f', 'json'])).stdout).not.toContain('statistics');
    const sarif = await canonlint(['-f', 'sarif', '--stats']);
    expect({ ...sarif, stdout: (JSON.parse(sarif.stdout) as { readonly version: string }).version }).toEqual({ status: 1, stdout: '2.1.0', stderr: text });
    expect(await canonlint(['-o', 'out.txt', '--stats'])).toEqual({ status: 1, stdout: '', stderr: text });
  });

  it('counts what is reported: errors with --quiet, what fixing leaves, and facts', async () => {
    const { canonlint } = desk(files);
    expect((await canonlint(['--stats', '-q'])).stdout).toContain('By rule\n  wording-drift  2  2 errors\n\nBy service\n  lockers  1  1 error\n  parcels  1  1 error\n\nBy code\n  404  2  2 errors\n');
    await canonlint(['facts', '-o', 'facts.json']);
    expect((await canonlint(['--facts', 'facts.json', '--stats'])).stdout).toContain('By service\n  lockers  2');
    expect((await canonlint(['--fix=all', '--stats', 'parcels', 'c.rst'])).stdout).not.toContain('By ');
  });
});
