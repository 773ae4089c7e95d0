/**
 * The vocabulary: every type that several folders use, in the order in which a run creates them. Other folders import
 * types from here. Offsets are half-open, in UTF-16 code units of the decoded source without its byte order mark. Lines
 * and columns are 1-based, columns in UTF-16 code units; `\n`, `\r\n` and `\r` end a line.
 */

export type * from './model/places.ts';
export type * from './model/pages.ts';
export type * from './model/facts.ts';
export type * from './model/canon.ts';
export type * from './model/examples.ts';
export type * from './model/rules.ts';
export type * from './model/custom-rules.ts';
export type * from './model/plugins.ts';
export type * from './model/edits.ts';
