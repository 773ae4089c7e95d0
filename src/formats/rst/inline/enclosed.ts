import { isSpace } from '../lines/whitespace.ts';
import { enclosedMarkup, findEnd, isQuoted, mayFollow, mayStart, consume, type Markup, type Scan } from './inline-scan.ts';

const endStrings = { '*': '*', '**': '**', '``': '``', '|': '|', '_`': '`' } as const;

type StartString = keyof typeof endStrings;

/** Emphasis, strong, literal, substitution reference or inline target: the text between the two strings is visible. */
export function enclosed(scan: Scan, at: number, start: StartString): Markup | number {
  const inner = at + start.length;
  if (!mayStart(scan, at, start.length)) return at + 1;
  if (isQuoted(scan, at, inner)) return consume(scan, inner);
  const mark = endStrings[start];
  const end = findEnd(scan, mark, inner, start, (found) => endsAt(scan, found, inner, start));
  if (end === undefined) return consume(scan, inner);
  if (start === '``') return { start: at, end: end + 2, seen: { from: inner, to: end, kind: 'raw' } };
  return enclosedMarkup(at, inner, end, end + mark.length + (start === '|' ? underscoresAt(scan, end + 1) : 0));
}

function endsAt(scan: Scan, at: number, inner: number, start: StartString): boolean {
  const before = scan.text.charCodeAt(at - 1);
  const isAfterText = at === inner || !(isSpace(before) || (before === 0 && start !== '``'));
  if (!isAfterText) return false;
  const after = at + endStrings[start].length;
  return mayFollow(scan, start === '|' ? after + underscoresAt(scan, after) : after);
}

/** The number of underscores, 0 to 2, that make a substitution reference a hyperlink. */
function underscoresAt(scan: Scan, at: number): number {
  return [2, 1].find((count) => scan.text.startsWith('__'.slice(0, count), at) && mayFollow(scan, at + count)) ?? 0;
}
