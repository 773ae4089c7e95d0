import type { Block, Comment, Fault, Span, Text } from '../../model.ts';
import { endOf } from './lines/folded-grid.ts';
import { isBlank, offsetIn, type Line } from './lines/line.ts';
import { indentOf } from './lines/whitespace.ts';

/** What has been read of a body so far. */
export interface Content {
  /** Where the next block goes. */
  blocks: Block[];
  /** Comments, targets and docutils' messages: no text, but `table` and `list-table` count them. */
  others: number;
}

/** What every construct may reach, whatever it is nested in. */
export interface Context {
  /** The source of the page. */
  readonly source: string;
  /** Levels of nesting, 0 for the page itself. */
  readonly depth: number;
  readonly faults: Fault[];
  readonly comments: Comment[];
  /** Open sections; undefined where section titles are not allowed: anywhere nested. */
  readonly outline: Outline | undefined;
  /** Reads lines as a body one level further in. */
  nested(lines: readonly Line[]): Content;
}

/** The sections open at a point of the page. */
export interface Outline {
  /** Opens a section where its style of title fits in; false where docutils finds the level inconsistent. */
  open(style: string, title: Text, content: Content): boolean;
}

/**
 * One kind of construct: reads the one that begins at line `at` into the content.
 * @returns the index after its last line; undefined where the line begins no such construct
 */
export type Construct = (lines: readonly Line[], at: number, content: Content, context: Context) => number | undefined;

/** Notes something that docutils counts as a node although it holds no text. */
export function addOther(content: Content, present = true): void {
  if (present) content.others += 1;
}

/** Reports a table that docutils rejects, at the line where it is wrong. */
export function addFault(context: Context, line: Line, message: string): void {
  context.faults.push({ span: spanBetween(line, line), message });
}

/** From the first to the last unit of lines that is no white space; undefined where there is none. */
export function spanOfWords(lines: readonly Line[]): Span | undefined {
  const first = lines.find((line) => !isBlank(line));
  const last = lines.findLast((line) => !isBlank(line));
  return first && last && { start: offsetIn(first, indentOf(first.text)), end: spanBetween(last, last).end };
}

/** From the first unit of a line to the last of a later one, or of itself. */
export function spanBetween(first: Line, last: Line): Span {
  const end = last.folded === undefined ? offsetIn(last, last.text.length) : endOf(last.folded);
  return { start: first.start, end };
}
