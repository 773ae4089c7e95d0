import type { Span } from '../../model.ts';
import type { Writer } from '../format.ts';
import { followCodeTag } from '../html/in-code.ts';
import { references } from '../html/references.ts';
import { startOfLine } from '../line-ends.ts';
import { frameOf } from './set/frame.ts';
import { rewriteMarkdown } from './set/index.ts';

/** The writer of Markdown and MDX. */
export const writer: Writer = {
  // a new row has the marks of its neighbours: emphasis and code
  marks: { drawing: '|\\->', row: '*`_', inline: '*`_~<>[]()!&;{}', references },
  isCode,
  write: rewriteMarkdown,
  frameOf,
  hasTags: ({ markup }) => markup === 'html',
};

/** Words in backticks or tags of code; a phrase that shares its backticks with the code before it is none. */
function isCode(source: string, words: Span): boolean {
  const { start, end } = words;
  const before = source.slice(Math.max(startOfLine(source, start), start - longestCode), start);
  if (before.endsWith('`') || followCodeTag(source, words)) return true;
  return source[end] === '`' && !/`[ "']?[1-5]\d\d[^`]*$/.test(before);
}

/** In UTF-16 code units. */
const longestCode = 200;
