import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { codeActionsFor, resolvedAction } from '../actions/code-actions.ts';
import { diagnosticsAt } from '../diagnostics/page-diagnostics.ts';
import { Pace } from '../project/pace.ts';
import type { Session } from '../session.ts';

/** Answers what the client asks. */
export function answerRequests(connection: Connection, session: Session): void {
  /** Each request ends when it is cancelled, at the latest at the end of a turn. */
  const answering = <Params, Answer>(answer: (params: Params, session: Session, pace: Pace) => Promise<Answer>) =>
    (params: Params, token: CancellationToken): Promise<Answer> => answer(params, session, new Pace(token));
  connection.onCodeAction(answering(codeActionsFor));
  connection.onCodeActionResolve(answering(resolvedAction));
  connection.languages.diagnostics.on(answering(async ({ textDocument: { uri } }, ...others) =>
    ({ kind: DocumentDiagnosticReportKind.Full, items: await diagnosticsAt(uri, ...others) })));
}
