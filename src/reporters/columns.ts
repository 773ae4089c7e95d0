import stringWidth from 'fast-string-width';
import type { Span } from '../model.ts';

const printableAscii = /^[ -~]*$/;

/** The width of a text in terminal columns. */
export function displayWidth(text: string): number {
  return printableAscii.test(text) ? text.length : stringWidth(text);
}

/** A text padded with spaces to a width in terminal columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * Breaks a text at its spaces into lines of at most `width` terminal columns, as ranges of the text. A wider word gets
 * a line of its own.
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
