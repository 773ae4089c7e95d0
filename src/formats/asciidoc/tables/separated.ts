import { cutLine, joinedLine, offsetIn, type Line, type Piece } from '../lines/line.ts';
import type { RawCell, RawTable } from './raw-table.ts';
import { plainSpec } from './specs.ts';

/** Cuts lines into the values between separators: with quotation marks around them in `csv`, with backslashes before separators in `dsv`. */
export function valuesInLines(lines: readonly Line[], separator: string, hasQuotes: boolean): RawTable {
  const cells: RawCell[] = [];
  let firstLine = 0;
  for (let row = 0; row < lines.length; row++) {
    const first = row;
    if (lines[row]!.text === '') continue;
    const values = hasQuotes ? new QuotedReader(lines, row, separator) : undefined;
    const found = values === undefined ? escapedValues(lines[row]!, separator) : values.read();
    row = values?.row ?? row;
    for (const { value, start } of found) cells.push({ lines: value, spec: plainSpec, start, from: start, row: first });
    if (firstLine === 0) firstLine = found.length;
  }
  const isFirstAlone = lines.length > 1 && lines[0]!.text !== '' && lines[1]!.text === '';
  return { cells, firstLine, hasImplicitHeader: isFirstAlone && cells.some(({ row }) => row > 0) };
}

interface Value {
  readonly value: readonly Line[];
  readonly start: number;
}

function escapedValues(line: Line, separator: string): readonly Value[] {
  const values: Value[] = [];
  let [from, pieces]: [number, Piece[]] = [0, []];
  const add = (to: number): void => void (to > from && pieces.push({ text: line.text.slice(from, to), start: offsetIn(line, from) }));
  let start = 0;
  for (let at = line.text.indexOf(separator); at >= 0; at = line.text.indexOf(separator, at + separator.length)) {
    if (line.text[at - 1] === '\\') {
      add(at - 1);
      from = at;
      continue;
    }
    add(at);
    values.push({ value: [joinedLine(line, pieces, offsetIn(line, start))], start: offsetIn(line, start) });
    [from, pieces] = [at + separator.length, []];
    start = from;
  }
  add(line.text.length);
  values.push({ value: [joinedLine(line, pieces, offsetIn(line, start))], start: offsetIn(line, start) });
  return values;
}

/** Reads the values of a record, which goes on on the next line inside of quotation marks. */
class QuotedReader {
  row: number;
  readonly #lines: readonly Line[];
  readonly #separator: string;
  #at = 0;

  constructor(lines: readonly Line[], row: number, separator: string) {
    this.#lines = lines;
    this.row = row;
    this.#separator = separator;
  }

  get #line(): Line {
    return this.#lines[this.row]!;
  }

  read(): readonly Value[] {
    const values: Value[] = [];
    for (;;) {
      values.push(this.#value());
      if (this.#at >= this.#line.text.length) return values;
      this.#at += this.#separator.length;
    }
  }

  #value(): Value {
    const { text } = this.#line;
    const from = this.#at + /^[ \t]*/.exec(text.slice(this.#at))![0].length;
    if (text[from] === '"' && this.#isClosedFrom(from + 1)) return this.#quoted(from + 1);
    const next = text.indexOf(this.#separator, this.#at);
    const start = this.#at;
    this.#at = next < 0 ? text.length : next;
    return { value: [withoutDoubled(cutLine(this.#line, start, this.#at))], start: offsetIn(this.#line, start) };
  }

  /** Whether a quotation mark ends a value that begins at an index. */
  #isClosedFrom(from: number): boolean {
    let at = from;
    for (let row = this.row; row < Math.min(this.#lines.length, this.row + mostLines); row++, at = 0) {
      if (closingQuote(this.#lines[row]!.text, at) !== undefined) return true;
    }
    return false;
  }

  #quoted(from: number): Value {
    const start = offsetIn(this.#line, from);
    const value: Line[] = [];
    for (let at = from; ; at = 0) {
      const line = this.#line;
      const close = closingQuote(line.text, at);
      value.push(withoutDoubled(cutLine(line, at, close)));
      if (close !== undefined) {
        const next = line.text.indexOf(this.#separator, close);
        this.#at = next < 0 ? line.text.length : next;
        return { value, start };
      }
      this.row += 1;
    }
  }
}

/** A value takes up no more lines. */
const mostLines = 200;

/** The index of the quotation mark that ends a value: one that is not doubled. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return undefined;
}

/** A line with one quotation mark where two stand for one. */
function withoutDoubled(line: Line): Line {
  if (!line.text.includes('""')) return line;
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = line.text.indexOf('""'); at >= 0; at = line.text.indexOf('""', at + 2)) {
    pieces.push({ text: line.text.slice(from, at + 1), start: offsetIn(line, from) });
    from = at + 2;
  }
  if (from < line.text.length) pieces.push({ text: line.text.slice(from), start: offsetIn(line, from) });
  return joinedLine(line, pieces, line.start);
}
