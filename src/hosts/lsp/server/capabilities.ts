import { MarkupKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientCapabilities, InitializeResult } from 'vscode-languageserver';
import packageJson from '../../../../package.json' with { type: 'json' };
import { codeActionKinds } from '../actions/code-actions.ts';
import type { ClientAbilities } from '../session.ts';
import type { UserChoices } from './choices.ts';
import type { PositionEncoding } from '../text/encoding.ts';

/** What the server tells about itself. */
export function initializeResult(encoding: PositionEncoding, { codeLens, inlayHints }: UserChoices): InitializeResult {
  return {
    serverInfo: { name: 'canonlint', version: packageJson.version },
    capabilities: {
      positionEncoding: encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: 'canonlint', interFileDependencies: true, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds, resolveProvider: true },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      completionProvider: {},
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      ...codeLens && { codeLensProvider: {} },
      ...inlayHints && { inlayHintProvider: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** What a client says that it understands. */
export function abilitiesOf({ textDocument = {}, workspace = {} }: ClientCapabilities): ClientAbilities {
  const { codeAction, documentSymbol, hover } = textDocument;
  return {
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    createFile: workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    resolvesEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    markdown: hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    symbolTrees: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}
