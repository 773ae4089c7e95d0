import type { Run, Text } from '../../../model.ts';
import type { Line } from '../lines/line.ts';
import { isSpace } from '../lines/whitespace.ts';

/** The text of lines with white space collapsed to single spaces and trimmed. */
export function visibleText(lines: readonly Line[]): Text {
  const [line] = lines;
  if (line !== undefined && lines.length === 1 && isCollapsed(line)) {
    return { value: line.text, runs: [{ at: 0, start: line.start, length: line.text.length }] };
  }
  const text = new TextBuilder();
  for (const each of lines) {
    text.add(each, 0, each.text.length);
    text.space();
  }
  return text.text();
}

/** Whether the line is already collapsed: no tab and no white space to collapse. */
function isCollapsed({ text, offsets }: Line): boolean {
  let isAfterSpace = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit) && (isAfterSpace || unit !== 32)) return false;
    isAfterSpace = unit === 32;
  }
  return !isAfterSpace && offsets === undefined;
}

/** Builds a text with its places in the source, and collapses white space. */
export class TextBuilder {
  #value = '';
  readonly #runs: { at: number; start: number; length: number }[] = [];
  #space = false;
  #spaceOffset: number | undefined;

  /** Adds the part of a line from `from` to `to`. */
  add(line: Line, from: number, to: number): void {
    for (let at = from; at < to;) {
      if (isSpace(line.text.charCodeAt(at))) {
        this.space(line.offsets === undefined ? line.start + at : line.offsets[at]);
        at += 1;
      } else {
        const end = endOfStretch(line, at, to);
        this.#flushSpace();
        this.#append(line.text.slice(at, end), line.offsets === undefined ? line.start + at : line.offsets[at]!);
        at = end;
      }
    }
  }

  /** Adds a space; it has a place in the source only if an offset is given. */
  space(offset?: number): void {
    if (this.#space) return;
    this.#space = true;
    this.#spaceOffset = offset;
  }

  /** Adds words that have no place in the source. */
  insert(words: string): void {
    this.#flushSpace();
    this.#value += words;
  }

  text(): Text {
    const runs: readonly Run[] = this.#runs;
    return { value: this.#value, runs };
  }

  #flushSpace(): void {
    if (this.#space && this.#value !== '') this.#append(' ', this.#spaceOffset);
    this.#space = false;
  }

  #append(words: string, offset: number | undefined): void {
    const at = this.#value.length;
    this.#value += words;
    if (offset === undefined) return;
    const last = this.#runs.at(-1);
    const goesOn = last !== undefined && last.at + last.length === at && last.start + last.length === offset;
    if (goesOn) last.length += words.length;
    else this.#runs.push({ at, start: offset, length: words.length });
  }
}

/** The end of the characters from `from` without white space that are contiguous in the source. */
function endOfStretch({ text, offsets }: Line, from: number, to: number): number {
  for (let end = from + 1; end < to; end++) {
    if (isSpace(text.charCodeAt(end))) return end;
    if (offsets !== undefined && offsets[end] !== offsets[end - 1]! + 1) return end;
  }
  return to;
}
