import type { Comment, Document, Fault, Page } from '../../model.ts';
import { contextOf, readBody } from './body.ts';
import { foldedLinesOf } from './lines/folding.ts';
import { linesOf } from './lines/line.ts';
import { outlineOf } from './outline.ts';

/**
 * Reads a page of reStructuredText as docutils does. Never throws; takes time linear in the page's size. Without
 * shortcuts every line is read on its own, which changes nothing but the time.
 */
export function readRst({ source }: Page, { shortcuts = true } = {}): Document {
  const faults: Fault[] = [];
  const comments: Comment[] = [];
  const { blocks } = readBody(shortcuts ? foldedLinesOf(source) : linesOf(source), contextOf(faults, outlineOf(), 0, comments));
  return { blocks, faults: faults.sort((a, b) => a.span.start - b.span.start), comments: [...comments] };
}
