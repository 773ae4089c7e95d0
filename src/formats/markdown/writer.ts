import type { Span } from '../../model.ts';
import type { Writer } from '../format.ts';
import { frameOf } from './set/frame.ts';
import { rewriteMarkdown } from './set/index.ts';
import { startOfLine } from './set/line-ends.ts';

/** The writer of Markdown and MDX. */
export const writer: Writer = {
  // a new row has the marks of its neighbours: emphasis and code
  marks: { drawing: '|\\->', row: '*`_', inline: '*`_~<>[]()!&;{}' },
  isCode,
  write: rewriteMarkdown,
  frameOf,
};

/** Words in backticks or tags of code; a phrase that shares its backticks with the code before it is none. */
function isCode(source: string, { start, end }: Span): boolean {
  const before = source.slice(Math.max(startOfLine(source, start), start - longestTag), start);
  if (before.endsWith('`') || /<(?:code|tt|kbd|samp)(?:\s[^<>]*)?>$/i.test(before)) return true;
  return source[end] === '`' && !/`[ "']?[1-5]\d\d[^`]*$/.test(before);
}

/** In UTF-16 code units. */
const longestTag = 200;
