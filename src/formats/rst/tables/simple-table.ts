import { addFault, addOther, type Construct, type Content, type Context } from '../content.ts';
import { unfolded } from '../lines/folded-lines.ts';
import { isBlank, type Line } from '../lines/line.ts';
import { strip } from '../lines/whitespace.ts';
import { readDrawn } from './drawn-table.ts';
import { cutSimple } from './simple.ts';
import { tableLineOf } from './table-line.ts';

const border = /^=[ =]*$/;

/** A simple table (docutils' `Body.simple_table_top`). */
export const simpleTable: Construct = (lines, at, content, context) => {
  const { text } = lines[at]!;
  if (!text.includes(' ') || !border.test(text)) return undefined;
  const { end, complete, message } = isolated(lines, at);
  addOther(content, !complete);
  if (message === undefined) readSimple(unfolded(lines.slice(at, end)), content, context);
  else reject(lines[at]!, message, content, context);
  return end;
};

interface Isolated {
  /** The index after the last line of the table. */
  readonly end: number;
  /** Whether a blank line follows the table. */
  readonly complete: boolean;
  /** Why the lines are no table. */
  readonly message?: string;
}

/** Finds the end of the table: its second border after the top, or a border before a blank line. */
function isolated(lines: readonly Line[], at: number): Isolated {
  const width = strip(lines[at]!.text).length;
  let borders = 0;
  let last = at;
  for (let index = at + 1; index < lines.length; index++) {
    const { text } = lines[index]!;
    if (!border.test(text)) continue;
    const complete = index + 1 === lines.length || isBlank(lines[index + 1]!);
    if (text.length !== width) {
      const message = `the border in table line ${unfolded(lines.slice(at, index)).length + 1} does not match the top border`;
      return { end: index + 1, complete, message };
    }
    borders += 1;
    last = index;
    if (borders === 2 || complete) return { end: index + 1, complete };
  }
  if (borders === 0) return { end: lines.length, complete: true, message: 'the table has no bottom border' };
  const message = 'the table has no bottom border, or no blank line after it';
  return { end: last + 1, complete: false, message };
}

function readSimple(block: readonly Line[], content: Content, context: Context): void {
  const reading = cutSimple(block.map(tableLineOf));
  if ('rows' in reading) content.blocks.push(readDrawn(reading, context));
  else reject(block[Math.min(reading.line, block.length - 1)]!, reading.message, content, context);
}

function reject(line: Line, message: string, content: Content, context: Context): void {
  addOther(content);
  addFault(context, line, message);
}
