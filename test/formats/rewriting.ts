import { expect } from 'vitest';
import { faultOf } from '../../src/fix/proof.ts';
import type { WritableFormat } from '../../src/formats/index.ts';
import type { Edit, Page } from '../../src/model.ts';

/** A page in UTF-8. */
export function pageOf(source: string, file: string): Page {
  return { file, source, encoding: 'utf-8', byteOrderMark: false };
}

/** A page after edits, which must pass the proof, or the reasons why they are declined. */
export function rewrittenBy(format: WritableFormat, page: Page, edits: readonly Edit[]): string {
  const { source: after, declined } = format.writer.write(page, edits);
  if (declined.length > 0) return declined.map(({ reason }) => reason).join('; ');
  expect(faultOf(page, after, edits, format)).toBeUndefined();
  return after;
}

/** New words for the first occurrence of others. */
export function words(source: string, from: string, to: string): Edit {
  const start = source.indexOf(from);
  return { kind: 'words', span: { start, end: start + from.length }, words: to };
}

/** A new row for the first table in HTML. */
export function rowInHtml(source: string, before: number, ...cells: readonly string[]): Edit {
  return { kind: 'row', block: source.indexOf('<table'), before, cells };
}
