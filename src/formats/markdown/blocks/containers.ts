import type { Line } from '../lines/line.ts';
import type { Event } from './event.ts';
import type { Block } from '../../../model.ts';

/** A block with blocks in it, which is still open. */
export interface Container {
  readonly events: Event[];
  /** The list that it is an item of. */
  readonly list?: string;
  /** Whether the line belongs to it; takes what marks that. `isEmpty`: nothing stands in it yet. */
  readonly goesOn: (line: Line, isEmpty: boolean) => boolean;
  /** What it becomes when it ends. */
  readonly close: (blocks: readonly Block[]) => Event;
}

/** A block quote. */
export function quoteGoesOn(line: Line): boolean {
  if (line.indent > 3 || line.first !== '>') return false;
  takeQuoteMark(line);
  return true;
}

/** Takes the mark of a block quote, and a space behind it. */
export function takeQuoteMark(line: Line): void {
  line.takeTo(line.words + 1);
  line.takeColumns(1);
}

/** A block whose lines are indented by some columns; an item of a list does not begin with two blank lines. */
export function indentedBy(columns: number, mayBeginBlank = false): Container['goesOn'] {
  return (line, isEmpty) => {
    if (line.isBlank) return mayBeginBlank || !isEmpty;
    if (line.indent < columns) return false;
    line.takeColumns(columns);
    return true;
  };
}
