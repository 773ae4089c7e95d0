import type { Cell, OrderEdit, Row, RowEdit, Span, Table } from '../../../model.ts';
import { startOfLine } from '../../line-ends.ts';
import { newContent } from '../../markdown/set/new-content.ts';
import type { ContentStyle } from '../../markdown/set/replace-words.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { checkedWords } from '../../writing/new-words.ts';
import type { Piece } from '../../writing/pieces.ts';

/** A new row in the notation of the row before it. Throws `CannotSet`. */
export function newRowPiece(source: string, { body, header }: Table, { before, cells }: RowEdit, style: ContentStyle): Piece {
  const neighbour = body[before - 1] ?? body[before];
  if (neighbour === undefined || before > body.length) throw new CannotSet('no other row shows how one is written');
  if (cells.length !== neighbour.cells.length) throw new CannotSet(`the new row has ${cells.length} cells, the table ${neighbour.cells.length} columns`);
  requireOwnLines(source, neighbour, body);
  const like = fullCellsOf(neighbour);
  const column = (at: number): readonly string[] => body.map((row) => contentOf(source, row.cells[at]));
  const words = cells.map((each, at) =>
    newContent(checkedWords(each), { contents: column(at), beside: contentOf(source, like[at]), hasCodes: at === 0 }, style));
  const row = words.map((each, at) => gapBefore(source, neighbour, like, at) + each).join('');
  const gap = gapBetween(source, header, body);
  if (before === 0) return { ...emptySpan(neighbour.span.start), text: row + gap };
  return { ...emptySpan(neighbour.span.end), text: gap + row };
}

/** The rows of a table in another order, each as it is written; what stands between them stays. Throws `CannotSet`. */
export function orderPieces(source: string, { body }: Table, { rows }: OrderEdit): readonly Piece[] {
  const ascending = rows.toSorted((one, other) => one - other);
  if (rows.length !== body.length || ascending.some((row, at) => row !== at)) throw new CannotSet('the new order does not name each row once');
  for (const row of body) requireOwnLines(source, row, body);
  return rows.flatMap((from, to): Piece | readonly never[] => {
    const { start, end } = body[to]!.span;
    return from === to ? [] : { start, end, text: source.slice(body[from]!.span.start, body[from]!.span.end) };
  });
}

function emptySpan(at: number): Span {
  return { start: at, end: at };
}

/** Whether a row has lines for itself, and every cell of its own. */
function requireOwnLines(source: string, { span, cells }: Row, body: readonly Row[]): void {
  if (source.slice(startOfLine(source, span.start), span.start).trim() !== '') throw new CannotSet('the row shares its line with another');
  if (cells.some((cell) => cell === undefined || cell.rowSpan > 1 || cell.columnSpan > 1)) throw new CannotSet('a cell of the row spans others');
  const next = body.find((row) => row.span.start > span.start);
  const between = source.slice(span.end, next?.span.start ?? span.end);
  if (/\S/.test(between)) throw new CannotSet('something else stands between the rows');
}

function fullCellsOf({ cells }: Row): readonly Cell[] {
  return cells.filter((cell) => cell !== undefined);
}

function contentOf(source: string, cell: Cell | undefined): string {
  return cell === undefined ? '' : source.slice(cell.span.start, cell.span.end);
}

/** What stands between the content of a cell and the one before it: separator, specification, white space. */
function gapBefore(source: string, { span }: Row, cells: readonly Cell[], at: number): string {
  const gap = source.slice(at === 0 ? span.start : cells[at - 1]!.span.end, cells[at]!.span.start);
  if (/(?:^|\n)(?:\/\/|include::|if(?:n?def|eval)::|endif::)/.test(gap)) throw new CannotSet('something else stands between the cells');
  return gap;
}

/** What stands between two rows. */
function gapBetween(source: string, header: readonly Row[], body: readonly Row[]): string {
  const [one, other] = body.length > 1 ? body : [...header, ...body];
  const gap = one === undefined || other === undefined ? '' : source.slice(one.span.end, other.span.start);
  if (gap !== '' && gap.trim() === '') return gap;
  return /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
}
