import type { Span, WordsEdit } from '../../../model.ts';
import { indexAt } from '../../../text/spans.ts';
import { endOfLine, startOfLine } from '../../line-ends.ts';
import { columnsOf } from '../../width.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { checkedWords } from '../../writing/new-words.ts';
import type { Piece } from '../../writing/pieces.ts';
import { wrappedWords } from '../../writing/wrapped-words.ts';
import type { ScalarStyle } from '../tree/value.ts';
import { beginsBlock, hasBlocks, isMarkup } from './markup.ts';
import { isOtherThanText, isPlainScalar } from './plain.ts';
import type { Description } from './whole-document.ts';

/** New words for a part of a description, in the style in which it is written. Throws `CannotSet` for words that this cannot hold. */
export function wordsPiece(source: string, { scalar, isInFlow }: Description, { span, words: given }: WordsEdit): Piece {
  const { style, text } = scalar;
  const words = newWords(given);
  const [from, last] = [indexAt(text, span.start), indexAt(text, span.end - 1)];
  if (from === undefined || last === undefined) throw new CannotSet('the words do not stand in one description');
  const replaced = text.value.slice(from, last + 1);
  if (hasBlocks(replaced)) throw new CannotSet('the words stand in several paragraphs');
  if (style === 'plain') {
    const whole = text.value.slice(0, from) + words + text.value.slice(last + 1);
    if (isOtherThanText(text.value)) throw new CannotSet('what stands there is no text');
    if (!isPlainScalar(whole, isInFlow)) throw new CannotSet('the words would need quotation marks');
  }
  if ((from === 0 || text.value[from - 1] === '\n') && beginsBlock(words)) throw new CannotSet('the words would be markup at the start of a line');
  // of a doubled quotation mark the first one has the place
  const end = style === 'single' && source[span.end - 1] === '\'' ? span.end + 1 : span.end;
  return { start: span.start, end, text: inLines(source, { start: span.start, end }, escaped(words, style)) };
}

function newWords(given: string): string {
  const words = checkedWords(given);
  if (!/[\p{L}\p{N}]/u.test(words)) throw new CannotSet('there are no words to set');
  if (/[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/u.test(words)) throw new CannotSet('the new words hold what is no character');
  if (isMarkup(words)) throw new CannotSet('the words would be markup in a description');
  return words;
}

function escaped(words: string, style: ScalarStyle): string {
  if (style === 'double') return words.replace(/["\\]/g, '\\$&');
  return style === 'single' ? words.replaceAll('\'', '\'\'') : words;
}

/** Words in lines with the same indentation, where those that they replace stand in lines. */
function inLines(source: string, { start, end }: Span, words: string): string {
  const replaced = source.slice(start, end);
  const lineEnd = /\r\n|\r|\n/.exec(replaced)?.[0];
  if (lineEnd === undefined) return words;
  const lines = replaced.split(/\r\n|\r|\n/);
  const hang = /^[ \t]*/.exec(lines.slice(1).find((line) => line.trim() !== '')!)![0];
  const first = startOfLine(source, start);
  const limit = source.slice(first, endOfLine(source, end)).split(/\r\n|\r|\n/).reduce((most, line) => Math.max(most, columnsOf(line)), leastWidth);
  const rest = source.slice(end, endOfLine(source, end));
  const wrapped = wrappedWords(words, rest, { from: columnsOf(source.slice(first, start)), hang: columnsOf(hang), limit });
  return wrapped.replaceAll('\n', lineEnd + hang);
}

/** In columns; no narrower text was wrapped on purpose. */
const leastWidth = 72;
