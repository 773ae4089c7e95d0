import { offsetIn, type Line } from '../lines/line.ts';

/** How comma-separated values are written, in the terms of Python's `csv.Dialect`. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  /** Makes the next character ordinary; where there is none, a doubled quote stands for a quote. */
  readonly escape: string | undefined;
  readonly skipSpace: boolean;
}

/** A row of values. */
export interface CsvRecord {
  /** Each value as a line of its own, which may hold `\n`; it starts at its quote, if it has one. */
  readonly fields: readonly Line[];
  /** Offset of the line end behind it. */
  readonly end: number;
}

/** Reads lines as Python's `csv.reader` does in strict mode; a message where they cannot be read. */
export function recordsOf(lines: readonly Line[], dialect: Dialect): readonly CsvRecord[] | string {
  const reader = new CsvReader(dialect);
  for (const line of lines) {
    for (let at = 0; at < line.text.length; at++) reader.take(line.text[at]!, offsetIn(line, at));
    reader.take('\n', offsetIn(line, line.text.length));
    if (reader.fault !== undefined) return reader.fault;
  }
  return reader.isInside ? 'the last value of the csv-table does not end' : reader.records;
}

/** Where the reader stands; `continued` after an escaped line end. */
type State = 'start' | 'plain' | 'quoted' | 'after-quote' | 'continued';

class CsvReader {
  readonly records: CsvRecord[] = [];
  fault: string | undefined;
  readonly #dialect: Dialect;
  #fields: Line[] = [];
  #state: State = 'start';
  #isEscaped = false;
  #text = '';
  #offsets: number[] = [];
  #start: number | undefined;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** Whether the value at hand goes on with the next line. */
  get isInside(): boolean {
    return this.#state === 'quoted' || this.#state === 'continued';
  }

  /** Takes the next character, `\n` at the end of every line. */
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
