import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const page = `
=============== ============================
Status Code     Description
=============== ============================
502 Bad Gateway The request is invalid.
=============== ============================
`;

/** On Windows `npm` is a shell script. */
const onWindows = process.platform === 'win32';

/** A folder with only the installed package. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'canonlint-package-'));
  const installed = join(folder, 'node_modules', packageJson.name);
  mkdirSync(installed, { recursive: true });
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  run('tar', ['-xzf', `${packageJson.name}-${packageJson.version}.tgz`, '-C', installed, '--strip-components', '1']);
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'page.rst'), page);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

it('brings no dependencies', () => {
  expect(packageJson).not.toHaveProperty('dependencies');
});

it('runs by its own, from where it is installed', () => {
  const output = run('node', [join('node_modules', 'canonlint', packageJson.bin.canonlint), '--exit-zero', 'page.rst']);
  expect(output).toContain('meaning-drift');
});

it('has the parts that a program needs to lint a page', () => {
  writeFileSync(join(folder, 'lint.mjs'), `
    import { factsOf, loadCanon, reportOn } from 'canonlint';
    import { rules } from 'canonlint/rules';

    const page = { file: 'page.rst', source: ${JSON.stringify(page)}, encoding: 'utf-8', byteOrderMark: false };
    const canon = await loadCanon('http', { from: '.', read: undefined, factsOf });
    const { problems } = reportOn([{ name: 'page', pages: [factsOf(page)] }], canon, rules);
    console.log(problems.map(({ rule, code }) => rule + ' ' + code).join());
  `);
  expect(run('node', ['lint.mjs'])).toBe('meaning-drift 502\n');
});

it.each([
  ['dist', ['yaml', 'valibot', 'diff', 'fast-string-width']],
  ['dist/cli', ['yargs', 'yargs-parser', 'yaml', 'valibot', 'diff', 'fast-string-width']],
])('names the licence of every package whose code %s holds', (dist, packages) => {
  const notices = readFileSync(join(folder, 'node_modules', 'canonlint', dist, 'THIRD-PARTY.md'), 'utf8');
  const named = [...notices.matchAll(/^## (\S+) \S+ \(.+\)$/gm)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(packages));
});

it('holds its programs in ASCII: the one who loads them takes each byte for a character', () => {
  const dist = join(folder, 'node_modules', 'canonlint', 'dist');
  const programs = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.c?js$/.test(file));
  expect(programs.length).toBeGreaterThan(50);
  expect(programs.filter((file) => /[^\0-\x7f]/.test(readFileSync(join(dist, file), 'utf8')))).toEqual([]);
});

function run(program: string, given: readonly string[], cwd = folder): string {
  return execFileSync(program, given, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: onWindows && program === 'npm' });
}
