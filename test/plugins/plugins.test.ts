import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containing, desk, lamps, page } from '../hosts/cli/desk.ts';

const rows = ['200 OK | The lamp is as asked.', '404 Not Found | The page was not found.'];

/** A plugin with this body of an object. */
function plugin(body: string, before = ''): string {
  return `${before}\nexport default { name: 'acme', ${body} };\n`;
}

/** A rule that reports each description with a word, if `check` is not another. */
function rule(check = 'if (entry.description.text.includes("page")) yield { place: entry.description.place, entry, code: entry.code, message: entry.code + " says page" };'): string {
  return `rules: [{ name: 'no-page', summary: 'pages', severity: 'error', *check({ service }) {
    for (const { statusLists } of service.pages) for (const { entries } of statusLists) for (const entry of entries) { ${check} }
  } }]`;
}

function withPlugin(source: string, config = 'canon: http\n', files: Readonly<Record<string, string>> = {}) {
  return desk({ 'canonlint.yaml': `plugins: [./own.mjs]\n${config}`, 'own.mjs': source, 'docs/page.rst': page(...rows), ...files });
}

const allowed = { env: { CANONLINT_ALLOW_PLUGINS: '1' } };

describe('a configuration that is code', () => {
  const source = 'import { writeFileSync } from "node:fs"; writeFileSync(new URL("./written", import.meta.url), "");\nexport default { canon: "http", rules: { "code-order": "off" } };\n';

  it('is not even read as code where nobody has allowed it, and the run is refused', async () => {
    const { canonlint, folder } = desk({ 'canonlint.config.mjs': source, 'page.rst': page(...rows) });
    for (const argv of [[], ['rules'], ['--config', 'canonlint.config.mjs']]) {
      expect(await canonlint(argv)).toMatchObject({ status: 2, stdout: '', stderr: containing('the configuration canonlint.config.mjs is code') });
    }
    expect(existsSync(join(folder, 'written'))).toBe(false);
    expect(JSON.parse((await canonlint(['--print-config'], allowed)).stdout)).toMatchObject({ canon: 'http', rules: { 'code-order': 'off' } });
    expect(existsSync(join(folder, 'written'))).toBe(true);
  });

  it('is judged as others are', async () => {
    const mistaken = desk({ 'canonlint.config.mjs': 'export default { canons: "http" };', 'page.rst': page(...rows) });
    expect(await mistaken.canonlint([], allowed)).toMatchObject({ status: 2, stderr: containing('canonlint.config.mjs: unknown key "canons"') });
    const failing = desk({ 'canonlint.config.js': 'throw new Error("no luck");', 'package.json': '{ "type": "module" }', 'page.rst': page(...rows) });
    expect(await failing.canonlint([], allowed)).toMatchObject({ status: 2, stderr: 'canonlint: the configuration canonlint.config.js cannot be loaded: no luck\n' });
    const two = desk({ 'canonlint.config.mjs': source, 'canonlint.yaml': '', 'page.rst': page(...rows) });
    expect(await two.canonlint([], allowed)).toMatchObject({ status: 2, stderr: containing('there are two configurations') });
  });
});

