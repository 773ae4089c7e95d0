import type { Span, Text } from '../../../model.ts';
import { indexAt } from '../../../text/spans.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { endOfLine, startOfLine } from '../../line-ends.ts';
import type { Piece } from '../../writing/pieces.ts';
import { columnsOf } from '../../width.ts';
import { wrappedWords } from '../../writing/wrapped-words.ts';
import { TextBuilder } from '../visible-text.ts';
import { escapedHtml } from './escape.ts';

/** The page whose HTML is written. */
export interface HtmlPage {
  readonly source: string;
  /** Whether it is a page of Markdown, of which some sites read raw HTML as Markdown, too. */
  readonly inMarkdown: boolean;
}

/** New words for a part of a text; tags around them stay. Throws `CannotSet` where the part is more than words. */
export function wordsPiece({ source, inMarkdown }: HtmlPage, text: Text, { start, end }: Span, words: string): Piece {
  const [from, last] = [indexAt(text, start), indexAt(text, end - 1)];
  if (from === undefined || last === undefined) throw new CannotSet('the words do not stand in one paragraph');
  const replaced = source.slice(start, end);
  const isMarked = (inMarkdown ? markdown : calls).test(replaced);
  if (isMarked || shown(replaced) !== text.value.slice(from, last + 1).trim()) throw new CannotSet('the words hold markup');
  const lead = /^\s*/.exec(replaced)![0];
  const [begin, behind] = [start + lead.length, start + replaced.trimEnd().length];
  const escaped = escapedHtml(words, inMarkdown, /(?:^|[\r\n])[ \t>]*$/.test(source.slice(startOfLine(source, begin), begin)));
  return { start: begin, end: behind, text: wrapped(source, { start: begin, end: behind }, escaped) };
}

/** New words for a cell without words, at an offset in its innermost element. Throws `CannotSet` where the cell has anything but anchors. */
export function fillingPiece({ source, inMarkdown }: HtmlPage, at: number, words: string): Piece {
  const content = source.slice(at, endOfCell(source, at));
  const isEmpty = content.replace(nothing, '').trim() === '';
  if (!isEmpty || source.slice(at - 2, at) === '/>') throw new CannotSet('the cell holds something else than words');
  const blank = /^(?:[ \t\u00a0]|&nbsp;|&#160;)*/i.exec(content)![0];
  const beginsLine = /^[ \t>]*$/.test(source.slice(startOfLine(source, at), at));
  return { start: at, end: at + (blank.trim() === '' ? 0 : blank.length), text: escapedHtml(words, inMarkdown, beginsLine) };
}

/** Tags without a meaning of their own, and spaces. */
const nothing = /<\/?(?:a|p|div|span|br)(?=[\s/>])[^<>]*>|&nbsp;|&#160;/gi;

/** The offset of the tag that ends a cell. */
function endOfCell(source: string, at: number): number {
  const ending = /<\/?(?:t[dhr]|tbody|thead|tfoot|table)(?=[\s/>])/gi;
  ending.lastIndex = at;
  return ending.exec(source)?.index ?? source.length;
}

/** Calls of template languages, and what else stands for words that the page alone does not have. */
const calls = /\{[{%#]|<[%?]|\$\{/;

/** The same in Markdown: also links, footnotes, code, emphasis and expressions. */
const markdown = /\{|<[%?]|\]\[|\[\^|\]\(|`|\*\*/;

/** What a part of the source shows if there are no tags in it. */
function shown(source: string): string {
  const text = new TextBuilder();
  text.add(source, 0, source.length);
  return text.text().value;
}

/** Words in lines, where those that they replace stood in lines. */
function wrapped(source: string, { start, end }: Span, words: string): string {
  const lineEnd = /\r\n|\r|\n/.exec(source.slice(start, end))?.[0];
  if (lineEnd === undefined) return words;
  const second = endOfLine(source, start) + lineEnd.length;
  const hang = /^[ \t]*/.exec(source.slice(second, end))![0];
  const first = startOfLine(source, start);
  const lines = wrappedWords(words, source.slice(end, endOfLine(source, end)), {
    from: columnsOf(source.slice(first, start)),
    hang: columnsOf(hang),
    limit: source.slice(first, endOfLine(source, end)).split(/\r\n|\r|\n/).reduce((most, line) => Math.max(most, columnsOf(line)), leastWidth),
  });
  return lines.replaceAll('\n', lineEnd + hang);
}

/** In columns; no narrower text was wrapped on purpose. */
const leastWidth = 72;
