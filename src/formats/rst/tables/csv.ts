import { offsetIn, type Line } from '../lines/line.ts';

/** How comma-separated values are written, as in Python's `csv.Dialect`. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  /** Makes the next character ordinary; without it, a doubled quote stands for a quote. */
  readonly escape: string | undefined;
  readonly skipSpace: boolean;
}

/** A row of values. */
export interface CsvRecord {
  /** The values, each as a line that may contain `\n`; a quoted value starts at its quote. */
  readonly fields: readonly Line[];
  /** The offset of the line end after it. */
  readonly end: number;
}

/** Reads lines as Python's `csv.reader` does in strict mode; a message if that fails. */
export function recordsOf(lines: readonly Line[], dialect: Dialect): readonly CsvRecord[] | string {
  const reader = new CsvReader(dialect);
  for (const line of lines) {
    for (let at = 0; at < line.text.length; at++) reader.take(line.text[at]!, offsetIn(line, at));
    reader.take('\n', offsetIn(line, line.text.length));
    if (reader.fault !== undefined) return reader.fault;
  }
  return reader.isInside ? 'the last value of the csv-table does not end' : reader.records;
}

/** The state of the reader; `continued` follows an escaped line end. */
type ReaderState = 'start' | 'plain' | 'quoted' | 'after-quote' | 'continued';

class CsvReader {
  readonly records: CsvRecord[] = [];
  fault: string | undefined;
  readonly #dialect: Dialect;
  #fields: Line[] = [];
  #state: ReaderState = 'start';
  #isEscaped = false;
  #text = '';
  #offsets: number[] = [];
  #start: number | undefined;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** Whether the current value continues on the next line. */
  get isInside(): boolean {
    return this.#state === 'quoted' || this.#state === 'continued';
  }

  /** Reads the next character, `\n` at the end of every line. */
  take(character: string, offset: number): void {
    if (this.#isEscaped) return this.#takeEscaped(character, offset);
    switch (this.#state) {
      case 'start':
        return this.#begin(character, offset);
      case 'quoted':
        return this.#takeQuoted(character, offset);
      case 'after-quote':
        return this.#takeAfterQuote(character, offset);
      case 'plain':
      case 'continued':
        return this.#takePlain(character, offset);
    }
  }

  #begin(character: string, offset: number): void {
    const { quote, escape, skipSpace } = this.#dialect;
    if (character === ' ' && skipSpace && quote !== ' ' && escape !== ' ') return;
    if (character === quote) {
      this.#start = offset;
      this.#state = 'quoted';
    } else this.#takePlain(character, offset);
  }

  #takePlain(character: string, offset: number): void {
    const { delimiter, escape } = this.#dialect;
    if (character === '\n') return this.#endRecord(offset);
    this.#state = 'plain';
    if (character === escape) this.#isEscaped = true;
    else if (character === delimiter) this.#endField(offset);
    else this.#add(character, offset);
  }

  #takeQuoted(character: string, offset: number): void {
    const { quote, escape } = this.#dialect;
    if (character === escape) this.#isEscaped = true;
    else if (character !== quote) this.#add(character, offset);
    else this.#state = escape === undefined ? 'after-quote' : 'plain';
  }

  #takeAfterQuote(character: string, offset: number): void {
    const { delimiter, quote } = this.#dialect;
    if (character === quote) {
      this.#state = 'quoted';
      this.#add(character, offset);
    } else if (character === delimiter) this.#endField(offset);
    else if (character === '\n') this.#endRecord(offset);
    else this.fault ??= `the csv-table has ${JSON.stringify(character)} behind the end of a quoted value`;
  }

  #takeEscaped(character: string, offset: number): void {
    this.#isEscaped = false;
    this.#add(character, offset);
    if (character === '\n' && this.#state === 'plain') this.#state = 'continued';
  }

  #add(character: string, offset: number): void {
    this.#start ??= offset;
    this.#text += character;
    this.#offsets.push(offset);
  }

  #endField(offset: number): void {
    this.#fields.push({ text: this.#text, start: this.#start ?? offset, offsets: [...this.#offsets, offset], folded: undefined });
    this.#text = '';
    this.#offsets = [];
    this.#start = undefined;
    this.#state = 'start';
  }

  #endRecord(offset: number): void {
    const isEmpty = this.#fields.length === 0 && this.#state === 'start';
    if (!isEmpty) this.#endField(offset);
    this.records.push({ fields: this.#fields, end: offset });
    this.#fields = [];
    this.#state = 'start';
  }
}
