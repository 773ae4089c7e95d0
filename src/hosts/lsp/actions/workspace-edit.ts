import { CreateFile } from 'vscode-languageserver';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Page } from '../../../model.ts';
import { lineEdits } from '../../../text/line-edits.ts';
import type { ProjectView } from '../../../engine/live/view.ts';
import type { Session } from '../session.ts';
import { Positions } from '../text/positions.ts';

/** A page before and after a change; both are named in the project. */
export interface ChangedPage {
  readonly before: Pick<Page, 'file' | 'source'>;
  readonly page: Pick<Page, 'source'>;
  /** Whether there is no such file yet. */
  readonly isNew?: true;
}

/** The changes of pages for the editor, which refuses them where it has gone on meanwhile; undefined if nothing changes. */
export function workspaceEdit(changed: readonly ChangedPage[], view: ProjectView, session: Session): WorkspaceEdit | undefined {
  const edits = changed.filter(({ before, page }) => before.source !== page.source).map((each) => documentEdit(each, view, session));
  if (edits.length === 0) return undefined;
  if (changed.some(({ isNew }) => isNew)) return withNewFiles(changed, edits, view, session);
  if (session.abilities.documentChanges) return { documentChanges: edits };
  return { changes: Object.fromEntries(edits.map(({ textDocument, edits: own }) => [textDocument.uri, own as TextEdit[]])) }; // they are plain ones
}

/** The same where files are made; undefined for a client that makes none. */
function withNewFiles(changed: readonly ChangedPage[], edits: TextDocumentEdit[], view: ProjectView, session: Session): WorkspaceEdit | undefined {
  const { abilities } = session;
  if (!abilities.documentChanges || !abilities.createFile) return undefined;
  const made = changed.filter(({ isNew }) => isNew).map(({ before: { file } }) => CreateFile.create(session.addressOf(view.pathOf(file))));
  return { documentChanges: [...made, ...edits] };
}

function documentEdit({ before, page }: ChangedPage, view: ProjectView, session: Session): TextDocumentEdit {
  const path = view.pathOf(before.file);
  const textDocument = { uri: session.addressOf(path), version: session.documents.at(path)?.version ?? null };
  return { textDocument, edits: textEdits(before, page, view, session) };
}

/** The changes of one page. */
export function textEdits(before: ChangedPage['before'], page: ChangedPage['page'], view: ProjectView, session: Session): TextEdit[] {
  const positions = session.positionsIn(before.file, view) ?? new Positions(before.source, session.encoding);
  return lineEdits(before.source, page.source).map(({ span, text }) => ({ range: positions.rangeOf(span), newText: text }));
}
