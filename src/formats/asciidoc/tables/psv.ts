import { cutLine, indentOf, offsetIn, joinedLine, type Line } from '../lines/line.ts';
import type { RawCell, RawTable } from './raw-table.ts';
import { cellSpecOf, plainSpec, type CellSpec } from './specs.ts';

/** Cuts lines into cells at separators that no backslash escapes, with specifications before them. */
export function cellsInLines(lines: readonly Line[], separator: string): RawTable {
  const reader = new PsvReader(separator);
  for (const [row, line] of lines.entries()) reader.take(line, row);
  reader.end();
  return { cells: reader.cells, firstLine: reader.firstLine, hasImplicitHeader: implicitHeader(lines, reader.starts) };
}

/** Whether the first row, on the first line alone, has a blank line behind it, and then a line that begins a cell. */
function implicitHeader(lines: readonly Line[], starts: ReadonlySet<number>): boolean {
  if (lines.length < 2 || lines[0]!.text === '' || lines[1]!.text !== '') return false;
  const next = lines.findIndex(({ text }, at) => at > 0 && text !== '');
  return next < 0 || starts.has(next);
}

interface OpenCell {
  readonly lines: Line[];
  readonly spec: CellSpec;
  readonly start: number;
  readonly from: number;
  readonly row: number;
}

class PsvReader {
  readonly cells: RawCell[] = [];
  /** The numbers of the lines that begin a cell. */
  readonly starts = new Set<number>();
  /** The number of columns that the cells take up before the second line that begins a cell. */
  firstLine = 0;
  readonly #separator: string;
  #open: OpenCell | undefined;

  constructor(separator: string) {
    this.#separator = separator;
  }

  take(line: Line, row: number): void {
    const found = this.#separatorsIn(line.text);
    let from = 0;
    for (const [number, at] of found.entries()) {
      const before = line.text.slice(from, at);
      const specAt = from + (number === 0 ? specAtStart(before) ?? specAtEnd(before) ?? before.length : specAtEnd(before) ?? before.length);
      const spec = cellSpecOf(line.text.slice(specAt, at).trim()) ?? plainSpec;
      const isLineStart = number === 0 && specAtStart(before) !== undefined;
      if (isLineStart) this.starts.add(row);
      else this.#addText(line, from, specAt, row);
      this.#close();
      if (isLineStart && this.starts.size === 2) this.#countFirst();
      const start = at + this.#separator.length;
      this.#open = { lines: [], spec, start: offsetIn(line, start), from: offsetIn(line, specAt), row };
      from = start;
    }
    this.#addText(line, from, line.text.length, row);
  }

  end(): void {
    this.#close();
    if (this.starts.size < 2) this.#countFirst();
  }

  #countFirst(): void {
    this.firstLine = this.cells.reduce((count, { spec }) => count + spec.copies * spec.columnSpan, 0);
  }

  #close(): void {
    if (this.#open !== undefined) this.cells.push(this.#open);
    this.#open = undefined;
  }

  /** Adds a part of a line to the open cell; text before the first separator is a cell, too. */
  #addText(line: Line, from: number, to: number, row: number): void {
    if (this.#open === undefined) {
      if (line.text.slice(from, to).trim() === '') return;
      this.#open = { lines: [], spec: plainSpec, start: offsetIn(line, from), from: offsetIn(line, from), row };
    }
    this.#open.lines.push(unescaped(line, from, to, this.#separator));
  }

  #separatorsIn(text: string): readonly number[] {
    const found: number[] = [];
    const { length } = this.#separator;
    for (let at = text.indexOf(this.#separator); at >= 0; at = text.indexOf(this.#separator, at + length)) {
      if (text[at - 1] !== '\\') found.push(at);
    }
    return found;
  }
}

/** Where the specification begins that is all of the start of a line; undefined if that is text. */
function specAtStart(before: string): number | undefined {
  const indent = indentOf(before);
  return cellSpecOf(before.slice(indent)) === undefined ? undefined : indent;
}

/** Where the specification begins that ends a text, behind white space; undefined if there is none. */
function specAtEnd(before: string): number | undefined {
  const gap = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t'));
  return gap >= 0 && gap < before.length - 1 && cellSpecOf(before.slice(gap + 1)) !== undefined ? gap + 1 : undefined;
}

/** A part of a line without the backslashes before separators. */
export function unescaped(line: Line, from: number, to: number, separator: string): Line {
  const part = cutLine(line, from, to);
  if (!part.text.includes(`\\${separator}`)) return part;
  const pieces: { readonly text: string; readonly start: number }[] = [];
  let at = 0;
  for (let next = part.text.indexOf(`\\${separator}`); next >= 0; next = part.text.indexOf(`\\${separator}`, at + separator.length)) {
    if (next > at) pieces.push({ text: part.text.slice(at, next), start: offsetIn(part, at) });
    at = next + 1;
  }
  pieces.push({ text: part.text.slice(at), start: offsetIn(part, at) });
  return joinedLine(line, pieces, offsetIn(line, from));
}
