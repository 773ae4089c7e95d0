/** The width of a tab stop in columns (CommonMark, section 2.2). */
const tabStop = 4;

const [space, tab] = [32, 9];

/**
 * The current line of a page, and how much of it the blocks around have taken. A tab may be taken in part; the rest of it
 * counts as spaces.
 */
export class Line {
  readonly source: string;
  /** The line itself, without its line break. */
  start = 0;
  end = 0;
  /** What is not yet taken. */
  at = 0;
  /** The first character from `at` that is neither a space nor a tab; `end` for a blank line. */
  words = 0;
  /** The number of columns from `at` to `words`. */
  indent = 0;
  #column = 0;
  #wordsColumn = 0;
  /** The columns of the tab before `at` that are not yet taken. */
  #rest = 0;
  readonly #limit: number;
  /** Whether carriage returns end lines on the page; elsewise a search for line feeds is ten times as fast. */
  readonly #hasReturns: boolean;
  #next: number;

  /** The lines from an offset on up to another, which is the end of a line. */
  constructor(source: string, from: number, to = source.length, hasReturns = source.includes('\r')) {
    this.source = source;
    this.#next = from;
    this.#limit = to;
    this.#hasReturns = hasReturns;
  }

  /** Lines of the same page, once more. */
  again(from: number, to: number): Line {
    return new Line(this.source, from, to, this.#hasReturns);
  }

  /** Goes on to the next line; false at the end of the page. */
  advance(): boolean {
    if (this.#next >= this.#limit) return false;
    this.start = this.#next;
    this.end = this.#hasReturns ? endOfLine(this.source, this.start) : endOfFedLine(this.source, this.start);
    const isPair = this.source[this.end] === '\r' && this.source[this.end + 1] === '\n';
    this.#next = this.end + (isPair ? 2 : 1);
    this.at = this.start;
    this.#column = 0;
    this.#rest = 0;
    this.#measure();
    return true;
  }

  /** Where the next line begins. */
  get next(): number {
    return Math.min(this.#next, this.#limit);
  }

  get isBlank(): boolean {
    return this.words >= this.end;
  }

  /** The first character that is no white space; empty for a blank line. */
  get first(): string {
    return this.words < this.end ? this.source[this.words]! : '';
  }

  /** What is left of the line, without the white space before it. */
  get rest(): string {
    return this.source.slice(this.words, this.end);
  }

  /** Takes white space, at most this many columns. */
  takeColumns(count: number): void {
    let left = count;
    while (left > 0 && this.at < this.end) {
      const unit = this.source.charCodeAt(this.at);
      if (unit !== space && unit !== tab) break;
      if (this.#rest === 0) this.#rest = unit === tab ? tabStop - (this.#column % tabStop) : 1;
      const taken = Math.min(left, this.#rest);
      left -= taken;
      this.#rest -= taken;
      this.#column += taken;
      if (this.#rest === 0) this.at += 1;
    }
    // the words stay where they are: to look for them again in each of a hundred containers would take that many times as long
    this.indent = this.#wordsColumn - this.#column;
  }

  /** Takes all up to an offset behind white space. */
  takeTo(offset: number): void {
    this.#column += this.indent + Math.max(0, offset - this.words);
    this.#rest = 0;
    this.at = offset;
    this.#measure();
  }

  /** The columns of white space at `at` that stand for a tab of which a part is taken. */
  get partOfTab(): number {
    return this.#rest;
  }

  #measure(): void {
    const { source, end } = this;
    let at = this.at;
    let column = this.#column;
    if (this.#rest > 0) {
      column += this.#rest;
      at += 1;
    }
    for (; at < end; at++) {
      const unit = source.charCodeAt(at);
      if (unit === space) column += 1;
      else if (unit === tab) column += tabStop - (column % tabStop);
      else break;
    }
    this.words = at;
    this.#wordsColumn = column;
    this.indent = column - this.#column;
  }
}

function endOfLine(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return source.length;
}

function endOfFedLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}
