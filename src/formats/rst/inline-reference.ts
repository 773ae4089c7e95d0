import { hide, mayFollow, mayPrecede, moveOn, type Scan } from './inline-scan.ts';

const wordCharacter = /[\p{L}\p{N}]/u;

/** A reference name before the `_` or `__` at `at`: the underscores are not seen. */
export function reference(scan: Scan, at: number): number {
  const end = at + (scan.text[at + 1] === '_' ? 2 : 1);
  if (!mayFollow(scan, end) || !endsName(scan, at)) return at + 1;
  hide(scan, at, end);
  return moveOn(scan, end);
}

/** Whether a simple reference name that may start where it does ends at `at`. */
function endsName(scan: Scan, at: number): boolean {
  for (let start = at - 1; start >= scan.base; start--) {
    if (!isWord(scan, start)) {
      const joins = start < at - 1 && /[-._+:]/.test(scan.text[start]!) && start > scan.base && isWord(scan, start - 1);
      if (joins) continue;
      return false;
    }
    if (mayPrecede(scan, start)) return true;
  }
  return false;
}

function isWord({ text }: Scan, at: number): boolean {
  return wordCharacter.test(text[at]!);
}

const footnoteLabel = /\[(?:(\d+)|#(?:[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*)?|\*|([\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*))\]_/uy;

/** A footnote or citation reference: a number or citation label is seen, an automatic one is not. */
export function footnoteReference(scan: Scan, at: number): number {
  footnoteLabel.lastIndex = at;
  const match = mayPrecede(scan, at) ? footnoteLabel.exec(scan.text) : null;
  if (match === null || !mayFollow(scan, footnoteLabel.lastIndex)) return at + 1;
  const end = at + match[0].length;
  const label = match[1] ?? match[2] ?? '';
  hide(scan, at, label === '' ? end : at + 1);
  hide(scan, end - 2, end);
  return moveOn(scan, end);
}
