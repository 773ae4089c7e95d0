import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { codeActionsFor, resolvedAction } from '../actions/code-actions.ts';
import { diagnosticsAt } from '../diagnostics/page-diagnostics.ts';
import { formattingOf, rangeFormattingOf } from '../actions/formatting.ts';
import { Turns } from '../turns.ts';
import { codeLensesIn } from '../reading/code-lenses.ts';
import { completionsAt } from '../reading/completion.ts';
import { definitionAt } from '../reading/definition.ts';
import { hoverAt } from '../reading/hover.ts';
import { inlayHintsIn } from '../reading/inlay-hints.ts';
import { referencesAt } from '../reading/references.ts';
import { symbolsIn } from '../reading/symbols.ts';
import type { Session } from '../session.ts';

/** Answers what the client asks. */
export function answerRequests(connection: Connection, session: Session): void {
  /** Each request ends when it is cancelled, at the latest at the end of a turn. */
  const answering = <Params, Answer>(answer: (params: Params, session: Session, pace: Turns) => Promise<Answer>) =>
    (params: Params, token: CancellationToken): Promise<Answer> => answer(params, session, new Turns(token));
  connection.onCodeAction(answering(codeActionsFor));
  connection.onCodeActionResolve(answering(resolvedAction));
  connection.onHover(answering(hoverAt));
  connection.onDefinition(answering(definitionAt));
  connection.onReferences(answering(referencesAt));
  connection.onDocumentSymbol(answering(symbolsIn));
  connection.onCompletion(answering(completionsAt));
  connection.onDocumentFormatting(answering(formattingOf));
  connection.onDocumentRangeFormatting(answering(rangeFormattingOf));
  connection.onCodeLens(answering(codeLensesIn));
  connection.languages.inlayHint.on(answering(inlayHintsIn));
  connection.languages.diagnostics.on(answering(async ({ textDocument: { uri } }, ...others) =>
    ({ kind: DocumentDiagnosticReportKind.Full, items: await diagnosticsAt(uri, ...others) })));
}
