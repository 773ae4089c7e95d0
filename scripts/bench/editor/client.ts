import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, ExitNotification, InitializedNotification,
  InitializeRequest, ReferencesRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Position } from 'vscode-languageserver-protocol/node';

/** An editor on a folder, whose server is the built program. */
export interface EditorClient {
  readonly open: (file: string, text: string) => Promise<void>;
  /** Replaces the text of an open page, and waits for its problems; how many there are. */
  readonly edited: (file: string, version: number, text: string) => Promise<number>;
  readonly problems: (file: string) => Promise<number>;
  /** How many places state the code at a position; the answer needs all pages. */
  readonly references: (file: string, position: Position) => Promise<number>;
  /** Ends the server. */
  readonly end: () => Promise<void>;
}

/** Starts the server for a folder, and waits until it is ready for requests. */
export async function editorOn(folder: string): Promise<EditorClient> {
  const server = spawn(process.execPath, ['dist/cli/main.cjs', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  const uri = (file: string): string => pathToFileURL(join(folder, file)).href;
  await connection.sendRequest(InitializeRequest.type, {
    // oxlint-disable-next-line typescript/no-deprecated -- the type demands it
    processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders: [{ name: 'pages', uri: pathToFileURL(folder).href }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const problems = async (file: string): Promise<number> => {
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: uri(file) } });
    return 'items' in report ? report.items.length : 0;
  };
  return {
    problems,
    open: (file, text) => connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: uri(file), languageId: 'plaintext', version: 0, text } }),
    async edited(file, version, text) {
      await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: uri(file), version }, contentChanges: [{ text }] });
      return problems(file);
    },
    async references(file, position) {
      const found = await connection.sendRequest(ReferencesRequest.type, { textDocument: { uri: uri(file) }, position, context: { includeDeclaration: true } });
      return found?.length ?? 0;
    },
    async end() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
    },
  };
}
