import type { Text } from '../../../model.ts';
import { CollapsedText } from '../../../text/collapsed-text.ts';
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
export class TextBuilder extends CollapsedText {
  /** Adds the part of a line from `from` to `to`. */
  add(line: Line, from: number, to: number): void {
    for (let at = from; at < to;) {
      if (isSpace(line.text.charCodeAt(at))) {
        this.space(line.offsets === undefined ? line.start + at : line.offsets[at]);
        at += 1;
      } else {
        const end = endOfStretch(line, at, to);
        this.words(line.text.slice(at, end), line.offsets === undefined ? line.start + at : line.offsets[at]!);
        at = end;
      }
    }
  }

  /** Adds words that have no place in the source. */
  insert(words: string): void {
    this.words(words);
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
