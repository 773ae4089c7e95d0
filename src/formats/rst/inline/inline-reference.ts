import { endOfLabel, isAutomatic } from './footnote-label.ts';
import { enclosing, mayFollow, mayPrecede, type Reader, type Scan } from './inline-scan.ts';
import { isJoiner, isWord } from './simple-name.ts';

/** A reference name before the `_` or `__` at `at`. */
export const reference: Reader = (scan, at) => {
  const end = at + (scan.text[at + 1] === '_' ? 2 : 1);
  const start = mayFollow(scan, end) ? startOfName(scan, at) : undefined;
  return start === undefined ? at + 1 : enclosing(start, start, at, end);
};

/** The nearest place before `end` where a simple reference name may begin that ends there. */
function startOfName(scan: Scan, end: number): number | undefined {
  for (let at = end - 1; at >= scan.base; at--) {
    if (isWord(scan.text, at)) {
      if (mayPrecede(scan, at)) return at;
    } else {
      const joins = at < end - 1 && at > scan.base && isJoiner(scan.text, at) && isWord(scan.text, at - 1);
      if (!joins) return undefined;
    }
  }
  return undefined;
}

/** A footnote or citation reference: a number or citation label is seen, an automatic one is not. */
export const footnoteReference: Reader = (scan, at) => {
  const end = endOfLabel(scan.text, at + 1);
  if (end === undefined || !scan.text.startsWith(']_', end)) return at + 1;
  if (!mayPrecede(scan, at) || !mayFollow(scan, end + 2)) return at + 1;
  return enclosing(at, at + 1, isAutomatic(scan.text[at + 1]!) ? at + 1 : end, end + 2);
};
