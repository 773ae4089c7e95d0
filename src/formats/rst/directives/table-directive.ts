import type { Span } from '../../../model.ts';
import type { Content, Context } from '../content.ts';
import type { Line } from '../lines/line.ts';
import type { DirectiveParts } from './directive-parts.ts';

/** A table directive. */
export interface DirectiveSource extends DirectiveParts {
  /** Its first line, with the marker. */
  readonly first: Line;
  /** From its marker to its last word. */
  readonly span: Span;
}

/** Reads a table directive into the content; returns what is wrong with it if it is rejected. */
export type TableDirective = (source: DirectiveSource, content: Content, context: Context) => string | undefined;
