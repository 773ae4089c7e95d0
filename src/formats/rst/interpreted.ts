import { findEnd, hide, isQuoted, mayFollow, mayPrecede, mayStart, moveOn, show, type Scan } from './inline-scan.ts';
import { hasTarget, wordsBefore } from './role.ts';
import { isSpace } from './whitespace.ts';

const simpleName = '[\\p{L}\\p{N}]+(?:[-._+:][\\p{L}\\p{N}]+)*';
const roleBefore = new RegExp(`:(${simpleName}):$`, 'u');
const suffix = new RegExp(`\`(?::(${simpleName}):)?(__?)?`, 'uy');

/** Longer role names than this are not looked for, so that looking stays cheap. */
const longestRole = 64;

/** Interpreted text or a phrase reference whose backquote stands at `at`. */
export function interpreted(scan: Scan, at: number): number {
  const inner = at + 1;
  const prefix = rolePrefix(scan, at);
  if (isSpace(scan.text.charCodeAt(inner))) return inner;
  if (prefix === undefined) {
    if (!mayStart(scan, at, 1)) return inner;
    if (isQuoted(scan, at, inner)) return moveOn(scan, inner);
  }
  const end = findEnd(scan, '`', inner, '`', (found) => endingAt(scan, found, inner) !== undefined);
  const ending = end === undefined ? undefined : endingAt(scan, end, inner);
  if (end === undefined || ending === undefined) return moveOn(scan, inner);
  const start = prefix?.start ?? at;
  const role = prefix?.role ?? ending.role;
  if (prefix !== undefined && ending.role !== undefined) return problematic(scan, start, ending.after);
  if (ending.reference && role !== undefined) return problematic(scan, start, ending.after);
  hide(scan, start, inner);
  hide(scan, end, ending.after);
  if (ending.reference) hideTarget(scan, inner, end);
  else if (role !== undefined) showRole(scan, role, inner, end);
  return moveOn(scan, ending.after);
}

/** Markup that contradicts itself is seen as it stands. */
function problematic(scan: Scan, start: number, after: number): number {
  show(scan, start, after);
  return moveOn(scan, after);
}

function rolePrefix(scan: Scan, at: number): { start: number; role: string } | undefined {
  if (scan.text[at - 1] !== ':') return undefined;
  const from = Math.max(scan.base, at - longestRole);
  const match = roleBefore.exec(scan.text.slice(from, at));
  const start = from + (match?.index ?? 0);
  return match === null || !mayPrecede(scan, start) ? undefined : { start, role: match[1]! };
}

interface Ending {
  readonly role: string | undefined;
  readonly reference: boolean;
  /** Index after the end-string and its suffix. */
  readonly after: number;
}

/** What the backquote at `at` ends, if it may: with a role, or the underscores of a reference, behind it. */
function endingAt(scan: Scan, at: number, inner: number): Ending | undefined {
  const before = scan.text.charCodeAt(at - 1);
  const escapedSpace = scan.text[at - 2] === '\0' && isSpace(before);
  if (at > inner && (isSpace(before) || before === 0) && !escapedSpace) return undefined;
  suffix.lastIndex = at;
  const match = suffix.exec(scan.text);
  if (match === null) return undefined;
  const after = at + match[0].length;
  if (mayFollow(scan, after)) return { role: match[1], reference: match[2] !== undefined, after };
  return mayFollow(scan, at + 1) ? { role: undefined, reference: false, after: at + 1 } : undefined;
}

/** Of a phrase reference with an embedded `<target>`, only the phrase is seen; without a phrase, the target. */
function hideTarget(scan: Scan, from: number, to: number): void {
  const open = openOfTarget(scan, from, to);
  if (open === undefined) return;
  const phraseEnd = endBefore(scan, from, open);
  if (open > from && phraseEnd === open) return;
  if (phraseEnd > from) {
    hide(scan, phraseEnd, to);
    return;
  }
  hide(scan, from, open + 1);
  const target = scan.text.slice(open + 1, to - 1);
  const alias = target.endsWith('_') && !/^[a-zA-Z][a-zA-Z0-9.+-]*:/.test(target);
  hide(scan, alias ? to - 2 : to - 1, to);
}

/** Of a role's `title <target>`, only the title is seen. */
function showRole(scan: Scan, role: string, from: number, to: number): void {
  const words = wordsBefore(role);
  if (words !== undefined) scan.inserted.set(from, words);
  const open = hasTarget(role) ? openOfTarget(scan, from, to) : undefined;
  if (open !== undefined && open > from) hide(scan, endBefore(scan, from, open), to);
}

/** The index of the `<` of a `<target>` that ends before `to`. */
function openOfTarget({ text }: Scan, from: number, to: number): number | undefined {
  if (text[to - 1] !== '>' || text[to - 2] === '\0' || isSpace(text.charCodeAt(to - 2))) return undefined;
  let open = text.lastIndexOf('<', to - 2);
  while (open > from && text[open - 1] === '\0') open = text.lastIndexOf('<', open - 1);
  if (open < from || isSpace(text.charCodeAt(open + 1)) || open + 1 === to - 1) return undefined;
  return /(?<!\0)>/.test(text.slice(open, to - 1)) ? undefined : open;
}

/** Where the text before `at` ends, without the white space at its end. */
function endBefore({ text }: Scan, from: number, at: number): number {
  let end = at;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
