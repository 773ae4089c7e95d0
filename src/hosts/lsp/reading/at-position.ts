import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { Service } from '../../../model.ts';
import type { Turns } from '../turns.ts';
import type { ProjectView } from '../../../engine/live/view.ts';
import type { OpenPage, Session } from '../session.ts';
import { statementAt, statementsIn } from './statements.ts';
import type { Statement } from './statements.ts';

/** A page, and a position in it. */
export interface PageAtPosition extends OpenPage {
  readonly offset: number;
  /** What is stated there; undefined if nothing is. */
  readonly statement: Statement | undefined;
}

/** The page and the position that a request is about; undefined for no page of a project. */
export async function atPosition({ textDocument, position }: TextDocumentPositionParams, session: Session, pace: Turns): Promise<PageAtPosition | undefined> {
  const page = await session.pageAt(textDocument.uri, pace);
  if (page === undefined) return undefined;
  const offset = page.positions.offsetAt(position);
  const { service } = page.view.live.readingOf(page.service);
  return { ...page, offset, statement: statementAt(offset, position.line + 1, statementsIn(page.file, service)) };
}

/** All services of a project; reads those that nobody has asked for yet. */
export async function allServices({ live }: ProjectView, pace: Turns): Promise<readonly Service[]> {
  for (const service of live.all) {
    for (const _ of live.reading(service)) await pace.breathe();
  }
  return live.all.map((service) => live.readingOf(service).service);
}
