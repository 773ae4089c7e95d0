import type { Block, Cell, Fault, Row, Span, Table, Text } from '../../model.ts';
import { innerBlocks } from '../../text/inner-blocks.ts';
import { textOfBlocks } from './block-text.ts';
import type { Excerpt } from './excerpt.ts';
import { attributeOf, contentPlace, type HtmlElement, type HtmlNode, type NodePlace } from './nodes.ts';

/** What reading a table needs of the page around it. */
interface Reader {
  readonly excerpt: Excerpt;
  blocksOf(nodes: readonly HtmlNode[]): readonly Block[];
  textOf(nodes: readonly HtmlNode[]): Text;
}

/** A table, or why it is not read. */
export type ReadTable = { readonly table: Table } | { readonly fault: Fault };

/** Reads a table with its cells (HTML standard, "4.9.12 Processing model"). Rows of header cells alone begin it as its header. */
export function tableIn(element: HtmlElement, reader: Reader): ReadTable {
  const rows = rowsIn(element);
  const span = spanOf(element, reader.excerpt);
  const caption = element.children.find((child) => child.kind === 'element' && child.name === 'caption');
  const cells = new Grid(reader);
  const read = rows.map(({ row }) => cells.add(row));
  if (cells.isTooWide) return { fault: { span, message: 'the table has next to nothing in its many columns, and is not read' } };
  const firstBody = rows.findIndex(({ isHeader }) => !isHeader);
  const header = firstBody < 0 ? rows.length : firstBody;
  const holdsTables = read.some((row) => row.cells.some((cell) => cell?.blocks.some(isOrHoldsTable) === true));
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
const maxColumnSpan = 50;
const maxRowSpan = 500;

/** Puts cells into columns, row by row. */
class Grid {
  readonly #reader: Reader;
  /** For each column, in how many of the next rows a cell above covers it. */
  readonly #covered: number[] = [];
  #cells = 0;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Whether cells that span make it much larger than its text. */
  get isTooWide(): boolean {
    return this.#cells > Math.max(maxCellsAlways, this.#reader.excerpt.text.length);
  }

  add(row: HtmlElement): Row {
    const cells: (Cell | undefined)[] = [];
    this.#cover(cells);
    for (const element of cellsOf(row)) {
      const cell = cellOf(element, this.#reader);
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

function cellOf(element: HtmlElement, reader: Reader): Cell {
  const blocks = reader.blocksOf(element.children);
  const place = contentPlace(element);
  return {
    span: place === undefined ? { start: 0, end: 0 } : contentSpan(place, element, blocks, reader.excerpt),
    blocks,
    text: textOfBlocks(blocks),
    rowSpan: spanned(element, 'rowspan', maxRowSpan),
    columnSpan: spanned(element, 'colspan', maxColumnSpan),
  };
}

function spanned(element: HtmlElement, name: string, most: number): number {
  const value = attributeOf(element, name)?.trim() ?? '';
  return /^\d+$/.test(value) ? Math.min(Math.max(Number(value), 1), most) : 1;
}

/** From the first to the last character of a cell; where it has none, an empty span in its innermost element. */
function contentSpan({ startOffset, endOffset }: NodePlace, element: HtmlElement, blocks: readonly Block[], { text, offsetAt, endAt }: Excerpt): Span {
  const content = text.slice(startOffset, endOffset);
  const words = content.trim();
  if (words === '' || blocks.length === 0) {
    const start = offsetAt(innermost(element)?.startOffset ?? startOffset);
    return { start, end: start };
  }
  const first = startOffset + content.indexOf(words[0]!);
  return { start: offsetAt(first), end: endAt(first + words.length) };
}

/** The content of the last of the elements that a cell without words has, one in another. */
function innermost(element: HtmlElement): NodePlace | undefined {
  const inner = element.children.filter((child) => child.kind === 'element');
  return inner.length === 1 && /^(?:p|div|span)$/.test(inner[0]!.name) ? innermost(inner[0]!) : contentPlace(element);
}

function spanOf({ place }: HtmlElement, { text, offsetAt, endAt }: Excerpt): Span {
  if (place === undefined) return { start: 0, end: 0 };
  const end = place.startOffset + text.slice(place.startOffset, place.endOffset).trimEnd().length;
  return { start: offsetAt(place.startOffset), end: endAt(end) };
}
