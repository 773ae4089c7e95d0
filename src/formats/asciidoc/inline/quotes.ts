import { isWord, type Marks } from './marks.ts';

/** A pair of marks around words. */
interface Quote {
  readonly before: string;
  readonly behind: string;
  /** Whether it may begin and end inside a word. */
  readonly anywhere: boolean;
  /** What must not stand before it, besides parts of words, and behind it. */
  readonly notBefore: string;
  readonly notBehind: string;
  /** Whether no white space may stand between its marks. */
  readonly inWord?: true;
  /** Whether readers see quotation marks. */
  readonly shown?: true;
}

/** The pairs in the order in which Asciidoctor looks for them (AsciiDoc Language, "Text Formatting"). */
const quotes: readonly Quote[] = [
  anywhere('**'), constrained('*'),
  { ...constrained('"`', '`"'), shown: true }, { ...constrained('\'`', '`\'', ';:`}'), shown: true },
  anywhere('``'), constrained('`', '`', ';:"\'`}', '"\'`'),
  anywhere('__'), constrained('_'), anywhere('##'), constrained('#', '#', '&;:}'),
  { ...anywhere('^'), inWord: true }, { ...anywhere('~'), inWord: true },
];

function anywhere(mark: string): Quote {
  return { before: mark, behind: mark, anywhere: true, notBefore: '', notBehind: '' };
}

function constrained(before: string, behind = before, notBefore = ';:}', notBehind = ''): Quote {
  return { before, behind, anywhere: false, notBefore, notBehind };
}

/** Hides the marks of formatting. */
export function applyQuotes(marks: Marks): void {
  for (const quote of quotes) if (marks.text.includes(quote.before)) applyQuote(marks, quote);
}

function applyQuote(marks: Marks, quote: Quote): void {
  const { text } = marks;
  const { before, behind } = quote;
  const closers = closersOf(marks, quote);
  const gaps = quote.inWord === true ? gapsIn(text) : undefined;
  let [next, nextGap] = [0, 0];
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    if (!isOpen(marks, at, before) || !mayOpen(marks, at, quote)) continue;
    const from = at + before.length;
    while (next < closers.length && closers[next]! <= from) next += 1;
    const end = closers[next];
    if (end === undefined) return;
    if (gaps !== undefined) {
      while (nextGap < gaps.length && gaps[nextGap]! < from) nextGap += 1;
      if ((gaps[nextGap] ?? Infinity) < end) continue;
    }
    if (text[at - 1] === '\\' && marks.isOpen(at - 1)) marks.hide(at - 1, at);
    else enclose(marks, quote, at, end);
    at = end + behind.length - 1;
  }
}

function enclose(marks: Marks, quote: Quote, at: number, end: number): void {
  const { before, behind, shown } = quote;
  const start = roleBefore(marks, at, quote);
  if (start !== undefined) marks.hide(start, at);
  if (shown === true) {
    marks.hide(at + 1, at + before.length);
    marks.hide(end, end + behind.length - 1);
    marks.keep(at, at + 1);
    marks.keep(end + behind.length - 1, end + behind.length);
    return;
  }
  marks.hide(at, at + before.length);
  marks.hide(end, end + behind.length);
}

/** In UTF-16 code units. */
const longestRole = 100;

/** Where the role of words begins, which stands in brackets before them: `[.path]`; undefined if there is none. */
function roleBefore(marks: Marks, at: number, quote: Quote): number | undefined {
  if (marks.text[at - 1] !== ']' || !marks.isOpen(at - 1)) return undefined;
  const role = marks.text.slice(Math.max(0, at - longestRole), at - 1);
  const start = role.lastIndexOf('[');
  if (start < 0 || role.length - start < 2 || role.includes(']', start)) return undefined;
  const from = at - 1 - role.length + start;
  return quote.anywhere || isBoundary(marks.seen(from - 1), quote) ? from : undefined;
}

function isBoundary(previous: string, { notBefore }: Quote): boolean {
  return !isWord(previous) && !(previous !== '' && notBefore.includes(previous));
}

function gapsIn(text: string): readonly number[] {
  return [...text.matchAll(/\s/g)].map(({ index }) => index);
}

function isOpen(marks: Marks, at: number, mark: string): boolean {
  for (let each = at; each < at + mark.length; each++) if (!marks.isOpen(each)) return false;
  return true;
}

function mayOpen(marks: Marks, at: number, quote: Quote): boolean {
  if (quote.anywhere) return true;
  const next = marks.text[at + quote.before.length] ?? ' ';
  return !/\s/.test(next) && isBoundary(marks.seen((roleBefore(marks, at, quote) ?? at) - 1), quote);
}

/** Where a pair may end. */
function closersOf(marks: Marks, { behind, anywhere: isAnywhere, notBehind }: Quote): readonly number[] {
  const { text } = marks;
  const closers: number[] = [];
  for (let at = text.indexOf(behind, 1); at >= 0; at = text.indexOf(behind, at + 1)) {
    if (!isOpen(marks, at, behind)) continue;
    const next = marks.seen(at + behind.length);
    if (isAnywhere || (!/\s/.test(text[at - 1]!) && !isWord(next) && !(next !== '' && notBehind.includes(next)))) closers.push(at);
  }
  return closers;
}
