import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { counted } from '../../../text/counted.ts';
import { problemsOn } from '../diagnostics/page-diagnostics.ts';
import type { Turns } from '../turns.ts';
import type { Session } from '../session.ts';

/** Above each status list: how many codes it has, and how many problems. */
export async function codeLensesIn({ textDocument: { uri } }: CodeLensParams, session: Session, pace: Turns): Promise<CodeLens[]> {
  const page = await session.pageAt(uri, pace);
  if (page === undefined) return [];
  const problems = await problemsOn(page);
  const lists = page.view.live.readingOf(page.service).service.pages.flatMap(({ statusLists }) => statusLists).filter(({ place }) => place.file === page.file);
  return lists.map(({ place, entries }) => {
    const inside = problems.filter(({ place: { start } }) => place.start <= start && start <= place.end);
    const title = `${counted(entries.length, 'code')}, ${counted(inside.length, 'problem')}`;
    return { range: page.positions.rangeOf({ start: place.start, end: place.start }), command: { title, command: '' } };
  });
}
