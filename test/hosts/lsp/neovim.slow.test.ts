import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { expect, it, onTestFinished } from 'vitest';
import { page } from '../cli/desk.ts';

/** The versions of Neovim that have a client of language servers with code actions that are resolved: 0.6 and later. */
const isThere = /^NVIM v(?:0\.(?:[6-9]|\d\d)|[1-9])/.test(spawnSync('nvim', ['--version'], { encoding: 'utf8', env: { ...process.env, NVIM_LOG_FILE: devNull } }).stdout ?? '');
const isRequired = (process.env['CANONLINT_REQUIRE_NEOVIM'] ?? '') !== '';
if (!isThere && !isRequired) process.stderr.write('skipped: canonlint lsp is not tried in Neovim, since there is none of version 0.6 or later\n');

const rows = ['200 OK | The request succeeded', '404 not found | 💡 The requested page was not found', '502 Bad Gateway | The request is invalid.'];
const cells = rows.map((row) => row.split(' | '));

/** A page of each markup, with something that nobody could object to repairing. */
const pages: Readonly<Record<string, string>> = {
  'a.rst': page(...rows),
  'crlf.rst': page(...rows).replaceAll('\n', '\r\n'),
  'b.md': `# Status codes\n\n| Status code | Description |\n|---|---|\n${cells.map(([code, text]) => `| ${code} | ${text} |\n`).join('')}`,
  'c.html': `<h1>Status codes</h1>\n<table>\n<tr><th>Status code</th><th>Description</th></tr>\n${cells.map(([code, text]) => `<tr><td>${code}</td><td>${text}</td></tr>\n`).join('')}</table>\n`,
  'd.adoc': `= Status codes\n\n|===\n|Status code |Description\n\n${cells.map(([code, text]) => `|${code}\n|${text}\n\n`).join('')}|===\n`,
  'e.yaml': 'openapi: 3.1.0\ninfo: { title: Kites, version: "1" }\npaths:\n  /kites:\n    get:\n      responses:\n        "200": { description: fine }\n        "404":\n          description: 💡 The request timed out\n',
  'f.py': '"""Kites.\n\n.. http:get:: /kites\n\n   :statuscode 200: fine\n   :statuscode 404: The request timed out\n"""\n',
};
const config = 'canon: canon.yaml\ninclude: ["**/*.rst", "**/*.md", "**/*.html", "**/*.adoc", "**/*.yaml", "**/*.py"]\n';
const canon = 'name: ours\ncodes:\n  200: { description: The request succeeded., required: false }\n  404: { description: The requested page was not found., required: false }\n';

it.runIf(isThere || isRequired)('in Neovim every page shows the problems of the command line, and the code action writes what --fix writes', () => {
  const [edited, fixed] = [folderWith(pages), folderWith(pages)];
  const seenFile = join(edited, 'seen.json');
  execFileSync('nvim', ['--headless', '--clean', '-n', '-i', 'NONE', '-S', resolve('test/hosts/lsp/neovim.lua')], {
    cwd: edited, stdio: 'pipe', timeout: 120_000, env: {
      ...process.env, HOME: edited, XDG_STATE_HOME: join(edited, '.state'), XDG_CACHE_HOME: join(edited, '.cache'), NVIM_LOG_FILE: join(edited, '.log'), CANONLINT_PAGES: Object.keys(pages).toSorted().join('\n'), CANONLINT_SEEN: seenFile,
      CANONLINT_NODE: process.execPath, CANONLINT_PROGRAM: resolve('dist/cli/main.cjs'),
    },
  });
  const seen = JSON.parse(readFileSync(seenFile, 'utf8')) as readonly { page: string; line: number; byte: number; rule: string; message: string; severity: number }[];
  const { problems } = JSON.parse(canonlint(fixed, '--format', 'json', '.')) as { problems: { file: string; line: number; column: number; rule: string; message: string; severity: string }[] };
  const expected = problems.map(({ file, line, column, rule, message, severity }) => {
    const before = pages[file]!.split(/\r\n|\n/)[line - 1]!.slice(0, column - 1);
    return { page: file, line, byte: Buffer.byteLength(before), rule, message, severity: severity === 'error' ? 1 : 2 };
  });
  expect(seen).toEqual(expected);
  expect(new Set(seen.map((each) => each.page))).toEqual(new Set(Object.keys(pages)));
  canonlint(fixed, '--fix', '.');
  const textsIn = (folder: string) => Object.fromEntries(Object.keys(pages).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  expect(textsIn(edited)).toEqual(textsIn(fixed));
  expect(textsIn(fixed)['a.rst']).not.toBe(pages['a.rst']);
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'canonlint-neovim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...files, 'canonlint.yaml': config, 'canon.yaml': canon })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function canonlint(cwd: string, ...words: readonly string[]): string {
  return execFileSync(process.execPath, [resolve('dist/cli/main.cjs'), '--exit-zero', ...words], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
