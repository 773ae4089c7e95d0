import { CancellationTokenSource, DidChangeWorkspaceFoldersNotification, DocumentDiagnosticRequest, ShutdownRequest } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { lamps, lit, unlit } from '../cli/desk.ts';
import { editor } from './editor.ts';

const config = 'canon: ./lamps.yaml\n';
const files = { 'canonlint.yaml': config, 'lamps.yaml': lamps, 'lamps.rst': unlit };
const options = { delay: 0 };

describe('a configuration that changes', () => {
  it('has its mistakes in it, and what was read last counts until they are mended', async () => {
    const ide = await editor(files, { options });
    await ide.open('lamps.rst', unlit);
    expect(await ide.diagnostics('lamps.rst')).toHaveLength(1);
    await ide.open('canonlint.yaml', config);
    await ide.change('canonlint.yaml', `${config}rulez: {}\nexclude: 3\n`);
    expect(await ide.published('canonlint.yaml')).toEqual([
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, severity: 1, source: 'canonlint', message: 'unknown key "rulez" (did you mean "rules"?)' },
      { range: { start: { line: 2, character: 9 }, end: { line: 2, character: 9 } }, severity: 1, source: 'canonlint', message: '"exclude" must be a pattern or a list of patterns, not 3' },
    ]);
    expect(await ide.diagnostics('lamps.rst')).toHaveLength(1);
    await ide.change('canonlint.yaml', `${config}rules: { wording-drift: off }\n`);
    expect(await ide.published('canonlint.yaml', ({ length }) => length === 0)).toEqual([]);
    expect(await ide.diagnostics('lamps.rst')).toEqual([]);
  });

  it('may be broken from the beginning', async () => {
    const ide = await editor({ ...files, 'canonlint.yaml': 'canon: [\n' }, { options });
    await ide.open('lamps.rst', unlit);
    expect(await ide.published('canonlint.yaml')).toHaveLength(1);
    expect(await ide.diagnostics('lamps.rst')).toEqual([]);
    await ide.write('canonlint.yaml', config);
    expect(await ide.diagnostics('lamps.rst')).toHaveLength(1);
  });

  it('has the mistakes of the canon in the canon', async () => {
    const ide = await editor(files, { options });
    await ide.open('lamps.rst', unlit);
    await ide.write('lamps.yaml', `${lamps}  600: { phrase: Dark }\n`);
    expect(await ide.published('lamps.yaml')).toMatchObject([{ message: expect.stringContaining('is not a status code') as string }]);
    await ide.write('lamps.yaml', lamps.replace('There is no such lamp.', 'Nobody has seen this lamp.'));
    expect(await ide.published('lamps.yaml', ({ length }) => length === 0)).toEqual([]);
    expect(await ide.diagnostics('lamps.rst')).toEqual([]);
  });

  it('may come, go, or be nearer than another', async () => {
    const ide = await editor({ ...files, 'near/lamps.rst': unlit }, { options });
    await ide.open('near/lamps.rst', unlit);
    expect(await ide.diagnostics('near/lamps.rst')).toHaveLength(1);
    await ide.write('near/canonlint.yaml', 'canon: ../lamps.yaml\nrules: { wording-drift: warn }\n');
    expect(await ide.diagnostics('near/lamps.rst')).toMatchObject([{ severity: 2 }]);
    await ide.write('near/canonlint.yaml', undefined);
    expect(await ide.diagnostics('near/lamps.rst')).toMatchObject([{ severity: 1 }]);
    await ide.write('.canonlintignore', 'near/\n');
    expect(await ide.diagnostics('near/lamps.rst')).toEqual([]);
  });

  it('is told of, if there are two in a folder', async () => {
    const ide = await editor({ ...files, 'canonlint.json': '{}' }, { options });
    await ide.open('lamps.rst', unlit);
    expect(await ide.diagnostics('lamps.rst')).toEqual([]);
    await ide.write('canonlint.json', undefined);
    expect(await ide.diagnostics('lamps.rst')).toHaveLength(1);
  });
});

