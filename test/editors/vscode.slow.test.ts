import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, ExitNotification, InitializedNotification, InitializeRequest, ShutdownRequest,
  StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import extensionJson from '../../editors/vscode/package.json' with { type: 'json' };
import { serverProgram } from '../../editors/vscode/src/server-program.ts';
import { choicesIn } from '../../src/hosts/lsp/server/choices.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { page } from '../hosts/cli/desk.ts';

const isThere = existsSync('editors/vscode/node_modules/@vscode/vsce');
const isRequired = (process.env['CANONLINT_REQUIRE_VSCE'] ?? '') !== '';
if (!isThere && !isRequired) process.stderr.write('skipped: the extension for Visual Studio Code is not packed, since vsce is not installed in editors/vscode\n');

describe.runIf(isThere || isRequired)('the extension for Visual Studio Code', () => {
  let folder: string;
  const packed = resolve('editors/vscode/canonlint.vsix');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'canonlint-vscode-'));
    execFileSync('npm', ['run', 'vscode'], { stdio: 'pipe', shell: process.platform === 'win32' });
    execFileSync('python3', ['-m', 'zipfile', '-e', packed, folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is packed by vsce, whose checks pass, in three megabytes', () => {
    expect(statSync(packed).size).toBeLessThan(3_000_000);
    const { name, version, icon, main } = JSON.parse(readFileSync(join(folder, 'extension', 'package.json'), 'utf8')) as typeof extensionJson;
    expect({ name, version }).toEqual({ name: 'canonlint', version: packageJson.version });
    for (const file of [icon, main, 'readme.md', 'changelog.md', 'LICENSE.txt', 'dist/THIRD-PARTY.md']) expect(existsSync(join(folder, 'extension', file))).toBe(true);
  });

  it('starts its server by itself, which tells the problems of a page', async () => {
    const program = serverProgram(join(folder, 'extension'), process.execPath, process.env);
    const server = spawn(program.command, program.args, { ...program.options, cwd: folder, stdio: 'pipe' });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.listen();
    const source = page('502 Bad Gateway | The request is invalid.');
    writeFileSync(join(folder, 'a.rst'), source);
    const uri = pathToFileURL(join(folder, 'a.rst')).href;
    // oxlint-disable-next-line typescript/no-deprecated -- the type demands it
    await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, workspaceFolders: [{ name: 'a', uri: pathToFileURL(folder).href }], capabilities: {} });
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'restructuredtext', version: 1, text: source } });
    expect(await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })).toMatchObject({ items: [{ code: 'meaning-drift' }] });
    await connection.sendRequest(ShutdownRequest.type);
    const ended = new Promise((end) => server.once('exit', end));
    await connection.sendNotification(ExitNotification.type);
    expect(await ended).toBe(0);
    connection.dispose();
  });

  it('has a setting for each choice of the server, with its default', () => {
    const { properties } = extensionJson.contributes.configuration;
    const defaults = Object.fromEntries(Object.entries(properties).map(([name, { default: value }]) => [name.replace('canonlint.', ''), value]));
    expect(defaults).toMatchObject(choicesIn(undefined));
  });
});
