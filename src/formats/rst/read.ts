import type { Block, Comment, Document, Fault, Page } from '../../model.ts';
import { contextOf, readBody } from './body.ts';
import { foldedLinesOf } from './lines/folding.ts';
import { linesOf } from './lines/line.ts';
import { outlineOf } from './outline.ts';

/**
 * Reads a reStructuredText page as docutils does. Never throws; linear in the size of the page. Without `shortcuts`
 * every line is read separately, with the same result.
 */
export function readRst({ source }: Page, { shortcuts = true } = {}): Document {
  const faults: Fault[] = [];
  const comments: Comment[] = [];
  const lines = shortcuts ? foldedLinesOf(source) : linesOf(source);
  const { blocks } = readBody(lines, contextOf(source, faults, outlineOf(), 0, comments));
  return { ...titled(blocks), faults: faults.sort((a, b) => a.span.start - b.span.start), comments: [...comments] };
}

/** A section that is all of a page gives it its title (docutils' `DocTitle` transform). */
function titled(blocks: readonly Block[]): Pick<Document, 'title' | 'blocks'> {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'section' ? { title: only.title, blocks: only.blocks } : { blocks };
}
