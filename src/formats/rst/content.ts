import type { Block, Fault, Paragraph, Span, Text } from '../../model.ts';
import { inlineText } from './inline.ts';
import { offsetIn, type Line } from './line.ts';

/** What has been read of a body so far. */
export interface Content {
  /** Where the next block goes. */
  blocks: Block[];
  /** Comments, targets and docutils' messages: no text, but `table` and `list-table` count them. */
  others: number;
}

/** What every construct may reach, whatever it is nested in. */
export interface Context {
  /** Levels of nesting, 0 for the page itself. */
  readonly depth: number;
  readonly faults: Fault[];
  /** Open sections; undefined where section titles are not allowed: anywhere nested. */
  readonly outline?: Outline;
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

/** Reports a table that docutils rejects. */
export function addFault(context: Context, span: Span, message: string): void {
  context.faults.push({ span, message });
}

/** A paragraph over some lines; its text is read when first asked for. */
export function paragraphOf(lines: readonly Line[]): Paragraph {
  let text: Text | undefined;
  return {
    kind: 'paragraph',
    get text(): Text {
      text ??= inlineText(lines);
      return text;
    },
  };
}

/** From the first unit of the first line to the last of the last. */
export function spanOfLines(lines: readonly Line[]): Span {
  const last = lines.at(-1);
  const start = lines[0]?.start ?? 0;
  return { start, end: last === undefined ? start : offsetIn(last, last.text.length) };
}
