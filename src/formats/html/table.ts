import type { Block, Cell, Fault, Row, Span, Table, Text } from '../../model.ts';
import { innerBlocks } from '../../text/inner-blocks.ts';
import { HtmlCell, type CellReader } from './cell.ts';
import type { Excerpt } from './excerpt.ts';
import type { HtmlElement, HtmlNode } from './nodes.ts';

/** What reading a table needs of the page around it. */
interface Reader extends CellReader {
  textOf(nodes: readonly HtmlNode[]): Text;
}

/** A table, or why it is not read. */
export type ReadTable = { readonly table: Table } | { readonly fault: Fault };

/** Reads a table with its cells (HTML standard, "4.9.12 Processing model"). Rows of header cells alone begin it as its header. */
export function tableIn(element: HtmlElement, reader: Reader): ReadTable {
  const rows = rowsIn(element);
  const span = spanOf(element, reader.excerpt);
  const caption = element.children.find((child) => child.kind === 'element' && child.name === 'caption');
  const cells = new Grid(reader, !saysMore(element) && reader.excerpt.embedded.size === 0);
  const read = rows.map(({ row }) => cells.add(row));
  if (cells.isTooWide) return { fault: { span, message: 'the table has next to nothing in its many columns, and is not read' } };
  const firstBody = rows.findIndex(({ isHeader }) => !isHeader);
  const header = firstBody < 0 ? rows.length : firstBody;
  const holdsTables = !cells.mayWait && read.some((row) => row.cells.some((cell) => cell?.blocks.some(isOrHoldsTable) === true));
  const table: Table = {
    kind: 'table',
    markup: 'html',
    span,
    caption: caption?.kind === 'element' ? reader.textOf(caption.children) : undefined,
    holdsTables,
    header: read.slice(0, header),
    body: read.slice(header),
  };
  return { table };
}

function isOrHoldsTable(block: Block): boolean {
  return block.kind === 'table' || innerBlocks(block).some(isOrHoldsTable);
}

/** Whether cells say something of the page around them: a table may be at fault. */
function saysMore({ children }: HtmlElement): boolean {
  return children.some((child) => child.kind === 'element' && (child.name === 'table' || child.name === 'title' || saysMore(child)));
}

interface FoundRow {
  readonly row: HtmlElement;
  readonly isHeader: boolean;
}

/** The rows with cells. */
function rowsIn(table: HtmlElement): readonly FoundRow[] {
  const parts = table.children.flatMap((node) => {
    if (node.kind !== 'element') return [];
    return /^t(?:head|body|foot)$/.test(node.name) ? node.children.map((row) => ({ row, isHead: node.name === 'thead' })) : { row: node, isHead: false };
  });
  return parts.flatMap(({ row, isHead }) => {
    if (row.kind !== 'element' || row.name !== 'tr') return [];
    const cells = cellsOf(row);
    return cells.length === 0 ? [] : { row, isHeader: isHead || cells.every(({ name }) => name === 'th') };
  });
}

function cellsOf({ children }: HtmlElement): readonly HtmlElement[] {
  return children.filter((child): child is HtmlElement => child.kind === 'element' && /^t[dh]$/.test(child.name));
}

/** Every table may have this many cells. */
const maxCellsAlways = 1_000_000;

/** Puts cells into columns, row by row. */
class Grid {
  readonly #reader: Reader;
  /** For each column, in how many of the next rows a cell above covers it. */
  readonly #covered: number[] = [];
  /** Whether cells are read on first access: none holds a table. */
  readonly mayWait: boolean;
  #cells = 0;

  constructor(reader: Reader, mayWait: boolean) {
    this.#reader = reader;
    this.mayWait = mayWait;
  }

  /** Whether cells that span make it much larger than its text. */
  get isTooWide(): boolean {
    return this.#cells > Math.max(maxCellsAlways, this.#reader.excerpt.text.length);
  }

  add(row: HtmlElement): Row {
    const cells: (Cell | undefined)[] = [];
    this.#cover(cells);
    for (const element of cellsOf(row)) {
      const cell = new HtmlCell(element, this.#reader);
      if (!this.mayWait) cell.read();
      for (let column = 0; column < cell.columnSpan; column++) {
        if (cell.rowSpan > 1) this.#covered[cells.length] = cell.rowSpan - 1;
        cells.push(column === 0 ? cell : undefined);
      }
      this.#cover(cells);
    }
    this.#cells += cells.length;
    const own = cells.filter((cell) => cell !== undefined);
    const span = row.place === undefined ? { start: own[0]!.span.start, end: own.at(-1)!.span.end } : spanOf(row, this.#reader.excerpt);
    return { span, cells: this.isTooWide ? [] : cells };
  }

  #cover(cells: (Cell | undefined)[]): void {
    while ((this.#covered[cells.length] ?? 0) > 0) {
      this.#covered[cells.length]! -= 1;
      cells.push(undefined);
    }
  }
}

function spanOf({ place }: HtmlElement, { text, offsetAt, endAt }: Excerpt): Span {
  if (place === undefined) return { start: 0, end: 0 };
  const end = place.startOffset + text.slice(place.startOffset, place.endOffset).trimEnd().length;
  return { start: offsetAt(place.startOffset), end: endAt(end) };
}
