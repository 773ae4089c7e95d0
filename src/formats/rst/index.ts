import type { Comment, Document, Fault, Page } from '../../model.ts';
import { contextOf, readBody } from './body.ts';
import { linesOf } from './line.ts';
import { outlineOf } from './outline.ts';

/** Reads a page of reStructuredText as docutils does. Never throws; takes time linear in the page's size. */
export function readRst({ source }: Page): Document {
  const faults: Fault[] = [];
  const comments: Comment[] = [];
  const { blocks } = readBody(linesOf(source), contextOf(faults, outlineOf(), 0, comments));
  return { blocks, faults: faults.sort((a, b) => a.span.start - b.span.start), comments: [...comments] };
}
