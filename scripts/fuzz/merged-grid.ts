import { below, type Random } from './random.ts';
import { words, type Lines } from './words.ts';

/** A grid that is drawn as it should be, with cells that span rows and columns wherever they fit. */
export function mergedGrid(random: Random, inner: () => Lines): Lines {
  const [rows, columns] = [1 + below(random, 6), 1 + below(random, 5)];
  const cells = mergedCells(random, rows, columns, () => (random() < 0.2 ? inner() : [words(random)]));
  const widths = sizes(columns, cells.map(({ column, columnSpan, lines }) => [column, columnSpan, Math.max(1, ...lines.map(({ length }) => length)) + 2]));
  const heights = sizes(rows, cells.map(({ row, rowSpan, lines }) => [row, rowSpan, Math.max(1, lines.length)]));
  const [lefts, tops] = [offsets(widths), offsets(heights)];
  const canvas = Array.from({ length: tops.at(-1)! + 1 }, () => Array<string>(lefts.at(-1)! + 1).fill(' '));
  const headEnd = random() < 0.7 ? tops[1 + below(random, Math.min(2, rows))] : undefined;
  for (const { row, column, rowSpan, columnSpan, lines } of cells) {
    const [top, bottom, left, right] = [tops[row]!, tops[row + rowSpan]!, lefts[column]!, lefts[column + columnSpan]!];
    for (let at = left + 1; at < right; at++) for (const edge of [top, bottom]) canvas[edge]![at] = edge === headEnd ? '=' : '-';
    for (let at = top + 1; at < bottom; at++) for (const edge of [left, right]) canvas[at]![edge] = '|';
    for (const [line, text] of lines.entries()) for (let at = 0; at < text.length; at++) canvas[top + 1 + line]![left + 2 + at] = text[at]!;
  }
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (const corner of [tops[row]!, tops[row + rowSpan]!]) for (const side of [lefts[column]!, lefts[column + columnSpan]!]) canvas[corner]![side] = '+';
  }
  return canvas.map((line) => line.join(''));
}

interface MergedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: Lines;
}

/** Cells that cover every position once. */
function mergedCells(random: Random, rows: number, columns: number, content: () => Lines): readonly MergedCell[] {
  const taken = Array.from({ length: rows }, () => Array<boolean>(columns).fill(false));
  const span = (most: number): number => (random() < 0.5 ? 1 : 1 + below(random, most));
  const cells: MergedCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column] === true) continue;
      const free = taken[row]!.indexOf(true, column);
      const [rowSpan, columnSpan] = [span(rows - row), span((free < 0 ? columns : free) - column)];
      for (let down = row; down < row + rowSpan; down++) taken[down]!.fill(true, column, column + columnSpan);
      cells.push({ row, column, rowSpan, columnSpan, lines: content() });
    }
  }
  return cells;
}

/** The size of each row or column, so that every cell fits; the last one that a cell spans gives way. */
function sizes(count: number, cells: readonly (readonly [at: number, span: number, size: number])[]): readonly number[] {
  const found = Array<number>(count).fill(1);
  for (const [at, span, size] of cells) {
    const others = found.slice(at, at + span - 1).reduce((sum, each) => sum + each + 1, 0);
    found[at + span - 1] = Math.max(found[at + span - 1]!, size - others);
  }
  return found;
}

/** Where each row or column begins, and the last one ends. */
function offsets(found: readonly number[]): readonly number[] {
  return found.reduce<readonly number[]>((starts, size) => [...starts, starts.at(-1)! + size + 1], [0]);
}
