import type { Text } from '../../model.ts';
import { footnoteReference, reference } from './inline-reference.ts';
import { findEnd, hide, isQuoted, mayFollow, mayStart, moveOn, scanOf, show, type Scan } from './inline-scan.ts';
import { interpreted } from './interpreted.ts';
import type { Line } from './line.ts';
import { visibleText, type Markup } from './visible-text.ts';
import { isSpace } from './whitespace.ts';

/**
 * The text of lines with inline markup, as docutils' `astext()` gives it (reStructuredText Markup
 * Specification, "Inline Markup"): start- and end-strings, targets and backslashes of escapes gone.
 */
export function inlineText(lines: readonly Line[]): Text {
  const source = lines.length === 1 ? lines[0]!.text : lines.map((line) => line.text).join('\n');
  return visibleText(lines, /[*`|_\\]/.test(source) ? markupIn(source) : undefined);
}

function markupIn(source: string): Markup {
  const scan = scanOf(source);
  const marker = /[*`|_[]/g;
  for (let match = marker.exec(scan.text); match !== null; match = marker.exec(scan.text)) {
    marker.lastIndex = readMarker(scan, match.index);
  }
  return scan;
}

/** Reads what the character at `at` begins or ends; returns the index to go on from. */
function readMarker(scan: Scan, at: number): number {
  const { text } = scan;
  if (text[at - 1] === '\0') return at + 1;
  const doubled = text[at + 1] === text[at];
  switch (text[at]) {
    case '*':
      return enclosed(scan, at, doubled ? '**' : '*');
    case '|':
      return doubled ? at + 1 : enclosed(scan, at, '|');
    case '[':
      return footnoteReference(scan, at);
    case '_':
      return text[at + 1] === '`' && mayStart(scan, at, 2) ? enclosed(scan, at, '_`') : reference(scan, at);
    default:
      return doubled ? enclosed(scan, at, '``') : interpreted(scan, at);
  }
}

const endStrings = { '*': '*', '**': '**', '``': '``', '|': '|', '_`': '`' } as const;

/** Emphasis, strong, literal, substitution reference or internal target: what its two strings enclose is seen. */
function enclosed(scan: Scan, at: number, start: keyof typeof endStrings): number {
  const inner = at + start.length;
  if (!mayStart(scan, at, start.length)) return at + 1;
  if (isQuoted(scan, at, inner)) return moveOn(scan, inner);
  const mark = endStrings[start];
  const end = findEnd(scan, mark, inner, start, (found) => endsAt(scan, found, inner, start));
  if (end === undefined) return moveOn(scan, inner);
  const after = end + mark.length + (start === '|' ? underscoresAt(scan, end + 1) : 0);
  hide(scan, at, inner);
  if (start === '``') show(scan, inner, end);
  hide(scan, end, after);
  return moveOn(scan, after);
}

function endsAt(scan: Scan, at: number, inner: number, start: keyof typeof endStrings): boolean {
  const before = scan.text.charCodeAt(at - 1);
  const afterText = at === inner || !(isSpace(before) || (before === 0 && start !== '``'));
  if (!afterText) return false;
  const after = at + endStrings[start].length;
  return start === '|' ? mayFollow(scan, after + underscoresAt(scan, after)) : mayFollow(scan, after);
}

/** How many underscores, up to two, make a substitution reference at its end a hyperlink. */
function underscoresAt(scan: Scan, at: number): number {
  for (const count of [2, 1]) if (scan.text.startsWith('__'.slice(0, count), at) && mayFollow(scan, at + count)) return count;
  return 0;
}
