import type { Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../../model.ts';
import type { Turns } from '../turns.ts';
import type { OpenPage, Session } from '../session.ts';
import { diagnosticOf } from './diagnostic.ts';

/** The problems on a page, those in it that another page includes among them. */
export async function problemsOn({ file, view, service }: Pick<OpenPage, 'file' | 'view' | 'service'>): Promise<readonly Problem[]> {
  const problems = await view.problemsOf(service);
  return problems.filter(({ place }) => place.file === file);
}

/** What the editor shows on the page at an address; nothing for a file that is no page of a project. */
export async function diagnosticsAt(uri: string, session: Session, pace: Turns): Promise<Diagnostic[]> {
  const page = await session.pageAt(uri, pace);
  if (page === undefined) return [];
  const problems = await problemsOn(page);
  return problems.map((problem) => diagnosticOf(problem, page.view, session));
}
