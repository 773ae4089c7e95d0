import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { cacheFile } from '../src/hosts/cli/compiled.ts';
import { flags } from '../src/hosts/cli/jit-tuning.ts';
import { programs as shown } from './docs/pages.ts';
import { mustHaveNodes, nodes } from './nodes.ts';

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

/** A program of somebody who has nothing but the package; what is marked as a mistake must be one. */
const consumer = `
import { factsOf, formatOf, loadCanon, reporters, reportOn, UserError } from 'canonlint';
import type { Canon, Format, Page, PageFacts, Problem, Report, Reporter, ReporterName, Rule, Service, SeverityOf } from 'canonlint';
import { rules } from 'canonlint/rules';

const page: Page = { file: 'page.rst', source: '', encoding: 'utf-8', byteOrderMark: false };
const facts: PageFacts | undefined = factsOf(page);
const format: Format | undefined = formatOf(page.file, () => page.source);
const canon: Canon = await loadCanon('http', { from: '.', read: (path) => { throw new UserError(path); }, factsOf });
const services: readonly Service[] = facts === undefined ? [] : [{ name: format?.name ?? 'none', pages: [facts] }];
const off: SeverityOf = (rule, file) => (file.endsWith('.rst') ? rule.severity : 'off');
const report: Report = reportOn(services, canon, rules, off);
const lines: readonly string[] = report.problems.map(({ rule, place, message }: Problem) => \`\${rule} \${place.line}: \${message}\`);
const name: ReporterName = 'json';
const reporter: Reporter = await reporters[name]();
const own: Rule = { ...rules[0]!, name: 'own' };
export const all = [lines, reporter, own, new UserError('wrong', 'hint').hint];

// @ts-expect-error: a page has a source
factsOf({ file: 'page.rst' });
// @ts-expect-error: there is no such report
reporters['nowhere'];
// @ts-expect-error: a rule is no text
reportOn(services, canon, ['missing-code']);
`;

it.each([['NodeNext', 'NodeNext'], ['ESNext', 'Bundler']])('has types that need nothing else, checked with all that they hold (%s, %s)', (module, moduleResolution) => {
  writeFileSync(join(folder, 'consumer.mts'), consumer);
  const compilerOptions = { module, moduleResolution, target: 'ES2022', lib: ['ES2022'], types: [], strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.mts'] }));
  const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
});

it('lets programs do what the documentation says, compiled with all types checked', () => {
  mkdirSync(join(folder, 'docs'));
  writeFileSync(join(folder, 'docs', 'status-codes.md'), '| Status Code |\n|---|\n| 404 Not Foud |\n| 403 Forbidden |\n');
  writeFileSync(join(folder, 'example.mts'), `declare const console: { log(...words: unknown[]): void };\n${shown.api}`);
  const compilerOptions = { module: 'NodeNext', target: 'ES2022', lib: ['ES2023'], types: [], strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['example.mts'] }));
  const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
});

it.each(nodes)('does what the documentation says of programs and of the command line on Node $version', ({ path }) => {
  const output = run(path, ['example.mjs']);
  expect(output).toContain('docs/status-codes.md:3 reason-phrase: 404 is called "Not Foud"');
  expect(output).toContain('\n3\n[ \'reason-phrase 404\' ]\ndocs/status-codes.md: 57 → 58 characters\n1 status lists\nwarn\nnowhere does not exist\n');
  expect(run(path, [join('node_modules', 'canonlint', packageJson.bin.canonlint), '--exit-zero', 'page.rst'])).toContain('meaning-drift');
});

it.runIf(mustHaveNodes)('is tried on each release line of Node that it supports', () => {
  expect(nodes.map(({ version }) => version.split('.', 1)[0])).toEqual(expect.arrayContaining(['v20', 'v22', 'v24']));
});

it('has one file of types an entry, which imports nothing', () => {
  const dist = join(folder, 'node_modules', 'canonlint', 'dist');
  const types = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.d.ts')).toSorted();
  expect(types).toEqual(['index.d.ts', 'rules.d.ts', 'testing.d.ts']);
  expect(existsSync(join(dist, '.digests'))).toBe(false);
  for (const file of types) expect(readFileSync(join(dist, file), 'utf8')).not.toMatch(/\bimport\b|\bfrom '|<reference/);
});

it('holds what V8 made of the program, which this Node takes, and runs as well without', () => {
  const cli = join(folder, 'node_modules', 'canonlint', 'dist', 'cli');
  const caches = readdirSync(cli).filter((name) => name.endsWith('.cache'));
  const program = join(cli, 'program.cjs');
  expect(caches).toContain(basename(cacheFile(program)));
  const rejected = `const { readFileSync } = require('node:fs'); const [program, cache] = process.argv.slice(1);
    const source = '(function (exports, require, module, __filename, __dirname) {' + readFileSync(program, 'latin1') + '\\n})';
    console.log(new (require('node:vm').Script)(source, { filename: program, cachedData: readFileSync(cache) }).cachedDataRejected)`;
  expect(run('node', [...flags.split(' '), '-e', rejected, program, cacheFile(program)])).toBe('false\n');
  const lint = (): string => run('node', [join('node_modules', 'canonlint', packageJson.bin.canonlint), '--exit-zero', 'page.rst']);
  const output = lint();
  for (const name of caches) writeFileSync(join(cli, name), 'no code cache');
  expect(lint()).toBe(output);
  for (const name of caches) rmSync(join(cli, name));
  expect(lint()).toBe(output);
});

it.each(nodes)('lets Node $version keep its code in the user\'s folder, unless a repository may have put some there', ({ path, version }) => {
  const cli = join(folder, 'node_modules', 'canonlint', 'dist', 'cli');
  for (const name of readdirSync(cli).filter((each) => each.endsWith('.cache'))) rmSync(join(cli, name));
  const home = mkdtempSync(join(tmpdir(), 'canonlint-home-'));
  const lint = (users: string): string => run(path, [join(cli, 'main.cjs'), '--no-cache', '--exit-zero', 'page.rst'], folder, { ...process.env, XDG_CACHE_HOME: users, LOCALAPPDATA: users, HOME: home });
  const [, major = 0, minor = 0] = version.split(/\D/).map(Number);
  const users = join(home, 'users');
  const output = lint(users);
  expect(output).toContain('meaning-drift');
  expect(existsSync(join(users, 'canonlint', 'code'))).toBe(process.platform !== 'darwin' && (major > 22 || (major === 22 && minor >= 8)));
  expect(lint(users)).toBe(output);
  const cloned = join(home, 'cloned');
  mkdirSync(join(cloned, '.git'), { recursive: true });
  expect(lint(join(cloned, 'cache'))).toBe(output);
  expect(existsSync(join(cloned, 'cache'))).toBe(false);
  if (!onWindows) symlinkSync(cloned, join(home, 'link'));
  expect(lint(join(home, 'link', 'inner', 'cache'))).toBe(output);
  expect(existsSync(join(cloned, 'inner', 'cache', 'canonlint'))).toBe(false);
  expect(lint(join(folder, 'cache'))).toBe(output);
  expect(existsSync(join(folder, 'cache'))).toBe(false);
  rmSync(home, { recursive: true });
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

function run(program: string, given: readonly string[], cwd = folder, env = process.env): string {
  return execFileSync(program, given, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: onWindows && program === 'npm' });
}
