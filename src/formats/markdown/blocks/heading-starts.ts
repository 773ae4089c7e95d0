import type { Span, Text } from '../../../model.ts';
import type { Context } from '../context.ts';
import { inlineText } from '../inline/inline.ts';
import { inLines } from '../inline/inline-source.ts';
import { trimmed } from '../lines/whitespace.ts';
import type { Event } from './event.ts';
import { hasOwnAnchor, headingAt, withoutAttributes } from './heading.ts';
import type { Start } from './open-blocks.ts';

/** A heading after number signs (CommonMark, section 4.2). */
export const heading: Start = (blocks) => {
  const { line } = blocks;
  const found = headingAt(line.source, line.words, line.end);
  if (found === undefined) return 'none';
  const tab = tabOf(line.source, found.words);
  if (tab !== undefined) {
    blocks.addEvent(tabEnd());
    blocks.addEvent({ kind: 'open', key: tabKey, name: 'tab', title: titleOf(blocks.context, [tab]) });
    return 'leaf';
  }
  blocks.addEvent({ kind: 'heading', level: found.level, title: titleOf(blocks.context, [found.words]), ownAnchor: hasOwnAnchor(line.rest) });
  return 'leaf';
};

/** The end of a tab, which is nothing where none is open. */
function tabEnd(): Event {
  return { kind: 'close', key: tabKey };
}

const tabKey = '#tab';

/** The words of a heading that begins a tab of DocFX: `# [HTTP](#tab/http)`. */
function tabOf(source: string, { start, end }: Span): Span | undefined {
  if (source[start] !== '[' || end - start > longestTab) return undefined;
  const [, words] = /^\[([^\]]+)\]\(#tab\/[^()\s]+\)$/.exec(source.slice(start, end)) ?? [];
  return words === undefined ? undefined : { start: start + 1, end: start + 1 + words.length };
}

/** In UTF-16 code units; a longer heading begins no tab. */
const longestTab = 200;

/** The line under a heading (CommonMark, section 4.3). */
export const underline: Start = (blocks) => {
  const { line, context } = blocks;
  const lines = blocks.paragraph?.lines;
  const last = lines?.at(-1);
  if (lines === undefined || last === undefined) return 'none';
  const rest = line.rest.trimEnd();
  if (!/^(?:=+|-+)$/.test(rest)) return 'none';
  const { start } = last;
  const { end } = withoutAttributes(context.source, trimmed(context.source, start, last.end));
  const title = titleOf(context, [...lines.slice(0, -1), { start, end }]);
  const ownAnchor = hasOwnAnchor(context.source.slice(start, last.end));
  blocks.dropParagraph();
  blocks.addEvent({ kind: 'heading', level: rest.startsWith('=') ? 1 : 2, title, ownAnchor });
  return 'leaf';
};

/** A rule between paragraphs, which ends a list or a tab (CommonMark, section 4.1). */
export const rule: Start = (blocks) => {
  const { rest } = blocks.line;
  if (!marksAlone.test(rest)) return 'none';
  const marks = rest.replace(/[ \t]+/g, '');
  if (marks.length < 3 || !/^(?:\*+|-+|_+)$/.test(marks)) return 'none';
  blocks.addEvent({ kind: 'gap' });
  if (marks.startsWith('-')) blocks.addEvent(tabEnd());
  return 'leaf';
};

/** Most lines that begin with a mark are items of lists. */
const marksAlone = /^[*_ \t-]+$/;

/** The text of a title; read when it is asked for, since definitions of links may follow. */
export function titleOf({ source, definitions }: Context, words: readonly Span[]): () => Text {
  return () => inlineText(inLines(source, words), definitions).text;
}
