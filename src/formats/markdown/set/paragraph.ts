import type { Span, Text } from '../../../model.ts';
import { spanOf } from '../../../text/spans.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import type { Piece } from '../../writing/pieces.ts';
import { columnsOf } from '../../width.ts';
import { wrappedWords } from '../../writing/wrapped-words.ts';
import { endOfLine, startOfLine } from '../../line-ends.ts';
import { writtenWords, type ContentStyle } from './replace-words.ts';
import { offsetIn } from '../../writing/joined-lines.ts';

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
  const wrapped = wrappedWords(written, rest, {
    from: columnsOf(source.slice(startOfLine(source, pieceStart), pieceStart)),
    hang: columnsOf(hangOf(source, lines)),
    limit: Math.max(leastWidth, longest(source, lines)),
  });
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
