import type { Block, Comment, Fault, Span, Text } from '../../model.ts';
import { endOf } from './lines/folded-grid.ts';
import { isBlank, offsetIn, type Line } from './lines/line.ts';
import { indentOf } from './lines/whitespace.ts';
import type { Sources } from '../sources.ts';
import type { DefaultDomain } from './httpdomain/default-domain.ts';
import type { StatusFiles } from './openstack/status-files.ts';

/** The content of a body that has been read so far. */
export interface Content {
  /** The next block goes here; it changes when a section opens. */
  blocks: Block[];
  /** Those among which an operation has been declared; fields behind it concern it. */
  declaring?: readonly Block[];
  /**
   * The number of comments, targets and docutils messages. They have no text, but `table` and `list-table` count them.
   */
  others: number;
}

/** What every construct can use, wherever it is nested. */
export interface Context {
  /** The nesting level; 0 for the page itself. */
  readonly depth: number;
  readonly faults: Fault[];
  readonly comments: Comment[];
  /** What leads nowhere, or states codes for nobody. */
  readonly nearMisses: Fault[];
  /** The words of each substitution that the page or an included file defines; complete when all of them are read. */
  readonly substitutions: Map<string, string>;
  /** The source of the page and of the files that it includes. */
  readonly sources: Sources;
  /** The domain of directives and roles that name none. */
  readonly domain: DefaultDomain;
  /** Whether fields for status codes are the responses of an operation. */
  readonly statusFields: boolean;
  /** The files of status codes that its directives refer to. */
  readonly statusFiles: StatusFiles;
  /** The open sections; undefined where section titles are not allowed, that is, in most nested bodies. */
  readonly outline: Outline | undefined;
  /** Reads lines as a body one level deeper; `statusFields` as in the context. */
  nested(lines: readonly Line[], statusFields?: boolean): Content;
  /** The same for a body that has sections of its own. */
  nestedSections(lines: readonly Line[]): Content;
}

/** The sections that are open at the current line. */
export interface Outline {
  /** Opens a section if its title style fits; false where docutils reports an inconsistent level. */
  open(style: string, title: Text, content: Content): boolean;
}

/**
 * Reads the construct at line `at` into the content. Returns the index after its last line; undefined if no such
 * construct begins there.
 */
export type Construct = (lines: readonly Line[], at: number, content: Content, context: Context) => number | undefined;

/** Counts something that docutils treats as a node although it has no text. */
export function addOther(content: Content, present = true): void {
  if (present) content.others += 1;
}

/** Reports a table that docutils rejects, at the wrong line. */
export function addFault(context: Context, line: Line, message: string, about?: readonly string[]): void {
  context.faults.push({ span: spanBetween(line, line), message, ...(about !== undefined && { about }) });
}

/** The span from the first to the last character that is not white space; undefined if there is none. */
export function spanOfWords(lines: readonly Line[]): Span | undefined {
  const first = lines.find((line) => !isBlank(line));
  const last = lines.findLast((line) => !isBlank(line));
  return first && last && { start: offsetIn(first, indentOf(first.text)), end: spanBetween(last, last).end };
}

/** The span from the start of one line to the end of the same or a later one. */
export function spanBetween(first: Line, last: Line): Span {
  const end = last.folded === undefined ? offsetIn(last, last.text.length) : endOf(last.folded);
  return { start: first.start, end };
}