describe('a plugin', () => {
  const writing = plugin('rules: []', 'import { writeFileSync } from "node:fs"; writeFileSync(new URL("./written", import.meta.url), "");');

  it.each([[[]], [['rules']], [['explain', '404']], [['--print-config']], [['facts']], [['tables']], [['infer']], [['diff', 'docs', 'docs']]])(
    'is not even read as code where nobody has allowed it, and the run is refused: %j', async (argv) => {
      const { canonlint, folder } = withPlugin(writing);
      expect(await canonlint(argv)).toMatchObject({ status: 2, stdout: '', stderr: containing('canonlint.yaml:1:11: the plugin ./own.mjs is code') });
      expect(await canonlint(argv, { env: { CANONLINT_ALLOW_PLUGINS: 'true' } })).toMatchObject({ status: 2 });
      expect(existsSync(join(folder, 'written'))).toBe(false);
    });

  it('runs where the command line or the environment allows it, and cannot allow itself', async () => {
    const { canonlint, folder, put } = withPlugin(writing);
    put('canonlint.yaml', 'plugins: [./own.mjs]\nallow-plugins: true\n');
    expect(await canonlint([])).toMatchObject({ status: 2 });
    expect(existsSync(join(folder, 'written'))).toBe(false);
    put('canonlint.yaml', 'plugins: [./own.mjs]\n');
    expect(await canonlint(['--allow-plugins'])).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'written'))).toBe(true);
  });

  it('brings rules, which are rules everywhere', async () => {
    const { canonlint, put } = withPlugin(plugin(rule()));
    expect(await canonlint(['--format=compact'], allowed)).toMatchObject({ status: 1, stdout: 'docs/page.rst:8:32: error 404 says page [acme/no-page]\n' });
    expect(await canonlint(['--only=acme/no-page', '--rule=acme/no-page=warn'], allowed)).toMatchObject({ status: 0, stdout: containing('warning  404 says page') });
    expect(await canonlint(['explain', 'acme/no-page'], allowed)).toMatchObject({ status: 0, stdout: containing('pages') });
    expect(await canonlint(['--format=sarif'], allowed)).toMatchObject({ stdout: containing('"id": "acme/no-page"') });
    put('docs/page.rst', `.. canonlint-disable acme/no-page -- they are pages\n\n${page(...rows)}`);
    expect(await canonlint([], allowed)).toMatchObject({ status: 0 });
    put('canonlint.yaml', 'plugins: [./own.mjs]\nrules: { acme/no-page: off, acme/none: off }\n');
    expect(await canonlint([], allowed)).toMatchObject({ status: 2, stderr: containing('unknown key "acme/none"') });
  });

  it('brings canons, reporters and formats', async () => {
    const source = plugin(`
      canons: { lamps: { codes: { 404: { description: 'There is no such lamp.' } } } },
      reporters: { count: { audience: 'people who count', notation: 'lines', write: ({ problems }) => problems.length + ' problems\\n::add-mask::x\\n' } },
      formats: [{ name: 'nothing', title: 'Nothing', extensions: ['.nothing'], preCommitTypes: [], indexPages: [], claims: () => true, comment: (words) => words,
        read: () => ({ blocks: [], faults: [] }) }]`);
    const { canonlint, put } = withPlugin(source, 'canon: acme/lamps\nformat: acme/count\n', { 'docs/a.nothing': '404' });
    expect(await canonlint([], allowed)).toMatchObject({ status: 1, stdout: '1 problems\n./::add-mask::x\n' });
    expect(await canonlint(['-f', 'acme/count=report.txt', '-f', 'compact'], allowed)).toMatchObject({ stdout: containing('wording-drift') });
    expect(await canonlint(['docs/a.nothing', '-f', 'json'], allowed)).toMatchObject({ status: 0, stdout: containing('"pages": 1') });
    expect(await canonlint(['-f', 'acme/none'], allowed)).toMatchObject({ status: 2, stderr: containing('no plugin has the report format acme/none') });
    put('own.mjs', source.replace("'.nothing'", "'.md'"));
    put('again.mjs', source.replace("'.nothing'", "'.md'"));
    put('canonlint.yaml', 'plugins: [./again.mjs]\n');
    expect(await canonlint([], allowed)).toMatchObject({ status: 2, stderr: containing('has the format nothing for .md, which canonlint reads as Markdown') });
  });

  it('may be a package, and be named by a configuration that another one extends', async () => {
    const { canonlint } = desk({
      'canonlint.yaml': 'extends: ./shared.yaml\nrules: { acme/no-page: warn }\n', 'shared.yaml': 'plugins: [canonlint-plugin-acme]\ncanon: http\n', 'page.rst': page(...rows),
      'node_modules/canonlint-plugin-acme/package.json': '{ "name": "canonlint-plugin-acme", "type": "module", "exports": "./main.js" }',
      'node_modules/canonlint-plugin-acme/main.js': plugin(rule()),
    });
    expect(await canonlint([])).toMatchObject({ status: 2, stderr: containing('shared.yaml:1:11: the plugin canonlint-plugin-acme is code') });
    expect(await canonlint([], allowed)).toMatchObject({ status: 0, stdout: containing('warning  404 says page') });
  });

  it.each([
    ['{ "type": "module", "exports": { "import": "./main.js" } }', 'canonlint-plugin-acme'],
    ['{ "exports": { ".": { "require": "./none.cjs", "import": { "types": "./main.d.ts", "default": "./main.mjs" } } } }', 'canonlint-plugin-acme'],
    ['{ "type": "module", "exports": { "./rules": { "import": "./main.js", "default": "./none.cjs" } } }', 'canonlint-plugin-acme/rules'],
    ['{ "type": "module", "main": "main.js" }', 'canonlint-plugin-acme'],
  ])('is the module of a package that an import would give: %s', async (manifest, name) => {
    const main = manifest.includes('.mjs') ? 'main.mjs' : 'main.js';
    const { canonlint } = desk({
      'canonlint.yaml': `plugins: [${name}]\ncanon: http\n`, 'page.rst': page(...rows),
      'node_modules/canonlint-plugin-acme/package.json': manifest, [`node_modules/canonlint-plugin-acme/${main}`]: plugin(rule()),
      'node_modules/canonlint-plugin-acme/none.cjs': 'throw new Error("required")',
    });
    expect(await canonlint(['-f', 'compact'], allowed)).toMatchObject({ status: 1, stdout: containing('404 says page [acme/no-page]') });
  });

  it.each([
    ['fs', 'it is neither a path nor the name of a package'], ['data:text/javascript,0', 'it is neither a path nor the name of a package'],
    ['https://acme.example/own.mjs', 'it is neither'], ['"#own"', 'cannot be loaded'], ['canonlint-plugin-none', "Cannot find package 'canonlint-plugin-none'"],
    ['./none.mjs', 'Cannot find module'], ['"@acme/../../own.mjs"', 'cannot be loaded'], ['../own.mjs', 'Cannot find module'], ['"a\\u001b[31m\\nb"', 'cannot be loaded'], ['""', "Cannot find package ''"],
  ])('is told in one line where there is none: %s', async (name, reason) => {
    const { canonlint } = desk({ 'canonlint.yaml': `plugins: [${name}]\n`, 'page.rst': page(...rows), 'package.json': '{ "type": "module" }' });
    const { status, stdout, stderr } = await canonlint([], allowed);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^canonlint: canonlint\.yaml:1:1[0-9]: [^\0-\x1f]+\n/);
    expect(stderr).toContain(reason);
  });

  it.each([
    ['throw new Error("no\\nluck");', 'cannot be loaded: no'],
    ['export const name = "acme";', 'is none: its default export must be an object'],
    ['export default { name: "Acme" };', 'is none: "name" must be small letters, digits and single hyphens'],
    ['export default { name: "acme", rule: [] };', 'is none: "rule" is no key of it'],
    ['export default { name: "acme", rules: [{ name: "a", summary: "a", severity: "warn", check() {} }] };', 'is none: "rules.0.severity" must be off, warning or error'],
    ['export default { name: "acme", rules: [{ name: "a", summary: "a", severity: "error" }] };', 'is none: "rules.0.check" is missing'],
    ['export default { name: "acme", rules: ["a", "a"].map((name) => ({ name, summary: "a", severity: "error", check() {} })) };', 'has two rules called a'],
    ['export default { name: "acme", canons: { a: { code: {} } } };', 'is none: "canons.a.code" unknown key "code"'],
  ])('is refused in one line where it has another form: %s', async (source, message) => {
    const { status, stdout, stderr } = await withPlugin(source).canonlint([], allowed);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(`canonlint: canonlint.yaml:1:11: the plugin ./own.mjs ${message}`);
  });

  it.each([['throw new Error("no luck");', 'no luck'], ['yield { place: entry.place };', 'a finding needs a place and a message']])(
    'ends the run in one line where a rule fails, before anything is written: %s', async (check, reason) => {
      const { canonlint, folder } = withPlugin(plugin(rule(`if (entry.code === 404) { ${check} }`)), 'canon: lamps.yaml\n', { 'lamps.yaml': lamps, 'a/page.rst': page('200 OK | The lamp is as it is.') });
      const line = `canonlint: the rule acme/no-page of the plugin ./own.mjs fails on docs/page.rst: ${reason}\n`;
      expect(await canonlint(['-o', 'report.txt'], allowed)).toEqual({ status: 2, stdout: '', stderr: line });
      expect(await canonlint(['--fix=all'], allowed)).toEqual({ status: 2, stdout: '', stderr: line });
      expect(existsSync(join(folder, 'report.txt'))).toBe(false);
      expect(readFileSync(join(folder, 'a/page.rst'), 'utf8')).toContain('as it is');
    });

  it('ends the run in one line where a reporter or a format fails', async () => {
    const reporter = plugin('reporters: { none: { audience: "nobody", notation: "lines", write() { throw new Error("no luck"); } } }');
    expect(await withPlugin(reporter).canonlint(['-f', 'acme/none=a.txt', '-f', 'json=b.txt', '-f', 'compact'], allowed))
      .toEqual({ status: 2, stdout: '', stderr: 'canonlint: the reporter acme/none of the plugin ./own.mjs fails: no luck\n' });
    const format = plugin(`formats: [{ name: 'bad', title: 'Bad', extensions: ['.bad'], preCommitTypes: [], indexPages: [], claims: () => true, comment: String,
      read() { throw new Error("no luck"); } }]`);
    expect(await withPlugin(format, '', { 'a.bad': '404 Not Found' }).canonlint(['a.bad'], allowed))
      .toEqual({ status: 2, stdout: '', stderr: 'canonlint: the format acme/bad of the plugin ./own.mjs fails on a.bad: no luck\n' });
  });
});
