import type { Comment, Span } from '../../model.ts';
import { stringAt, type StringLiteral } from './string-literal.ts';

/** The docstring of a module, a class or a function. */
export interface Docstring extends StringLiteral {
  /** The decorators of the function that it documents, without their signs, in order; none of a class, whose methods answer requests. */
  readonly decorators: readonly Span[];
}

/** What a program says to people. */
export interface Docstrings {
  readonly docstrings: readonly Docstring[];
  /** The comments that speak to canonlint, a line each. */
  readonly comments: readonly Comment[];
}

/**
 * Finds docstrings: strings that are the first statement of a module, a class or a function (The Python Language Reference, "Lexical
 * analysis"). Statements are only told apart; what is no Python gives some strings or none. Linear in the length of the source.
 */
export function docstringsIn(source: string): Docstrings {
  const docstrings: Docstring[] = [];
  const comments: Comment[] = [];
  let [documents, decorators, above]: [boolean, readonly Span[], Span[]] = [true, [], []];
  for (let at = 0; at < source.length;) {
    space.lastIndex = at;
    const start = at + space.exec(source)![0].length;
    if (start >= source.length) break;
    if (source[start] === '#') {
      at = endOfLine(source, start);
      const text = source.slice(start, at).replace(/^#+\s*/, '').trimEnd();
      if (text.startsWith('canonlint-')) comments.push({ span: { start, end: start + source.slice(start, at).trimEnd().length }, text });
      continue;
    }
    const literal = documents ? stringAt(source, start) : undefined;
    if (literal !== undefined && isAlone(source, literal)) docstrings.push({ ...literal, decorators });
    const statement = statementAt(source, start);
    const isDecorator = source[start] === '@';
    documents = statement.opensBlock && definition.test(source.slice(start, start + longestKeyword));
    if (isDecorator) {
      above.push({ start: start + 1, end: statement.end });
    } else {
      // the string that follows a function has its decorators
      [decorators, above] = [documents && !source.startsWith('class', start) ? above : [], []];
    }
    at = statement.end;
  }
  return { docstrings, comments };
}

const space = /[\s;\ufeff]*/y;
const definition = /^(?:async\s{1,9})?(?:def|class)\b/;
const longestKeyword = 20;

/** Whether a string is a whole statement of text: nothing is done with it, and no other string is joined to it. */
function isAlone(source: string, { prefix, after, isClosed }: StringLiteral): boolean {
  return isClosed && /^(?:|r|u)$/.test(prefix) && /^[ \t\f]{0,200}(?:[;#\r\n]|$)/.test(source.slice(after, after + 202));
}

interface Statement {
  /** Where its line ends. */
  readonly end: number;
  /** Whether a block follows in the next lines. */
  readonly opensBlock: boolean;
}

const mark = /["'#()[\]{}\\\r\n]/g;

/** The statement that begins at an offset, with the lines that brackets or backslashes join. */
function statementAt(source: string, start: number): Statement {
  let [depth, from, end] = [0, start, source.length];
  let last = start;
  for (let at = nextMark(source, from); at < source.length; at = nextMark(source, from)) {
    if (/\S/.test(source.slice(from, at))) last = from + source.slice(from, at).trimEnd().length - 1;
    const character = source[at]!;
    from = at + 1;
    if (character === '#') from = endOfLine(source, at);
    else if (character === '\\') from = at + (source.startsWith('\r\n', at + 1) ? 3 : 2);
    else if (character === '"' || character === '\'') from = last = stringBefore(source, at, start).after;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      end = at;
      break;
    }
  }
  return { end, opensBlock: source[last] === ':' };
}

function nextMark(source: string, from: number): number {
  mark.lastIndex = from;
  return mark.exec(source)?.index ?? source.length;
}

/** The string whose quotes open at an offset, with its prefix. */
function stringBefore(source: string, at: number, start: number): StringLiteral {
  let from = at;
  while (from > start && from > at - 2 && /[a-z]/i.test(source[from - 1]!)) from -= 1;
  const isWord = from > start && /\w/.test(source[from - 1]!);
  return (isWord ? undefined : stringAt(source, from)) ?? stringAt(source, at)!;
}

function endOfLine(source: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.exec(source)?.index ?? source.length;
}

const lineEnd = /[\r\n]/g;
