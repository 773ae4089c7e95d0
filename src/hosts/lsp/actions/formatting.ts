import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { Turns } from '../turns.ts';
import type { OpenPage, Session } from '../session.ts';
import { fixedIn, fixedPages } from './fixes.ts';
import { textEdits } from './workspace-edit.ts';
import type { ChangedPage } from './workspace-edit.ts';

/** Repairs a page as `--fix` would, and does nothing else to it. */
export async function formattingOf({ textDocument: { uri } }: DocumentFormattingParams, session: Session, pace: Turns): Promise<TextEdit[]> {
  const page = await session.pageAt(uri, pace);
  return page === undefined ? [] : editsOf(page, await fixedPages(page, 'safe'), session);
}

/** The same for the problems in a range. */
export async function rangeFormattingOf({ textDocument: { uri }, range }: DocumentRangeFormattingParams, session: Session, pace: Turns): Promise<TextEdit[]> {
  const page = await session.pageAt(uri, pace);
  return page === undefined ? [] : editsOf(page, await fixedIn(page.positions.spanOf(range), page), session);
}

function editsOf({ file, view }: OpenPage, changed: readonly ChangedPage[], session: Session): TextEdit[] {
  return changed.filter(({ before }) => before.file === file).flatMap(({ before, page }) => textEdits(before, page, view, session));
}
