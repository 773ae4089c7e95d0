import { offsetIn, type Line } from './line.ts';

/** How comma-separated values are written, in the terms of Python's `csv.Dialect`. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  /** Makes the next character ordinary; where there is none, a doubled quote stands for a quote. */
  readonly escape?: string;
  readonly skipSpace: boolean;
}

/** One value with the places of its units; it may hold `\n`. */
export interface Field {
  readonly line: Line;
  /** Offset at which the field begins, its quote included. */
  readonly start: number;
}

/** Reads lines as Python's `csv.reader` does in strict mode; a message where they cannot be read. */
export function recordsOf(lines: readonly Line[], dialect: Dialect): Field[][] | string {
  const reader = new CsvReader(dialect);
  for (const line of lines) {
    for (let at = 0; at < line.text.length; at++) reader.take(line.text[at]!, offsetIn(line, at));
    reader.take('\n', offsetIn(line, line.text.length));
    if (reader.fault !== undefined) return reader.fault;
  }
  return reader.isInside ? 'a quoted value of the csv-table does not end' : reader.records;
}

type State = 'start' | 'plain' | 'quoted' | 'after-quote';

class CsvReader {
  readonly records: Field[][] = [];
  fault: string | undefined;
  readonly #dialect: Dialect;
  #record: Field[] = [];
  #state: State = 'start';
  #escaped = false;
  #text = '';
  #offsets: number[] = [];
  #start: number | undefined;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  get isInside(): boolean {
    return this.#state === 'quoted';
  }

  /** Takes the next character, `\n` at the end of every line. */
  take(character: string, offset: number): void {
    const { delimiter, quote, escape, skipSpace } = this.#dialect;
    if (this.#escaped) {
      this.#escaped = false;
      this.#add(character, offset);
      return;
    }
    if (character === escape) {
      this.#start ??= offset;
      if (this.#state === 'start') this.#state = 'plain';
      this.#escaped = true;
      return;
    }
    if (this.#state === 'quoted') {
      if (character === quote) this.#state = 'after-quote';
      else this.#add(character, offset);
      return;
    }
    if (character === '\n') return this.#endRecord(offset);
    if (character === delimiter) return this.#endField(offset);
    if (this.#state === 'start') {
      if (character === ' ' && skipSpace) return;
      this.#start = offset;
      this.#state = character === quote ? 'quoted' : 'plain';
      if (character !== quote) this.#add(character, offset);
      return;
    }
    if (this.#state === 'after-quote') {
      if (character === quote && escape === undefined) {
        this.#state = 'quoted';
        this.#add(character, offset);
      } else this.fault ??= `the csv-table has ${JSON.stringify(character)} behind the end of a quoted value`;
      return;
    }
    this.#add(character, offset);
  }

  #add(character: string, offset: number): void {
    this.#text += character;
    this.#offsets.push(offset);
  }

  #endField(offset: number): void {
    const start = this.#start ?? offset;
    const line = { text: this.#text, start, offsets: [...this.#offsets, offset] };
    this.#record.push({ line, start });
    this.#text = '';
    this.#offsets = [];
    this.#start = undefined;
    this.#state = 'start';
  }

  #endRecord(offset: number): void {
    const empty = this.#record.length === 0 && this.#state === 'start' && this.#text === '';
    if (!empty) this.#endField(offset);
    this.records.push(this.#record);
    this.#record = [];
  }
}
