import type { Writer } from '../format.ts';
import { frameOf } from './set/frame.ts';
import { rewriteRst } from './set/index.ts';

/** Writes reStructuredText. */
export const writer: Writer = {
  // a new row of a list-table has bullets, one of a csv-table commas
  marks: { drawing: '-=+|\\"', row: '*,', inline: '*`_:<>[]#' },
  write: rewriteRst,
  frameOf,
};
