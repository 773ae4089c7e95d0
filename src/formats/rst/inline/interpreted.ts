import { isSpace } from '../lines/whitespace.ts';
import { enclosedMarkup, findEnd, isQuoted, mayFollow, mayPrecede, mayStart, consume, contradictory } from './inline-scan.ts';
import type { Markup, Reader, Scan } from './inline-scan.ts';
import { linkedPhrase } from './linked-phrase.ts';
import { textOfRole } from './role.ts';
import { endOfName, isJoiner, isWord } from './simple-name.ts';

/** Interpreted text or a phrase reference whose backquote is at `at`. */
export const interpreted: Reader = (scan, at) => {
  const inner = at + 1;
  const roleStart = startOfRole(scan, at);
  if (isSpace(scan.text.charCodeAt(inner))) return inner;
  if (roleStart === undefined) {
    if (!mayStart(scan, at, 1)) return inner;
    if (isQuoted(scan, at, inner)) return consume(scan, inner);
  }
  const to = findEnd(scan, '`', inner, '`', (found) => endingAt(scan, found, inner) !== undefined);
  const ending = to === undefined ? undefined : endingAt(scan, to, inner);
  if (to === undefined || ending === undefined) return consume(scan, inner);
  const role = roleStart === undefined ? undefined : scan.text.slice(roleStart + 1, at - 1);
  return markupOf(scan, { start: roleStart ?? at, role, inner, to, ending });
};

interface Interpreted {
  readonly start: number;
  /** The role before the text, if any. */
  readonly role: string | undefined;
  readonly inner: number;
  readonly to: number;
  readonly ending: Ending;
}

function markupOf(scan: Scan, { start, role, inner, to, ending }: Interpreted): Markup {
  const isContradiction = role === undefined ? ending.role !== undefined && ending.isReference : ending.after > to + 1;
  if (isContradiction) return contradictory(start, ending.after);
  if (ending.isReference) return { start, end: ending.after, seen: linkedPhrase(scan.text, inner, to) };
  const name = role ?? ending.role;
  if (name === undefined) return enclosedMarkup(start, inner, to, ending.after);
  const seen = textOfRole(name, scan.text, inner, to);
  return seen === undefined ? contradictory(start, ending.after) : { start, end: ending.after, seen };
}

/** The index of the first colon of a role directly before the backquote at `at`. */
function startOfRole(scan: Scan, at: number): number | undefined {
  const { text, base } = scan;
  if (text[at - 1] !== ':') return undefined;
  let start: number | undefined;
  for (let index = at - 2; index >= base; index--) {
    if (isWord(text, index)) continue;
    if (!isJoiner(text, index) || !isWord(text, index + 1)) break;
    if (text[index] === ':' && mayPrecede(scan, index)) start = index;
  }
  return start;
}

interface Ending {
  readonly role: string | undefined;
  readonly isReference: boolean;
  /** The index after the end-string and its suffix. */
  readonly after: number;
}

/**
 * The ending at the backquote at `at`, with a role or the underscores of a reference after it; undefined if markup
 * cannot end there.
 */
function endingAt(scan: Scan, at: number, inner: number): Ending | undefined {
  const before = scan.text.charCodeAt(at - 1);
  const escapedSpace = scan.text[at - 2] === '\0' && isSpace(before);
  if (at > inner && (isSpace(before) || before === 0) && !escapedSpace) return undefined;
  const roleEnd = endOfRole(scan.text, at + 1);
  const role = roleEnd === undefined ? undefined : scan.text.slice(at + 2, roleEnd - 1);
  const suffix = roleEnd ?? at + 1;
  const after = suffix + underscoresAt(scan.text, suffix);
  if (mayFollow(scan, after)) return { role, isReference: after > suffix, after };
  return mayFollow(scan, at + 1) ? { role: undefined, isReference: false, after: at + 1 } : undefined;
}

/** The index after a role between colons that begins at `at`. */
function endOfRole(text: string, at: number): number | undefined {
  const end = endOfName(text, at + 1);
  return text[at] === ':' && end > at + 1 && text[end] === ':' ? end + 1 : undefined;
}

function underscoresAt(text: string, at: number): number {
  if (text[at] !== '_') return 0;
  return text[at + 1] === '_' ? 2 : 1;
}
