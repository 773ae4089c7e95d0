import type { Edit, Page, Rewritten } from '../model.ts';
import { formatOf } from './index.ts';
import type { Format } from './index.ts';
import { rewriteRst } from './rst/set/index.ts';

/** A markup that canonlint writes, too. */
export interface Rewriting extends Format {
  /** Applies edits to a page's tables; what it cannot apply it declines. */
  rewrite(page: Page, edits: readonly Edit[]): Rewritten;
}

/** One line a format that is written, by its name. */
const rewriters: Readonly<Record<string, Rewriting['rewrite']>> = {
  reStructuredText: rewriteRst,
};

/** The format of a file with what writes it; loaded apart from `formatOf`, since most runs write nothing. */
export function rewritingOf(file: string): Rewriting | undefined {
  const format = formatOf(file);
  const rewrite = format && rewriters[format.name];
  return rewrite && { ...format, rewrite };
}
