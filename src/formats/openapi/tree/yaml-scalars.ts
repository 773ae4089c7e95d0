import type { Text } from '../../../model.ts';
import { DecodedText, textBetween } from './decoded-text.ts';
import { isWhite, type TextLines } from './text-lines.ts';
import type { Scalar } from './value.ts';

/** A scalar, and the offset behind it. */
export interface ReadScalar {
  readonly scalar: Scalar;
  readonly end: number;
}

/** Where a scalar may stand. */
export interface Extent {
  /** The line behind the last that may belong to it. */
  readonly endLine: number;
  /** The offset of the text in the document. */
  readonly base: number;
}

/** A plain scalar (YAML 1.2, 7.3.3) from an offset on, with the lines that continue it. */
export function plainAt(lines: TextLines, at: number, { endLine, base }: Extent): ReadScalar {
  const first = lines.lineAt(at);
  let end = at;
  for (let line = first; line < endLine; line++) {
    const from = line === first ? at : lines.startOf(line);
    if (lines.endOf(line) === lines.startOf(line)) continue;
    if (line > first && lines.indentOf(line) < 0) break; // a comment ends it
    const [stop, isLast] = plainEnd(lines.source, from, lines.endOf(line));
    end = stop;
    if (isLast) break;
  }
  return { scalar: plainBetween(lines.source, at, end, base), end };
}

/** A plain scalar of which both ends are known. */
export function plainBetween(source: string, start: number, end: number, base: number): Scalar {
  const text = nextBreak(source, start, end) === end ? textBetween(source, start, end, base) : plainText(source, start, end, base);
  return { kind: 'scalar', style: 'plain', span: { start: start + base, end: end + base }, text };
}

function plainText(source: string, start: number, end: number, base: number): Text {
  const decoded = new DecodedText();
  addFlowLines(source, start, end, decoded, (from, to) => decoded.source(source, from, to, base));
  return decoded.text();
}

/** The end of the words on a line, and whether a comment follows them. */
function plainEnd(source: string, start: number, end: number): readonly [end: number, isLast: boolean] {
  const words = source.slice(start, end);
  for (let at = words.indexOf('#', 1); at >= 0; at = words.indexOf('#', at + 1)) {
    if (isBlank(words.charCodeAt(at - 1))) return [start + words.slice(0, at).trimEnd().length, true];
  }
  return [end, false];
}

/** A line break becomes a space, or as many line breaks as there are empty lines (YAML 1.2, 6.5). */
function addFold(decoded: DecodedText, emptyLines: number): void {
  decoded.other(emptyLines === 0 ? ' ' : '\n'.repeat(emptyLines));
}

