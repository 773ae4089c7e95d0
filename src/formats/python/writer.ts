import type { Writer } from '../format.ts';
import { writer as ofRst } from '../rst/writer.ts';
import { rewritePython } from './set.ts';

/** The writer of docstrings: words only, and none that Python would read otherwise. */
export const writer: Writer = {
  marks: { drawing: '', row: '', inline: ofRst.marks.inline },
  isCode: (source, words) => ofRst.isCode(source, words),
  write: rewritePython,
  frameOf: () => ({}),
};
