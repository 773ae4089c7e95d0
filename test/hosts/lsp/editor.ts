import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  CodeActionRequest, CodeActionResolveRequest, createProtocolConnection, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, ExitNotification, FileChangeType, InitializedNotification, InitializeRequest,
  PublishDiagnosticsNotification, RegistrationRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type {
  CodeAction, Diagnostic, InitializeParams, InitializeResult, PositionEncodingKind, ProtocolConnection, Range, TextDocumentContentChangeEvent, TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { CacheFor } from '../../../src/hosts/lsp/projects.ts';
import { serve } from '../../../src/hosts/lsp/server/server.ts';
import { Positions } from '../../../src/hosts/lsp/text/positions.ts';
import { toolkitRunning } from '../../../src/hosts/toolkit.ts';

/** How an editor is started, if not the default way. */
export interface Start {
  readonly encodings?: PositionEncodingKind[];
  readonly options?: unknown;
  readonly capabilities?: InitializeParams['capabilities'];
  /** A folder that is there, absolute, instead of a new one. */
  readonly folder?: string;
  readonly cacheFor?: CacheFor;
  /** The folders that are open, relative to the desk; the desk itself by default. */
  readonly folders?: readonly string[];
}

/** Everything that the server makes use of. */
export const able: InitializeParams['capabilities'] = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } }, hover: { contentFormat: ['markdown', 'plaintext'] }, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

/** An editor on a temporary folder with files, beside a server in this process; they talk over streams. */
export async function editor(files: Readonly<Record<string, string>> = {}, start: Start = {}): Promise<Editor> {
  const folder = start.folder ?? newFolder();
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  void serve({ ...start.cacheFor !== undefined && { cacheFor: start.cacheFor }, input: toServer, output: toClient, toolkitFor: (allowed) => toolkitRunning(allowed, (url) => import(/* @vite-ignore */ url)) });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  onTestFinished(() => {
    connection.dispose();
    toServer.end();
  });
  const made = new Editor(folder, connection);
  for (const [name, text] of Object.entries(files)) made.put(name, text);
  await made.begin(start);
  return made;
}

function newFolder(): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'canonlint-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An editor, and what it was told. */
export class Editor {
  readonly folder: string;
  readonly connection: ProtocolConnection;
  readonly #texts = new Map<string, { version: number; text: string }>();
  readonly #published = new Map<string, Diagnostic[]>();
  readonly #waiting: (() => void)[] = [];
  result!: InitializeResult;

  constructor(folder: string, connection: ProtocolConnection) {
    this.folder = folder;
    this.connection = connection;
  }

  async begin({ encodings, options, capabilities = able, folders = ['.'] }: Start): Promise<void> {
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#published.set(uri, diagnostics);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.onRequest(RegistrationRequest.type, () => {});
    this.connection.listen();
    this.result = await this.connection.sendRequest(InitializeRequest.type, {
      // oxlint-disable-next-line typescript/no-deprecated -- the type demands it
      processId: null, rootUri: null, initializationOptions: options,
      workspaceFolders: folders.map((name) => ({ name, uri: pathToFileURL(join(this.folder, name)).href })),
      capabilities: { ...capabilities, ...encodings !== undefined && { general: { positionEncodings: encodings } } },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  uri(file: string): string {
    return pathToFileURL(join(this.folder, file)).href;
  }

  /** Writes a file on disk, of which the editor is not told. */
  put(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** Writes or removes a file on disk, and tells the server. */
  async write(file: string, text: string | undefined): Promise<void> {
    const before = existsSync(join(this.folder, file));
    if (text === undefined) rmSync(join(this.folder, file));
    else this.put(file, text);
    const type = text === undefined ? FileChangeType.Deleted : before ? FileChangeType.Changed : FileChangeType.Created;
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: this.uri(file), type }] });
  }

  /** Tells the server of a file that has changed on disk. */
  async changed(file: string): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: this.uri(file), type: FileChangeType.Changed }] });
  }

  async open(file: string, text: string): Promise<void> {
    this.#texts.set(file, { version: 1, text });
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: this.uri(file), languageId: 'plaintext', version: 1, text } });
  }

  /** Sends changes as they are; `text` is what they lead to. */
  async change(file: string, text: string, contentChanges: TextDocumentContentChangeEvent[] = [{ text }]): Promise<void> {
    const version = (this.#texts.get(file)?.version ?? 0) + 1;
    this.#texts.set(file, { version, text });
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: this.uri(file), version }, contentChanges });
  }

  /** Ends the server. */
  async end(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
  }

  async close(file: string): Promise<void> {
    this.#texts.delete(file);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(file) } });
  }

  /** The diagnostics of a page, as the editor asks for them. */
  async diagnostics(file: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: this.uri(file) } });
    if (report.kind !== 'full') throw new Error('nothing was asked before');
    return report.items;
  }

  /** The diagnostics that the server told last of a file, as soon as they are as expected. */
  async published(file: string, isExpected: (diagnostics: readonly Diagnostic[]) => boolean = ({ length }) => length > 0): Promise<Diagnostic[]> {
    for (;;) {
      const told = this.#published.get(this.uri(file)) ?? [];
      if (isExpected(told)) return told;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The code actions for a range, whole ones. */
  async actions(file: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri(file) }, range, context: { diagnostics: await this.diagnostics(file), ...only !== undefined && { only } },
    });
    return Promise.all((found as CodeAction[]).map(async (action) =>
      (action.edit === undefined ? this.connection.sendRequest(CodeActionResolveRequest.type, action) : action)));
  }

  /** The text of a file after an edit of the workspace. */
  edited(file: string, edit: WorkspaceEdit | undefined, before = this.#texts.get(file)?.text ?? ''): string {
    const uri = this.uri(file);
    const changes = edit?.documentChanges?.flatMap((each) => ('edits' in each && each.textDocument.uri === uri ? each.edits as TextEdit[] : [])) ?? edit?.changes?.[uri] ?? [];
    return withEdits(before, changes, this.result.capabilities.positionEncoding as 'utf-16');
  }
}

/** A text after edits that all have their places in it. */
export function withEdits(text: string, edits: readonly TextEdit[], encoding: 'utf-8' | 'utf-16' | 'utf-32'): string {
  const positions = new Positions(text, encoding);
  const spans = edits.map(({ range, newText }) => ({ ...positions.spanOf(range), newText })).toSorted((one, other) => other.start - one.start);
  return spans.reduce((before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end), text);
}

/** The whole of a text. */
export const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
