/** A cell to be drawn: lines of words, and its row and column spans. */
export interface Drawn {
  readonly lines: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table to be drawn; undefined where another cell covers the position. */
export interface Drawing {
  readonly rows: readonly (readonly (Drawn | undefined)[])[];
  readonly headerRows: number;
}

/** The expected text of every cell. */
export function textsIn({ rows }: Drawing): (string | undefined)[][] {
  return rows.map((row) => row.map((cell) => cell?.lines.join(' ')));
}

/** The table as a grid table. */
export function gridOf(drawing: Drawing): string {
  const { rows, headerRows } = drawing;
  const [columns, heights] = [columnEnds(drawing, 3), rowEnds(drawing)];
  const canvas = heights.at(-1)!;
  const lines = Array.from({ length: canvas + 1 }, () => Array<string>(columns.at(-1)! + 1).fill(' '));
  for (const { cell, row, column } of placed(rows)) {
    const [top, left] = [heights[row]!, columns[column]!];
    const [bottom, right] = [heights[row + cell.rowSpan]!, columns[column + cell.columnSpan]!];
    frame(lines, { top, left, bottom, right });
    for (const [index, text] of cell.lines.entries()) write(lines[top + 1 + index]!, left + 2, text);
  }
  const header = headerRows > 0 ? heights[headerRows] : undefined;
  return lines.map((line, at) => (at === header ? line.join('').replaceAll('-', '=') : line.join(''))).join('\n');
}

/** The table, without row spans, as a simple table; a border or dashes below a row show its spans. */
export function simpleOf(drawing: Drawing): string {
  const ends = columnEnds(drawing, 2);
  const border = (mark: string, row?: Drawing['rows'][number]): string =>
    ends.slice(0, -1).map((start, column) => {
      const isJoined = row !== undefined && column + 1 < row.length && row[column + 1] === undefined;
      return mark.repeat(ends[column + 1]! - start - (isJoined ? 0 : 2)) + (isJoined ? '' : '  ');
    }).join('').trimEnd();
  const lines = [border('=')];
  for (const [index, row] of drawing.rows.entries()) {
    const height = Math.max(...row.map((cell) => cell?.lines.length ?? 0));
    for (let at = 0; at < height; at++) lines.push(lineOf(row, at, ends));
    const isEnd = index + 1 === drawing.headerRows || index + 1 === drawing.rows.length;
    if (isEnd || row.includes(undefined)) lines.push(border(isEnd ? '=' : '-', row));
  }
  return lines.join('\n');
}

/** The table, without spans, as a `list-table` directive. */
export function listOf({ rows, headerRows }: Drawing): string {
  const items = rows.flatMap((row) => row.map((cell, column) => {
    const text = cell!.lines.map((line, at) => (at === 0 ? ` ${line}` : `\n       ${line}`)).join('');
    return `   ${column === 0 ? '*' : ' '} -${text}`;
  }));
  return ['.. list-table::', `   :header-rows: ${headerRows}`, '', ...items].join('\n');
}

/** The table, without spans, as a `csv-table` directive. */
export function csvOf({ rows, headerRows }: Drawing): string {
  const quoted = ({ lines }: Drawn): string => `"${lines.join('\n   ').replaceAll('"', '""')}"`;
  const records = rows.map((row) => `   ${row.map((cell) => quoted(cell!)).join(', ')}`);
  return ['.. csv-table::', `   :header-rows: ${headerRows}`, '', ...records].join('\n');
}

interface Placed {
  readonly cell: Drawn;
  readonly row: number;
  readonly column: number;
}

function placed(rows: Drawing['rows']): Placed[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === undefined ? [] : [{ cell, row, column }])));
}

/** The end of every column, counted from a border at 0; each has `margin` more than its words. */
function columnEnds({ rows }: Drawing, margin: number): number[] {
  const ends = [0];
  for (let column = 0; column < rows[0]!.length; column++) {
    const needs = placed(rows).filter(({ cell, column: left }) => left + cell.columnSpan === column + 1)
      .map(({ cell, column: left }) => ends[left]! + margin + Math.max(1, ...cell.lines.map(widthOf)));
    ends.push(Math.max(ends[column]! + margin + 1, ...needs));
  }
  return ends;
}

function rowEnds({ rows }: Drawing): number[] {
  const ends = [0];
  for (let row = 0; row < rows.length; row++) {
    const needs = placed(rows).filter(({ cell, row: top }) => top + cell.rowSpan === row + 1)
      .map(({ cell, row: top }) => ends[top]! + 1 + cell.lines.length);
    ends.push(Math.max(ends[row]! + 2, ...needs));
  }
  return ends;
}

interface Frame {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function frame(lines: string[][], { top, left, bottom, right }: Frame): void {
  for (let column = left; column <= right; column++) for (const row of [top, bottom]) cross(lines[row]!, column, '-');
  for (let row = top; row <= bottom; row++) for (const column of [left, right]) cross(lines[row]!, column, '|');
  for (const row of [top, bottom]) for (const column of [left, right]) lines[row]![column] = '+';
}

function cross(line: string[], column: number, mark: string): void {
  if (line[column] === ' ' || line[column] === mark) line[column] = mark;
  else line[column] = '+';
}

/** Writes words over spaces; a wide character replaces two. */
function write(line: string[], start: number, words: string): void {
  let column = start;
  for (const character of words) {
    line[column] = character;
    if (widthOf(character) === 2) line[column + 1] = '';
    column += widthOf(character);
  }
}

function lineOf(row: Drawing['rows'][number], at: number, ends: readonly number[]): string {
  const line = Array<string>(ends.at(-1)!).fill(' ');
  for (const [column, cell] of row.entries()) write(line, ends[column]!, cell?.lines[at] ?? '');
  return line.join('').trimEnd();
}

/** The width of words in columns; of the characters used here, those from Hangul on are wide. */
function widthOf(words: string): number {
  return [...words].reduce((width, character) => width + (character.codePointAt(0)! >= 0x1100 ? 2 : 1), 0);
}
