import type { Writer } from '../format.ts';
import { followCodeTag } from './in-code.ts';
import { references } from './references.ts';
import { frameOf } from './set/frame.ts';
import { rewriteHtml } from './set/index.ts';

/** The writer of HTML. */
export const writer: Writer = {
  marks: { drawing: '', row: '', inline: '<>&;', references },
  isCode: followCodeTag,
  write: rewriteHtml,
  frameOf,
  hasTags: () => true,
};
