import type { Writer } from '../../format.ts';
import { rewriteSpecification } from '../../openapi/set/index.ts';
import { references } from '../../openapi/set/references.ts';
import { wholeDocument } from '../../openapi/set/whole-document.ts';

/** The writer of files of status codes: all their values are texts. */
export const writer: Writer = {
  marks: { drawing: '\'\\', row: '', inline: '', references },
  isCode: (source, { start, end }) => source[start - 1] === '`' || source[end] === '`',
  readWhole: (page) => wholeDocument(page, isText),
  write: (page, edits) => rewriteSpecification(page, edits, isText),
  frameOf: () => ({}),
};

function isText(): boolean {
  return true;
}
