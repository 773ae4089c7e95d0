import type { Writer } from '../format.ts';
import { writer as ofRst } from '../rst/writer.ts';
import { rewritePython } from './set.ts';

/** The writer of docstrings: words only, and none that Python would read otherwise. */
export const writer: Writer = {
  // words may go with the backslashes that escape them in reStructuredText
  marks: { drawing: '\\', row: '', inline: ofRst.marks.inline },
  isCode: (source, words) => ofRst.isCode(source, words),
  write: rewritePython,
  frameOf: () => ({}),
};
