import type { Text } from '../../../model.ts';
import { elementEndsIn } from '../blocks/html-extents.ts';
import { readBlocks } from '../blocks/parser.ts';
import type { Context } from '../context.ts';
import { inlineText, inlineTexts } from '../inline/inline.ts';
import { inLines, inParts } from '../inline/inline-source.ts';
import { cellsOf } from '../tables/cells.ts';
import type { ContentStyle } from './replace-words.ts';

/** How cells of pipe tables are read and written on a page; a cell that begins a line must not begin a block. */
export function cellStyle({ definitions }: Context, beginsLine: boolean): ContentStyle {
  return {
    read: (content) => {
      if (beginsLine && startsBlock.test(content)) return undefined;
      const row = `|${content}|`;
      const [cell, ...others] = cellsOf(row, { start: 0, end: row.length });
      if (cell === undefined || others.length > 0 || cell.end - cell.start !== content.length) return undefined;
      const parts = (cell.parts ?? [cell]).map(({ start, end }) => ({ start: start - 1, end: end - 1 }));
      return withoutEmpty(inlineTexts(inParts(content, parts), definitions).map(({ text }) => text));
    },
    escape: (words) => words.replaceAll('|', '\\|'),
  };
}

/** How titles are read and written. */
export function titleStyle({ definitions }: Context): ContentStyle {
  return {
    read: (content) => [inlineText(inLines(content, spansOf(content)), definitions).text],
    escape: (words) => words,
  };
}

/** How paragraphs are read and written. */
export function paragraphStyle(context: Context): ContentStyle {
  return {
    read: (content) => {
      const inner = { ...context, source: content, faults: [], comments: [], elementEnds: elementEndsIn(content) };
      const [block, ...others] = readBlocks(inner, 0);
      return block?.kind === 'paragraph' && others.length === 0 ? [block.text] : undefined;
    },
    escape: (words) => words,
  };
}

/** How paragraphs between tags are read and written: a code span may end beyond the tags, in another cell. */
export function styleBetweenTags(context: Context): ContentStyle {
  return { ...paragraphStyle(context), escape: (words) => words.replace(/(?<!\\)`/g, '\\`') };
}

/** What begins another block at the start of a line. */
const startsBlock = /^(?:[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|#|>|<|=|:|```|~~~|!!!|\?\?\?|\{|import |export )/;

function spansOf(content: string): readonly { readonly start: number; readonly end: number }[] {
  let start = 0;
  return content.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

function withoutEmpty(texts: readonly Text[]): readonly Text[] {
  return texts.filter(({ value }) => value !== '');
}
