import type { Writer } from '../format.ts';
import { references } from './set/references.ts';
import { rewriteSpecification } from './set/index.ts';
import { wholeDocument } from './set/whole-document.ts';

/** The writer of specifications. */
export const writer: Writer = {
  marks: { drawing: '\'\\', row: '', inline: '', references },
  isCode: (source, { start, end }) => source[start - 1] === '`' || source[end] === '`',
  readWhole: wholeDocument,
  write: rewriteSpecification,
  frameOf: () => ({}),
};