function skipWhite(source: string, at: number, end: number): number {
  let first = at;
  while (first < end && isWhite(source.charCodeAt(first))) first++;
  return first;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** A quoted scalar (YAML 1.2, 7.3.1 and 7.3.2) from its quotation mark on; undefined where no other closes it before `limit`. */
export function quotedAt(source: string, at: number, limit: number, base: number): ReadScalar | undefined {
  const isDouble = source[at] === '"';
  const close = closingQuote(source, at, limit);
  if (close === undefined) return undefined;
  const text = quotedText(source, at + 1, close, base, isDouble);
  const span = { start: at + base, end: close + 1 + base };
  return { scalar: { kind: 'scalar', style: isDouble ? 'double' : 'single', span, text }, end: close + 1 };
}

function quotedText(source: string, start: number, end: number, base: number, isDouble: boolean): Text {
  const isAsItIs = !(isDouble ? /[\\\n\r]/ : /['\n\r]/).test(source.slice(start, end));
  if (isAsItIs) return textBetween(source, start, end, base);
  return isDouble ? doubleText(source, start, end, base) : singleText(source, start, end, base);
}

/** The offset of the quotation mark that closes another. */
export function closingQuote(source: string, at: number, limit: number): number | undefined {
  const quote = source.charCodeAt(at);
  for (let next = at + 1; next < limit; next++) {
    const unit = source.charCodeAt(next);
    if (unit === 92 && quote === 34) next++;
    else if (unit === quote) {
      if (quote === 34 || source.charCodeAt(next + 1) !== quote) return next;
      next++;
    }
  }
  return undefined;
}

function singleText(source: string, from: number, to: number, base: number): Text {
  const decoded = new DecodedText();
  addFlowLines(source, from, to, decoded, (start, end) => {
    let at = start;
    for (const { index } of source.slice(start, end).matchAll(/''/g)) {
      decoded.source(source, at, start + index + 1, base);
      at = start + index + 2;
    }
    decoded.source(source, at, end, base);
  });
  return decoded.text();
}

/** Adds the lines of a flow scalar, without the white space around their breaks; a line that ends with `\` joins the next. */
function addFlowLines(
  source: string, from: number, to: number, decoded: DecodedText, add: (start: number, end: number) => void, joins: (start: number, end: number) => boolean = () => false,
): void {
  let start = from;
  for (;;) {
    const lineEnd = nextBreak(source, start, to);
    if (lineEnd === to) {
      add(start, to);
      return;
    }
    const isJoined = joins(start, lineEnd);
    let end = lineEnd;
    if (!isJoined) while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
    add(start, end);
    const next = skipWhite(source, lineEnd, to);
    const breaks = breaksIn(source, lineEnd, next) - 1;
    if (!isJoined || breaks > 0) addFold(decoded, breaks);
    start = next;
  }
}

function nextBreak(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return to;
}

function breaksIn(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 10 || (unit === 13 && source.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}

function doubleText(source: string, from: number, to: number, base: number): Text {
  const decoded = new DecodedText();
  const add = (start: number, end: number): void => {
    const words = source.slice(start, end);
    let at = 0;
    for (let escape = words.indexOf('\\'); escape >= 0; escape = words.indexOf('\\', at)) {
      decoded.source(source, start + at, start + escape, base);
      at = escape + addEscape(words, escape, decoded);
    }
    decoded.source(source, start + at, end, base);
  };
  // an odd number of backslashes escapes the line break
  const joins = (start: number, end: number): boolean => {
    let first = end;
    while (first > start && source[first - 1] === '\\') first--;
    return (end - first) % 2 === 1;
  };
  addFlowLines(source, from, to, decoded, add, joins);
  return decoded.text();
}

/** What the letter behind a backslash stands for (YAML 1.2, 5.7). */
export const escapes: Readonly<Record<string, string>> = {
  0: '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ', '"': '"', '/': '/', '\\': '\\',
  N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
};
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Adds what an escape stands for (YAML 1.2, 5.7); returns its length. */
function addEscape(source: string, at: number, decoded: DecodedText): number {
  const letter = source[at + 1];
  if (letter === undefined) return 1; // of a line break
  const count = digits[letter];
  if (count === undefined) {
    decoded.other(escapes[letter] ?? letter);
    return 2;
  }
  const point = Number.parseInt(source.slice(at + 2, at + 2 + count), 16);
  decoded.other(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
  return 2 + count;
}

/**
 * A block scalar (YAML 1.2, 8.1) from its header on. `indentOf` gives the indentation of its text where the header does, by that of
 * its first line and the digit in the header.
 */
export function blockAt(lines: TextLines, at: number, indentOf: (first: number, digit: number) => number, { endLine, base }: Extent): Scalar {
  const { source } = lines;
  const header = lines.lineAt(at);
  const [, style, signs = ''] = /^([|>])([-+\d]*)/.exec(source.slice(at, at + 4))!;
  const own = rawLines(lines, header + 1, endLine);
  const given = /[1-9]/.exec(signs)?.[0];
  const first = own.find(({ isBlank: blank }) => !blank)?.indent ?? 0;
  const indent = given === undefined ? first : indentOf(first, Number(given));
  const last = own.findIndex(({ isBlank: blank, indent: spaces }) => !blank && spaces < indent);
  const content = last < 0 ? own : own.slice(0, last);
  const decoded = new DecodedText();
  const end = style === '|' ? addLiteral(source, content, indent, decoded, base) : addFolded(source, content, indent, decoded, base);
  if (!signs.includes('-') && decoded.length > 0) decoded.other('\n');
  const span = { start: at + base, end: Math.max(end, at + 1) + base };
  return { kind: 'scalar', style: style === '|' ? 'literal' : 'folded', span, text: decoded.text() };
}

interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly isBlank: boolean;
}

function rawLines(lines: TextLines, from: number, to: number): readonly RawLine[] {
  const { source } = lines;
  return Array.from({ length: Math.max(0, to - from) }, (_, index): RawLine => {
    const start = lines.startOf(from + index);
    const end = lineEndOf(source, start, lines.startOf(from + index + 1));
    let indent = 0;
    while (start + indent < end && source.charCodeAt(start + indent) === 32) indent++;
    return { start, end, indent, isBlank: start + indent === end };
  });
}

/** The offset before the line break. */
function lineEndOf(source: string, start: number, next: number): number {
  let end = next;
  while (end > start && (source.charCodeAt(end - 1) === 10 || source.charCodeAt(end - 1) === 13)) end--;
  return end;
}

/** Adds lines as they are, up to the last with words; returns its end. */
function addLiteral(source: string, content: readonly RawLine[], indent: number, decoded: DecodedText, base: number): number {
  const last = content.findLastIndex(({ isBlank: blank }) => !blank);
  for (const [index, { start, end }] of content.slice(0, last + 1).entries()) {
    if (index > 0) decoded.other('\n');
    decoded.source(source, Math.min(start + indent, end), end, base);
  }
  return content[last]?.end ?? 0;
}

/** Adds lines joined by spaces, but for those that are further indented (YAML 1.2, 8.1.3). */
function addFolded(source: string, content: readonly RawLine[], indent: number, decoded: DecodedText, base: number): number {
  const last = content.findLastIndex(({ isBlank: blank }) => !blank);
  let before: RawLine | undefined;
  let empty = 0;
  for (const line of content.slice(0, last + 1)) {
    if (line.isBlank) {
      empty++;
      continue;
    }
    const isFurther = (each: RawLine | undefined): boolean => each !== undefined && /[ \t]/.test(source[each.start + indent] ?? '');
    if (before === undefined) decoded.other('\n'.repeat(empty));
    else if (isFurther(line) || isFurther(before)) decoded.other('\n'.repeat(empty + 1));
    else addFold(decoded, empty);
    decoded.source(source, Math.min(line.start + indent, line.end), line.end, base);
    [before, empty] = [line, 0];
  }
  return content[last]?.end ?? 0;
}
