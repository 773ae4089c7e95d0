import { columnsIn, isCutAt, isHeaderBorderOver } from './borders.ts';
import { endOf, lineStart, type FoldedGrid } from './folded-grid.ts';
import { firstLineOf } from './folded-lines.ts';
import { addPlainLines, isPlain, linesOf, type Line } from './line.ts';
import { mayBelongToTable } from './may-hold-table.ts';
import { isSpace } from './whitespace.ts';
import { isNarrow } from '../../width.ts';

/** The lines of a source as `linesOf` returns them, with each suitable grid table folded into one line. */
export function foldedLinesOf(source: string): readonly Line[] {
  if (!source.includes('+-') || !isPlain(source)) return linesOf(source);
  const lines: Line[] = [];
  const mayHaveTable = tableProbe(source);
  let end = 0;
  for (let corner = source.indexOf('+-'); corner >= 0;) {
    const grid = gridAt(source, corner, mayHaveTable);
    if (grid === undefined) {
      corner = source.indexOf('+-', endOfLine(source, corner));
      continue;
    }
    addPlainLines(lines, source, end, lineStart(grid));
    lines.push(firstLineOf(grid));
    end = endOf(grid) + 1;
    corner = source.indexOf('+-', end);
  }
  return addPlainLines(lines, source, end, source.length);
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

const [newline, space, plus, bar] = [10, 32, 43, 124];
const topBorder = /^\+-[-+]+-\+$/;

/** The table whose first border begins at an offset; undefined if it must be read line by line. */
function gridAt(source: string, start: number, mayHaveTable: TableProbe): FoldedGrid | undefined {
  const before = source.lastIndexOf('\n', start);
  const indent = start - before - 1;
  const border = source.slice(start, endOfLine(source, start));
  if (!areSpaces(source, before + 1, start) || !topBorder.test(border) || !beginsBlock(source, before, indent)) return undefined;
  const [width, pitch, columns] = [border.length, border.length + indent + 1, columnsIn(border)];
  const borders = [0];
  let [headerRows, height] = [0, 1];
  for (; ; height++) {
    const first = start + height * pitch;
    const mark = source.charCodeAt(first);
    if ((mark !== plus && mark !== bar) || !isLine(source, first - indent, first, first + width)) break;
    if (mark === bar) {
      if (!isCutAt(columns, source, first)) return undefined;
      continue;
    }
    const text = source.slice(first, first + width);
    if (text !== border) {
      if (headerRows > 0 || !isHeaderBorderOver(columns, text)) return undefined;
      headerRows = borders.length;
    }
    if (mayHaveTable(start + borders.at(-1)! * pitch + width, first)) return undefined;
    borders.push(height);
  }
  const isClosed = height > 2 && borders.at(-1) === height - 1 && headerRows !== borders.length - 1;
  const end = start + height * pitch - indent;
  if (!isClosed || !isBlankAt(source, end) || !isNarrow(source.slice(start, end))) return undefined;
  return { source, start, width, pitch, columns, borders, headerRows };
}

/** Whether a line is from `start` to `end`, with only spaces before `first`. */
function isLine(source: string, start: number, first: number, end: number): boolean {
  return areSpaces(source, start, first) && endOfLine(source, start) === end;
}

function areSpaces(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) !== space) return false;
  return true;
}

/** Whether the line at `start` is blank or absent. */
function isBlankAt(source: string, start: number): boolean {
  return start >= source.length || areSpaces(source, start, endOfLine(source, start));
}

const beforeDirective = /^ *(?:[-*+] +)*(?=\.\. (?!\[)[^:]*::$)/;

/**
 * Whether a new block begins after the line break at `before`: after a blank line, and not in a literal block that the
 * text above announces with `::`. A directive may also end with `::`; a table indented deeper than its dots belongs to
 * the directive. A footnote or citation is no directive, and its text may announce a literal block.
 */
function beginsBlock(source: string, before: number, indent: number): boolean {
  let at = before - 1;
  let breaks = 0;
  for (; at >= 0; at--) {
    const unit = source.charCodeAt(at);
    if (unit === newline) breaks += 1;
    else if (!isSpace(unit)) break;
  }
  if (at < 0) return true;
  if (breaks === 0) return false;
  if (source[at] !== ':' || source[at - 1] !== ':') return true;
  const dots = beforeDirective.exec(source.slice(source.lastIndexOf('\n', at) + 1, at + 1))?.[0].length;
  return dots !== undefined && indent > dots;
}

/**
 * Whether a table may be between two offsets. Calls must have ascending offsets, so that the source is searched once.
 */
type TableProbe = (from: number, to: number) => boolean;

function tableProbe(source: string): TableProbe {
  const searches = ['+', '=', '::'].map((mark) => nextIn(source, mark));
  return (from, to) => searches.some((next) => next(from) < to) && mayBelongToTable(source.slice(from, to));
}

/**
 * The offset of the first mark from an offset on. Calls must have ascending offsets, so that the source is searched
 * once.
 */
function nextIn(source: string, mark: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      const found = source.indexOf(mark, from);
      next = found < 0 ? Infinity : found;
    }
    return next;
  };
}
