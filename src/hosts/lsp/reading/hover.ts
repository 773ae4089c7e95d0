import { MarkupKind } from 'vscode-languageserver';
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Turns } from '../turns.ts';
import type { Session } from '../session.ts';
import { allServices, atPosition } from './at-position.ts';
import { hoverText, markdown, plain } from './hover-text.ts';
import { wordingsOf } from './wordings.ts';

/** What is known of the code at a position: the canon's entry, what the services say, and the standard. */
export async function hoverAt(params: HoverParams, session: Session, pace: Turns): Promise<Hover | null> {
  const found = await atPosition(params, session, pace);
  if (found?.statement === undefined) return null;
  const { statement: { code, place }, view } = found;
  const wordings = wordingsOf(code, await allServices(view, pace));
  const { markdown: showsMarkdown } = session.abilities;
  const value = hoverText(code, view.context.canon, wordings, showsMarkdown ? markdown : plain);
  return { contents: { kind: showsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value }, range: session.rangeOf(place, view) };
}
