import type { Document, Edit, Page, Rewritten } from '../model.ts';

/** What fixing asks of a format: to read a page, and to set edits in it. */
export interface Setting {
  read(page: Page): Document;
  rewrite(page: Page, edits: readonly Edit[]): Rewritten;
}
