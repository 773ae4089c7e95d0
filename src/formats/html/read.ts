import type { Document, Page } from '../../model.ts';
import { contentOf } from './content.ts';
import { wholeExcerpt } from './excerpt.ts';
import { pageOf } from './outline.ts';

/** Reads an HTML page as browsers do. Never throws; linear in the size of what is read. */
export function readHtml({ source }: Page): Document {
  const { flow, title, faults, comments } = contentOf(wholeExcerpt(source), true);
  return { ...pageOf(flow, title), faults, comments };
}
