import { stripEnd } from '../lines/whitespace.ts';
import { columnsOf } from '../../width.ts';
import { escapedWords } from './escape.ts';

/** Words as the lines of an otherwise empty cell, after a lead. */
export function freshLines(lead: string, words: string, limit: number): string[] {
  const escaped = escapedWords(words);
  return wrapped(lead + escaped, lead.length, blank(lead), limit);
}

/** Wraps a line to the width `limit`, or to its longest word. The first `kept` characters stay together. */
export function wrapped(line: string, kept: number, hang: string, limit: number): string[] {
  if (columnsOf(line) <= limit) return [line];
  const words = line.slice(kept).split(' ');
  const width = words.reduce((most, word) => Math.max(most, columnsOf(hang + word)), limit);
  const lines: string[] = [];
  let current = line.slice(0, kept) + words[0]!;
  for (const word of words.slice(1)) {
    const longer = `${current} ${word}`;
    if (columnsOf(longer) <= width) current = longer;
    else {
      lines.push(stripEnd(current));
      current = hang + word;
    }
  }
  return [...lines, stripEnd(current)];
}

/** White space of the same width as a text; tabs stay. */
export function blank(text: string): string {
  return text.replace(/[^\t]/g, ' ');
}
