import { endOfLabel, isAutomatic } from './footnote-label.ts';
import { enclosedMarkup, mayFollow, mayPrecede, type Reader, type Scan } from './inline-scan.ts';
import { isJoiner, isWord } from './simple-name.ts';

/** The reference whose `_` or `__` is at `at`. */
export const reference: Reader = (scan, at) => {
  const end = at + (scan.text[at + 1] === '_' ? 2 : 1);
  const start = mayFollow(scan, end) ? startOfName(scan, at) : undefined;
  return start === undefined ? at + 1 : enclosedMarkup(start, start, at, end);
};

/** The start of the simple reference name that ends at `end`. */
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

/** A footnote or citation reference. A number or citation label is visible, an automatic label is not. */
export const footnoteReference: Reader = (scan, at) => {
  const end = endOfLabel(scan.text, at + 1);
  if (end === undefined || !scan.text.startsWith(']_', end)) return at + 1;
  if (!mayPrecede(scan, at) || !mayFollow(scan, end + 2)) return at + 1;
  return enclosedMarkup(at, at + 1, isAutomatic(scan.text[at + 1]!) ? at + 1 : end, end + 2);
};
