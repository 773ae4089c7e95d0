import type { Writer } from '../format.ts';
import { isInStatusRole } from './httpdomain/status-role.ts';
import { frameOf } from './set/frame.ts';
import { rewriteRst } from './set/index.ts';

/** The writer of reStructuredText. */
export const writer: Writer = {
  // a new row adds bullets to a list-table, and commas to a csv-table
  marks: { drawing: '-=+|\\"', row: '*,', inline: '*`_:<>[]#' },
  isCode: (source, { start, end }) => (source[start - 1] === '`' || source[end] === '`') && !isInStatusRole(source, start),
  write: rewriteRst,
  frameOf,
};
