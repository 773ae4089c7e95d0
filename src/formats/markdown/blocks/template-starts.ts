import { alternativeName } from './alternatives.ts';
import type { Start } from './open-blocks.ts';
import { isAttributeLine, isIncludeLine, isSnippetFence, templateLineOf } from './template-line.ts';

/** A line of calls of a template language, which is not shown; a paragraph or table goes on behind it. */
export const template: Start = (blocks) => {
  const calls = templateLineOf(blocks.line.rest);
  if (calls === undefined) return 'none';
  for (const { name, closes } of calls) {
    const alternative = alternativeName(name);
    if (alternative === undefined) continue;
    const key = `{${name}}`;
    blocks.addEvent(closes ? { kind: 'close', key } : { kind: 'open', key, name: alternative });
  }
  return 'leaf';
};

/** A line of attributes for the block above or below. */
export const attributes: Start = (blocks) => (isAttributeLine(blocks.line.rest) ? 'leaf' : 'none');

/** A line that includes a file, or the names of several between two marks; a paragraph, list or table goes on behind it. */
export const include: Start = (blocks) => {
  const { line } = blocks;
  if (isIncludeLine(line.rest)) return 'leaf';
  if (!isSnippetFence(line.rest) || blocks.paragraph !== undefined) return 'none';
  const until = snippetsEnd(line.source, line.end);
  if (until === undefined) return 'none';
  blocks.openLeaf({ kind: 'skipped', until });
  return 'leaf';
};

/** In UTF-16 code units. */
const longestSnippets = 4000;

/** The end of the line that closes the names of included files. */
function snippetsEnd(source: string, from: number): number | undefined {
  const close = /[\r\n][ \t]*;?-{1,4}8<-{1,4}[ \t]*(?=[\r\n]|$)/.exec(source.slice(from, from + longestSnippets));
  return close === null ? undefined : from + close.index + close[0].length;
}
