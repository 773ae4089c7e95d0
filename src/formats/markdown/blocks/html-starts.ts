import { htmlStartAt } from './html-start.ts';
import { addToHtml, type HtmlLeaf } from './leaf.ts';
import type { Start } from './open-blocks.ts';

/** Raw HTML, a comment, or the tags of components (CommonMark, section 4.6). */
export const html: Start = (blocks) => {
  const { line, context } = blocks;
  const start = htmlStartAt(line.source, line.words, line.end, context.mdx);
  if (start === undefined || (!start.interrupts && blocks.lazyParagraph !== undefined)) return 'none';
  const { isParagraph = false } = start;
  if (isParagraph && context.elementEnds === undefined) return 'none';
  const leaf: HtmlLeaf = { kind: 'html', start: line.words, end: line.end, lines: [], mixed: isParagraph, closer: start.closer, until: start.until };
  blocks.openLeaf(leaf);
  if (addToHtml(leaf, line, context.elementEnds)) blocks.closeLeaf();
  return 'leaf';
};
