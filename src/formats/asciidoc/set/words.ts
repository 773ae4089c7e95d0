import type { Span, Text } from '../../../model.ts';
import { spanOf } from '../../../text/spans.ts';
import { endOfLine, startOfLine } from '../../line-ends.ts';
import { writtenWords, type ContentStyle } from '../../markdown/set/replace-words.ts';
import { columnsOf } from '../../width.ts';
import { delimiterOf } from '../blocks/delimiters.ts';
import { markerOf } from '../blocks/list-markers.ts';
import { isMetadata, isPicture } from '../blocks/metadata.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import type { Piece } from '../../writing/pieces.ts';
import { wrappedWords } from '../../writing/wrapped-words.ts';
import { offsetIn } from '../../writing/joined-lines.ts';

/** New words for a part of a text. `bounds` is the range that its lines must not leave, such as its cell. Throws `CannotSet`. */
export function wordsPiece(source: string, text: Text, bounds: Span, { start, end }: Span, words: string, style: ContentStyle): Piece {
  const lines = linesOf(source, text, bounds);
  const content = lines.map((line) => source.slice(line.start, line.end)).join('\n');
  const [from, to] = [offsetIn(lines, start), offsetIn(lines, end)];
  if (from === undefined || to === undefined) throw new CannotSet('the words do not stand in one paragraph');
  if (lines.some((line) => /^\/\/(?!\/)/.test(source.slice(line.start, line.end)))) throw new CannotSet('a comment stands between the words');
  const { start: begin, written } = writtenWords(content, { start: from, end: to }, words, style);
  if (beginsBlock(content.slice(0, begin) + written + content.slice(to)) !== beginsBlock(content)) throw new CannotSet('the new words would begin another block');
  const pieceStart = start - (from - begin);
  if (lines.length === 1 || !content.slice(begin, to).includes('\n')) return { start: pieceStart, end, text: written };
  const rest = content.slice(to).split('\n', 1)[0]!;
  const indent = indentOf(source, lines[1]!);
  const wrapped = wrappedWords(written, rest, {
    from: columnsOf(source.slice(startOfLine(source, pieceStart), pieceStart)),
    hang: columnsOf(indent),
    limit: Math.max(leastWidth, ...lines.map((line) => columnsOf(source.slice(startOfLine(source, line.start), line.end)))),
  });
  if (startsBlock.test(wrapped)) throw new CannotSet('the new words cannot be wrapped');
  return { start: pieceStart, end, text: wrapped.replaceAll('\n', lineEndOf(source, lines[0]!) + indent) };
}

/** Whether text at the start of a line would be a list, a title, a delimiter, or about the block below it. */
function beginsBlock(text: string): boolean {
  const line = text.split('\n', 1)[0]!.trimEnd();
  return markerOf(line) !== undefined || delimiterOf(line) !== undefined || isMetadata(line) || isPicture(line) || /^(?:={1,6}|#{1,6}|>)[ \t]|^\/\/|^:[\w!][^:]*:(?:[ \t]|$)|^[A-Z]+: /.test(line);
}

/** In columns; no narrower paragraph was wrapped on purpose. */
const leastWidth = 72;

/** What would begin a block, or a list, on a line of its own. */
const startsBlock = /\n(?:\/\/|\[|[-*.=+_/`|!]{2,}|\+$)/m;

/** The lines of a text, from its first character that is no white space. */
function linesOf(source: string, text: Text, bounds: Span): readonly Span[] {
  const { start, end } = spanOf(text)!; // words stand in it
  const lines: Span[] = [];
  let from = start;
  while (from > bounds.start && !/\s/.test(source[from - 1]!)) from -= 1;
  for (;;) {
    const to = Math.min(bounds.end, endOfLine(source, from));
    lines.push({ start: from, end: to });
    if (to >= end) return lines;
    from = to + (source.startsWith('\r\n', to) ? 2 : 1);
    while (source[from] === ' ' || source[from] === '\t') from += 1;
  }
}

function indentOf(source: string, { start }: Span): string {
  return source.slice(startOfLine(source, start), start);
}

function lineEndOf(source: string, { end }: Span): string {
  return source.startsWith('\r\n', end) ? '\r\n' : source[end]!;
}