describe('pages that come and go', () => {
  it('count for their service as soon as the editor tells of them', async () => {
    const operation = '# Lighting\n\n`POST /v1/lamps`\n\n| Status code | Description |\n|---|---|\n| 200 | a |\n| 400 | b |\n| 418 | x |\n';
    const ide = await editor({ 'canonlint.yaml': 'canon: http\n', 'mkdocs.yml': '', 'light.md': operation });
    await ide.open('light.md', operation);
    const rules = async () => (await ide.diagnostics('light.md')).map(({ code }) => code);
    expect(await rules()).not.toContain('undocumented-code');
    const reference = '# Status codes\n\n| Status code | Description |\n|---|---|\n| 200 OK | a |\n| 400 Bad Request | b |\n| 404 Not Found | b |\n';
    await ide.write('codes.md', reference);
    expect(await rules()).toContain('undocumented-code');
    await ide.write('codes.md', undefined);
    expect(await rules()).not.toContain('undocumented-code');
    await ide.open('codes.md', reference); // never saved
    expect(await rules()).toContain('undocumented-code');
    await ide.close('codes.md');
    expect(await rules()).not.toContain('undocumented-code');
  });

  it('may be named anew', async () => {
    const ide = await editor(files);
    await ide.open('lamps.rst', unlit);
    await ide.close('lamps.rst');
    await ide.write('lamps.rst', undefined);
    await ide.write('lights.rst', unlit);
    await ide.open('lights.rst', unlit);
    expect(await ide.diagnostics('lights.rst')).toHaveLength(1);
    expect(await ide.diagnostics('lamps.rst')).toEqual([]);
  });

  it('may become pages of a specification, and cease to be', async () => {
    const specification = 'openapi: 3.1.0\ninfo: { title: a, version: "1" }\npaths:\n  /a:\n    get:\n      responses:\n        "404": { description: The request timed out. }\n';
    const ide = await editor({ 'canonlint.yaml': 'canon: http\n', 'a.yaml': '' });
    await ide.open('a.yaml', '');
    expect(await ide.diagnostics('a.yaml')).toEqual([]);
    await ide.change('a.yaml', specification);
    expect(await ide.diagnostics('a.yaml')).toHaveLength(1);
    await ide.change('a.yaml', specification.replace('openapi', 'opinion'));
    expect(await ide.diagnostics('a.yaml')).toEqual([]);
  });
});

describe('several folders', () => {
  const two = { 'one/canonlint.yaml': config, 'one/lamps.yaml': lamps, 'one/a.rst': unlit, 'two/canonlint.yaml': 'canon: http\n', 'two/a.rst': unlit };

  it('have their own configurations', async () => {
    const ide = await editor(two, { folders: ['one', 'two'] });
    for (const file of ['one/a.rst', 'two/a.rst']) await ide.open(file, unlit);
    expect(await ide.diagnostics('one/a.rst')).toHaveLength(1);
    expect(await ide.diagnostics('two/a.rst')).toEqual([]);
  });

  it('are opened and closed, and a file of none is read with its own configuration', async () => {
    const ide = await editor(two, { folders: ['two'] });
    await ide.open('one/a.rst', unlit);
    expect(await ide.diagnostics('one/a.rst')).toHaveLength(1);
    await ide.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [{ name: 'one', uri: ide.uri('one') }], removed: [{ name: 'two', uri: ide.uri('two') }] } });
    expect(await ide.diagnostics('one/a.rst')).toHaveLength(1);
    await ide.close('one/a.rst');
    expect(await ide.diagnostics('one/a.rst')).toHaveLength(1);
  });
});

describe('plugins', () => {
  const plugin = 'globalThis.ranInEditor = true;\nexport default { name: "acme", rules: [] };\n';
  const withPlugin = { ...files, 'canonlint.yaml': `${config}plugins: [./plugin.mjs]\n`, 'plugin.mjs': plugin };

  it('do not run unless the user of the editor allows it', async () => {
    const ide = await editor(withPlugin, { options });
    await ide.open('lamps.rst', unlit);
    expect(await ide.published('canonlint.yaml')).toMatchObject([{ message: expect.stringContaining('nobody has allowed it to run') as string }]);
    expect(await ide.diagnostics('lamps.rst')).toEqual([]);
    expect(globalThis).not.toHaveProperty('ranInEditor');
  });

  it('run where that is allowed', async () => {
    const ide = await editor(withPlugin, { options: { allowPlugins: true } });
    await ide.open('lamps.rst', unlit);
    expect(await ide.diagnostics('lamps.rst')).toHaveLength(1);
    expect(globalThis).toHaveProperty('ranInEditor', true);
  });
});

describe('the server', () => {
  it('ends a request that is cancelled', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`a${at}.rst`, lit.repeat(5)]));
    const ide = await editor({ ...many, 'conf.py': '' });
    await ide.open('a0.rst', lit);
    const source = new CancellationTokenSource();
    const asked = ide.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: ide.uri('a0.rst') } }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect(await ide.diagnostics('a0.rst')).toEqual(expect.any(Array));
  });

  it('answers for what is no page, or no file, with nothing', async () => {
    const ide = await editor(files);
    await ide.open('canonlint.yaml', config);
    expect(await ide.diagnostics('canonlint.yaml')).toEqual([]);
    expect(await ide.diagnostics('missing.rst')).toEqual([]);
    const report = await ide.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: 'untitled:Untitled-1' } });
    expect(report).toEqual({ kind: 'full', items: [] });
  });

  it('shuts down when asked', async () => {
    const ide = await editor(files);
    await expect(ide.connection.sendRequest(ShutdownRequest.type)).resolves.toBeNull();
  });
});
