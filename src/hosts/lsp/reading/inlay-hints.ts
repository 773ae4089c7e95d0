import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { Turns } from '../turns.ts';
import type { Session } from '../session.ts';
import { statementsIn } from './statements.ts';

/** Behind each code that stands without a phrase: the canon's. */
export async function inlayHintsIn({ textDocument: { uri }, range }: InlayHintParams, session: Session, pace: Turns): Promise<InlayHint[]> {
  const page = await session.pageAt(uri, pace);
  if (page === undefined) return [];
  const { view, file, service, positions } = page;
  const span = positions.spanOf(range);
  const statements = statementsIn(file, view.live.readingOf(service).service).filter(({ place, entry }) => place.start >= span.start && place.end <= span.end && entry?.phrase === undefined);
  const named = statements.filter(({ place: { end } }) => !/^[ :–—-]{1,3}[a-z]/i.test(positions.text.slice(end, end + 4)));
  const hints = named.flatMap(({ code, place: { end } }): readonly (readonly [number, InlayHint])[] => {
    const phrase = view.context.canon.entries.get(code)?.phrase;
    return phrase === undefined ? [] : [[end, { position: positions.positionAt(end), label: phrase, paddingLeft: true }]];
  });
  return [...new Map(hints).values()];
}
