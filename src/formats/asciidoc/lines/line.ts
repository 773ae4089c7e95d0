import type { Run } from '../../../model.ts';

/** A part of the source from `start`, which stands in a text from `at`. */
export interface Part {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** A line without the white space at its end. */
export interface Line {
  readonly text: string;
  /** The offset of its first character. */
  readonly start: number;
  /** Where its characters stand, where that is not one stretch of the source. */
  readonly parts?: readonly Part[];
  /** Its number among all lines that the page is read as, so that one can tell which attributes are set. */
  readonly number: number;
  /** What is added to the level of a section title. */
  readonly offset: number;
}

/** The lines of a source; its first character is at an offset of the document. */
export function linesOf(source: string, offset: number): readonly Omit<Line, 'number' | 'offset'>[] {
  const lines: { text: string; start: number }[] = [];
  for (let from = 0; from < source.length;) {
    let end = from;
    while (end < source.length && !isLineEnd(source.charCodeAt(end))) end += 1;
    lines.push({ text: source.slice(from, withoutTrailing(source, from, end)), start: offset + from });
    from = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function withoutTrailing(source: string, from: number, end: number): number {
  let to = end;
  while (to > from && isBlank(source.charCodeAt(to - 1))) to -= 1;
  return to;
}

/** Whether a code unit is white space as Ruby's `rstrip` has it; a no-break space is none. */
function isBlank(unit: number): boolean {
  return unit === 32 || unit === 0 || (unit >= 9 && unit <= 13);
}

/** The offset of a character of a line, or of its end. */
export function offsetIn({ start, parts, text }: Pick<Line, 'start' | 'parts' | 'text'>, at: number): number {
  if (parts === undefined) return start + at;
  const part = parts.findLast((each) => each.at <= at) ?? parts[0];
  return part === undefined ? start : part.start + Math.min(at, text.length) - part.at;
}

/** The offset of the end of a line. */
export function endOf(line: Line): number {
  return offsetIn(line, line.text.length);
}

/** A line from one of its characters to another. */
export function cutLine(line: Line, from: number, to = line.text.length): Line {
  if (from === 0 && to === line.text.length) return line;
  const text = line.text.slice(from, to);
  if (line.parts === undefined) return { ...line, text, start: line.start + from };
  return joinedLine(line, line.parts.flatMap((part): Piece | readonly never[] => {
    const [first, last] = [Math.max(from, part.at), Math.min(to, part.at + part.length)];
    return first < last ? { text: line.text.slice(first, last), start: part.start + first - part.at } : [];
  }), offsetIn(line, from));
}

/** A stretch of the source. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Pieces as one line, which is like another in all else; one without text begins at an offset. */
export function joinedLine(like: Pick<Line, 'number' | 'offset'>, pieces: readonly Piece[], start: number): Line {
  const { number, offset } = like;
  const [first, ...others] = pieces;
  if (first === undefined) return { text: '', start, number, offset };
  if (others.length === 0) return { ...first, number, offset };
  let at = 0;
  const parts = pieces.map((piece): Part => {
    const part = { at, start: piece.start, length: piece.text.length };
    at += piece.text.length;
    return part;
  });
  return { text: pieces.map(({ text }) => text).join(''), start: first.start, parts, number, offset };
}

/** A line without the white space at its start. */
export function withoutIndent(line: Line): Line {
  return cutLine(line, indentOf(line.text));
}

/** The number of spaces and tabs at the start of a text. */
export function indentOf(text: string): number {
  let at = 0;
  while (at < text.length && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** A line without text, for what is dropped. */
export function blankLine({ start, number, offset }: Line): Line {
  return { text: '', start, number, offset };
}

/** The runs of a line that stands in a text from `at`. */
export function runsOf({ text, start, parts }: Line, at: number): readonly Run[] {
  if (text === '') return [];
  return parts === undefined ? [{ at, start, length: text.length }] : parts.map((part) => ({ ...part, at: at + part.at }));
}
