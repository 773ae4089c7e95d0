import type { Span, Text } from '../../../model.ts';
import { spanOf } from '../../../text/spans.ts';
import { columnsOf } from '../../width.ts';
import { CannotSet } from './cannot-set.ts';
import { endOfLine, startOfLine } from './line-ends.ts';
import { writtenWords, type ContentStyle } from './replace-words.ts';

/** A part of a page, and what is to stand there. */
export interface Piece extends Span {
  readonly text: string;
}

/** New words for a part of a text outside of tables: of a paragraph, which may be wrapped, or of a title. Throws `CannotSet`. */
export function paragraphPiece(source: string, text: Text, { start, end }: Span, words: string, style: ContentStyle): Piece {
  const lines = linesOf(source, text);
  const content = lines.map((line) => source.slice(line.start, line.end)).join('\n');
  const [from, to] = [offsetIn(lines, start), offsetIn(lines, end)];
  if (from === undefined || to === undefined) throw new CannotSet('the words do not stand in one paragraph');
  const { start: begin, written } = writtenWords(content, { start: from, end: to }, words, style);
  const pieceStart = start - (from - begin);
  if (lines.length === 1) return { start: pieceStart, end, text: written };
  const rest = content.slice(to).split('\n', 1)[0]!;
  const column = columnsOf(source.slice(startOfLine(source, pieceStart), pieceStart));
  const wrapped = wrappedWords(written, rest, column, columnsOf(hangOf(source, lines)), Math.max(leastWidth, longest(source, lines)));
  if (style.read(content.slice(0, begin) + wrapped + content.slice(to))?.length !== 1) throw new CannotSet('the new words cannot be wrapped');
  return { start: pieceStart, end, text: wrapped.replaceAll('\n', lineEndOf(source, lines) + hangOf(source, lines)) };
}

/** In columns; no narrower paragraph was wrapped on purpose. */
const leastWidth = 72;

/** The lines of a text without what stands before them: indentation, the marks of quotes and lists. */
function linesOf(source: string, text: Text): readonly Span[] {
  const { start, end } = spanOf(text)!; // words stand in it
  const lines: Span[] = [];
  let from = start;
  while (from > 0 && !/\s/.test(source[from - 1]!)) from -= 1;
  for (;;) {
    const to = endOfLine(source, from);
    lines.push({ start: from, end: to });
    if (to >= end) return lines;
    from = to + (source.startsWith('\r\n', to) ? 2 : 1);
    while (/[ \t>]/.test(source[from] ?? '')) from += 1;
  }
}

/** An offset of the page in lines joined by line breaks. */
function offsetIn(lines: readonly Span[], offset: number): number | undefined {
  let before = 0;
  for (const { start, end } of lines) {
    if (offset >= start && offset <= end) return before + offset - start;
    before += end - start + 1;
  }
  return undefined;
}

/** What stands before the second line. */
function hangOf(source: string, [, second]: readonly Span[]): string {
  return source.slice(startOfLine(source, second!.start), second!.start);
}

function lineEndOf(source: string, [first]: readonly Span[]): string {
  return source.startsWith('\r\n', first!.end) ? '\r\n' : source[first!.end]!;
}

function longest(source: string, lines: readonly Span[]): number {
  return Math.max(...lines.map(({ start, end }) => columnsOf(source.slice(startOfLine(source, start), end))));
}

/** Words in lines of a width; `rest` is what follows them on their last line, and stays in one line. */
function wrappedWords(words: string, rest: string, from: number, hang: number, limit: number): string {
  let [text, column] = ['', from];
  const pieces = words.split(' ');
  for (const [at, piece] of pieces.entries()) {
    const width = columnsOf(piece) + (at === pieces.length - 1 ? columnsOf(/^\S*/.exec(rest)![0]) : 0);
    const breaks = at > 0 && column + 1 + width > limit && !startsBlock.test(piece);
    if (at > 0) text += breaks ? '\n' : ' ';
    column = (breaks ? hang : column + (at > 0 ? 1 : 0)) + columnsOf(piece);
    text += piece;
  }
  return text;
}

/** What would begin another block at the start of a line. */
const startsBlock = /^(?:[-+*#>=|:~`!?<{[]|\d{1,9}[.)])/;
