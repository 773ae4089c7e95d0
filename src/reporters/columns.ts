import stringWidth from 'fast-string-width';
import type { Span } from '../model.ts';

const printableAscii = /^[ -~]*$/;

/** The columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  return printableAscii.test(text) ? text.length : stringWidth(text);
}

/** A text with spaces behind it, up to a width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * The lines of a text that is broken at its spaces to fit a width, as ranges of the text; a word
 * wider than that has a line of its own.
 */
export function linesWithin(text: string, width: number): readonly Span[] {
  if (width === Infinity) return [{ start: 0, end: text.length }];
  const lines: Span[] = [];
  let line = { start: 0, end: 0 };
  let taken = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const end = index + word.length;
    taken += displayWidth(text.slice(line.end, end));
    if (taken > width && line.end > line.start) {
      lines.push(line);
      line = { start: index, end };
      taken = displayWidth(word);
    }
    line.end = end;
  }
  return [...lines, line];
}
