import type { OrderEdit, Row, RowEdit, Table } from '../../../model.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { startOfLine } from '../../line-ends.ts';
import { checkedWords } from '../../writing/new-words.ts';
import type { Piece } from '../../writing/pieces.ts';
import { newRowSource, type WriteWords } from './new-row.ts';
import { rowPartsOf, type RowParts } from './row-parts.ts';
import type { HtmlPage } from './words.ts';

/** Writes words in a cell like that of a row. */
export type WriteLike = (words: string, beside: Row, column: number) => string;

/** The rows of a table in HTML, of which new ones and new orders are written. */
export class TableRows {
  readonly #source: string;
  readonly #body: readonly Row[];
  readonly #parts = new Map<Row, RowParts | undefined>();

  /** Whether Markdown stands between blank lines in the rows. */
  readonly #isMixed: boolean;

  constructor({ source, inMarkdown }: HtmlPage, { body, span }: Table) {
    this.#source = source;
    this.#body = body;
    const rows = source.slice(body[0]?.span.start ?? span.end, span.end).replace(betweenRows, '');
    this.#isMixed = inMarkdown && /(?:\r\n?|\n)[ \t>]*[\r\n]/.test(rows);
  }

  /** A new row beside one that is written in the same way. Throws `CannotSet`. */
  pieceOfRow({ before, cells }: RowEdit, write: WriteLike): Piece {
    const isParted = this.#body.some((row, at) => at < before && row.cells.some((cell) => cell !== undefined && at + cell.rowSpan > before));
    if (isParted) throw new CannotSet('a cell spans rows that would be parted');
    const alike = this.#body.filter((row) => row.cells.length === cells.length && this.#isPlain(row));
    const beside = nearest(alike, this.#body, before);
    if (beside === undefined) throw new CannotSet('no other row shows how one is written');
    const writeBeside: WriteWords = (words, column) => write(words, beside, column);
    const row = newRowSource(this.#partsOf(beside)!, alike.map((each) => this.#partsOf(each)!), cells.map(checkedWords), writeBeside);
    const gap = this.#gap;
    const above = this.#body[before - 1];
    const at = above?.span.end ?? this.#body[0]!.span.start;
    if (this.#isMixed && !this.#isBetweenTags(at)) throw new CannotSet('the row beside it ends in Markdown');
    return { start: at, end: at, text: above === undefined ? row + gap : gap + row };
  }

  /** The rows that stand elsewhere in a new order. Throws `CannotSet`. */
  piecesOfOrder({ rows }: OrderEdit): readonly Piece[] {
    const ascending = rows.toSorted((a, b) => a - b);
    if (this.#isMixed) throw new CannotSet('the rows hold Markdown');
    if (rows.length !== this.#body.length || ascending.some((row, at) => row !== at)) throw new CannotSet('the new order does not name each row once');
    if (this.#body.some(({ span }) => !/^<tr[\s>]/i.test(this.#source.slice(span.start, span.start + 4)))) throw new CannotSet('a row has no tag of its own');
    if (this.#body.some(({ span }) => !/<td[\s>]/i.test(this.#source.slice(span.start, span.end)))) throw new CannotSet('a row has cells of headers alone');
    const isParted = this.#body.some(({ span }, at) => at > 0 && !/^[\s>]*$/.test(this.#source.slice(this.#body[at - 1]!.span.end, span.start)));
    if (isParted) throw new CannotSet('other lines stand between the rows');
    return rows.flatMap((row, at): Piece | readonly never[] => {
      const { start, end } = this.#body[row]!.span;
      return row === at ? [] : { ...this.#body[at]!.span, text: this.#source.slice(start, end) };
    });
  }

  /** Whether a row has a cell of its own for each column. */
  #isPlain(row: Row): boolean {
    return row.cells.every((cell) => cell?.columnSpan === 1 && cell.rowSpan === 1) && this.#partsOf(row)?.cells.length === row.cells.length;
  }

  #partsOf(row: Row): RowParts | undefined {
    if (!this.#parts.has(row)) this.#parts.set(row, rowPartsOf(this.#source.slice(row.span.start, row.span.end)));
    return this.#parts.get(row);
  }

  /** Whether HTML stands before a place, from the start of its line on, and a tag of the table behind it. */
  #isBetweenTags(at: number): boolean {
    tableGoesOn.lastIndex = at;
    return ofTable.test(this.#source.slice(startOfLine(this.#source, at), at)) && tableGoesOn.test(this.#source);
  }

  /** What stands between two rows; where there is one alone, a line break if it is followed by one. */
  get #gap(): string {
    const [first, second] = this.#body;
    const before = this.#gapBefore(second ?? first!);
    if (second !== undefined || before !== '') return before;
    return /^(?:\r\n|\r|\n)?[ \t]*(?=\S)/.exec(this.#source.slice(first!.span.end, first!.span.end + longestGap))?.[0] ?? '';
  }

  /** The white space before a row; in a quotation with the marks of the quotation. */
  #gapBefore({ span: { start } }: Row): string {
    const line = this.#source.slice(startOfLine(this.#source, start), start);
    const prefix = /^[ \t]*(?:>[ \t]*)+$/.test(line) ? line : '';
    const to = start - prefix.length;
    let from = to;
    while (/\s/.test(this.#source[from - 1] ?? '')) from -= 1;
    return this.#source.slice(from, to) + prefix;
  }
}

const betweenRows = /(?<=<\/tr>)\s+(?=<tr[\s>]|<\/)/gi;

/** A line that is HTML, and begins with a tag of a table. */
const ofTable = /^[ \t>]*(?:<\/?(?:t[dhr]|tbody|thead|table)[\s>]|$)/i;

/** A tag of a table other than that of a cell, behind white space. */
const tableGoesOn = /\s*<\/?(?:tr|tbody|thead|tfoot|table)[\s>]/iy;

/** In UTF-16 code units; no line has more indentation. */
const longestGap = 200;

/** The row of some that is nearest to an index in the body, that above it first. */
function nearest(some: readonly Row[], body: readonly Row[], before: number): Row | undefined {
  const known = new Set(some);
  for (let distance = 1; distance <= body.length; distance++) {
    const found = [body[before - distance], body[before + distance - 1]].find((row) => row !== undefined && known.has(row));
    if (found !== undefined) return found;
  }
  return undefined;
}
