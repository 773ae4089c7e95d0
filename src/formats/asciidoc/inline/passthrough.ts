import { closerIn, isWord, type Marks } from './marks.ts';

/** Takes what passthroughs enclose as it stands (AsciiDoc Language, "Passthroughs"). */
export function applyPassthroughs(marks: Marks): void {
  const { text } = marks;
  if (text.includes('++') || text.includes('$$') || text.includes('ss:')) applyMacros(marks);
  if (text.includes('stem:') || text.includes('math:')) applyStem(marks);
  if (text.includes('+')) applyConstrained(marks);
}

const opener = /\+\+\+?|\$\$|pass:[a-z,-]*\[/g;

function applyMacros(marks: Marks): void {
  const { text } = marks;
  const closer = closerIn(text);
  const unclosed = new Set<string>();
  opener.lastIndex = 0;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const { 0: mark, index } = match;
    const from = index + mark.length;
    const isMacro = mark.endsWith('[');
    if (unclosed.has(mark)) continue;
    const end = isMacro ? closer(from) : text.indexOf(mark, from);
    if (end < 0 || end === Infinity) {
      if (!isMacro) unclosed.add(mark);
      if (mark === '+++') opener.lastIndex = from;
      continue;
    }
    opener.lastIndex = end + (isMacro ? 1 : mark.length);
    if (text[index - 1] === '\\') {
      marks.hide(index - 1, index);
      marks.keep(index, from);
      continue;
    }
    marks.hide(index, from);
    marks.hide(end, end + (isMacro ? 1 : mark.length));
    if (isMacro && /[qna]/.test(mark.slice('pass:'.length))) continue;
    if (isMacro || mark === '+++') hideTags(marks, from, end);
    marks.keep(from, end);
  }
}

/** Hides the tags of HTML in what is passed through to a page. */
function hideTags(marks: Marks, from: number, to: number): void {
  for (const { 0: tag, index } of marks.text.slice(from, to).matchAll(/<[^<>]+>/g)) marks.hide(from + index, from + index + tag.length);
}

const stem = /(?:stem|latexmath|asciimath):[a-z,-]*\[/g;

function applyStem(marks: Marks): void {
  const closer = closerIn(marks.text);
  for (const { 0: mark, index } of marks.text.matchAll(stem)) {
    const end = closer(index + mark.length);
    if (!marks.isOpen(index) || end === Infinity) continue;
    marks.hide(index, index + mark.length);
    marks.keep(index + mark.length, end);
    marks.hide(end, end + 1);
  }
}

/** Words between single plus signs, perhaps in backticks: `+words+`. */
function applyConstrained(marks: Marks): void {
  const { text } = marks;
  const closers = closersOf(marks, '+');
  let next = 0;
  for (let at = text.indexOf('+'); at >= 0; at = text.indexOf('+', at + 1)) {
    if (!marks.isOpen(at) || !mayOpen(marks, at)) continue;
    while (next < closers.length && closers[next]! < at + 2) next += 1;
    const end = closers[next];
    if (end === undefined) return;
    if (text[at - 1] === '\\' && !isWord(marks.seen(at - 2))) marks.hide(at - 1, at);
    else {
      marks.hide(at, at + 1);
      marks.keep(at + 1, end);
      marks.hide(end, end + 1);
    }
    at = end;
  }
}

function mayOpen(marks: Marks, at: number): boolean {
  const before = marks.seen(at - 1);
  const after = marks.text[at + 1] ?? ' ';
  return !isWord(before) && before !== ';' && before !== ':' && !/\s/.test(after);
}

/** Where a mark may end what it encloses. */
function closersOf(marks: Marks, mark: string): readonly number[] {
  const { text } = marks;
  const closers: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (at > 0 && marks.isOpen(at) && !/\s/.test(text[at - 1]!) && !isWord(marks.seen(at + 1))) closers.push(at);
  }
  return closers;
}
