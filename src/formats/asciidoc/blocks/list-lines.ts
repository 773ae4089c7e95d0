import { blankLine, type Line } from '../lines/line.ts';
import { delimiterOf } from './delimiters.ts';
import { isSibling, markerOf, simpleMarkerOf, termOf, type Marker } from './list-markers.ts';
import { isAttributeLine, isTitleLine } from './metadata.ts';

/** The lines of a list item behind its first one, and the index after them. */
export interface ItemLines {
  readonly lines: readonly Line[];
  readonly next: number;
}

/** The lines from an index on that belong to a list item, as Asciidoctor collects them. */
export function itemLinesFrom(lines: readonly Line[], at: number, marker: Marker): ItemLines {
  return new ItemReader(lines, at, marker).read();
}

const continuation = '+';

class ItemReader {
  readonly #lines: readonly Line[];
  readonly #marker: Marker;
  readonly #isTerm: boolean;
  readonly #buffer: Line[] = [];
  #at: number;
  #hasText: boolean;
  #state: 'inactive' | 'active' | 'frozen' = 'inactive';
  #inNested = false;
  #detached: number | undefined;

  constructor(lines: readonly Line[], at: number, marker: Marker) {
    this.#lines = lines;
    this.#marker = marker;
    this.#isTerm = marker.kind === 'term';
    this.#at = at;
    this.#hasText = marker.textAt !== undefined;
  }

  read(): ItemLines {
    while (this.#at < this.#lines.length && this.#take(this.#lines[this.#at]!));
    if (this.#detached !== undefined) this.#buffer[this.#detached] = blankLine(this.#buffer[this.#detached]!);
    while (this.#buffer.at(-1)?.text === '') this.#buffer.pop();
    if (this.#buffer.at(-1)?.text === continuation) this.#buffer.pop();
    return { lines: this.#buffer, next: this.#at };
  }

  /** Takes a line, and perhaps more; false if it does not belong to the item. */
  #take(line: Line): boolean {
    const { text } = line;
    if (isSibling(text, this.#marker)) return false;
    const before = this.#buffer.at(-1)?.text;
    if (before === continuation && this.#continue(line)) return true;
    const delimiter = delimiterOf(text);
    if (delimiter !== undefined) {
      if (this.#state !== 'active') return false;
      this.#takeBlock(delimiter.terminator);
      this.#state = 'inactive';
      return true;
    }
    if (this.#isTerm && this.#state !== 'active' && isAttributeLine(text)) return false;
    if (this.#state === 'active' && text !== '') return this.#takeContinued(line);
    return before === '' ? this.#takeAfterBlank(line) : this.#takeText(line);
  }

  #push(line: Line): true {
    this.#buffer.push(line);
    this.#at += 1;
    return true;
  }

  /** Takes note of a continuation before a line; whether that is one, too, and taken. */
  #continue(line: Line): boolean {
    if (this.#state === 'inactive') {
      this.#state = 'active';
      this.#hasText = true;
      if (!this.#inNested) this.#buffer[this.#buffer.length - 1] = blankLine(this.#buffer.at(-1)!);
    }
    if (line.text !== continuation) return false;
    if (this.#state === 'frozen') this.#at += 1;
    else {
      this.#state = 'frozen';
      this.#push(line);
    }
    return true;
  }

  #takeBlock(terminator: string): void {
    this.#push(this.#lines[this.#at]!);
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at]!;
      this.#push(line);
      if (line.text === terminator) return;
    }
  }

  #takeContinued(line: Line): boolean {
    const { text } = line;
    if (/^[ \t]/.test(text)) {
      this.#takeLiteral();
      this.#state = 'inactive';
      return true;
    }
    if (!isTitleLine(text) && !isAttributeLine(text)) {
      this.#noteNested(text, this.#inNested);
      this.#state = 'inactive';
    }
    return this.#push(line);
  }

  /** Takes indented lines up to a blank one. */
  #takeLiteral(): void {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at]!;
      if (line.text === '' || line.text === continuation || (this.#isTerm && isSibling(line.text, this.#marker))) return;
      this.#push(line);
    }
  }

  #takeAfterBlank(first: Line): boolean {
    let line = first;
    if (line.text === '') {
      let next = this.#at;
      while (next < this.#lines.length && this.#lines[next]!.text === '') next += 1;
      this.#at = next;
      if (next === this.#lines.length || isSibling(this.#lines[next]!.text, this.#marker)) return false;
      line = this.#lines[next]!;
    }
    const { text } = line;
    if (text === continuation) {
      this.#detached = this.#buffer.length;
      return this.#push(line);
    }
    if (!this.#hasText) {
      if (!this.#inNested) this.#buffer.pop();
      this.#hasText = true;
      return this.#push(line);
    }
    if (this.#noteNested(text, false)) return this.#push(line);
    if (!/^[ \t]/.test(text)) return false;
    this.#takeLiteral();
    return true;
  }

  #takeText(line: Line): true {
    if (line.text !== '') this.#hasText = true;
    this.#noteNested(line.text, this.#inNested);
    return this.#push(line);
  }

  /** Notes that a list begins in the item; in one, only terms tell whether text is to follow. */
  #noteNested(text: string, onlyTerms: boolean): boolean {
    const marker = onlyTerms ? termOf(text) : nestedMarker(text);
    if (marker === undefined) return false;
    this.#inNested = true;
    if (marker.kind === 'term' && marker.textAt === undefined) this.#hasText = false;
    return true;
  }
}

function nestedMarker(text: string): Marker | undefined {
  const marker = simpleMarkerOf(text);
  return marker !== undefined && marker.kind !== 'callout' ? marker : markerOf(text)?.kind === 'term' ? termOf(text) : undefined;
}
