import type { Outcome } from '../model.ts';
import { memoize } from '../text/memoize.ts';
import { wholeWords } from '../text/whole-words.ts';

const namesAbnormal = wholeWords(
  'abnormal', 'error', 'errors', 'fail', 'failed', 'fails', 'failure', 'failures', 'exception', 'exceptions', 'exceptional',
  'unsuccessful',
);
const namesNormal = wholeWords('normal', 'success', 'successes', 'successful');

/** A class of codes at the start of a title: "4xx", "5XX Server errors". */
const namesClass = /^(?:HTTP )?([245])xx\b/i;

/** The group that a title such as "Abnormal", "Table 2 Error codes" or "4xx" names; undefined for none or both. */
export function outcomeOf(title: string): Outcome | undefined {
  const group = groupNamedBy(title);
  return group === 'neither' ? undefined : group;
}

/** Lists have the same titles on many pages. */
const groupNamedBy = memoize((title): Outcome | 'neither' => {
  const digit = namesClass.exec(title)?.[1];
  if (digit !== undefined) return digit === '2' ? 'normal' : 'abnormal';
  const isAbnormal = namesAbnormal(title);
  if (isAbnormal === namesNormal(title)) return 'neither';
  return isAbnormal ? 'abnormal' : 'normal';
});

/** The group of the nearest title that names one. */
export function outcomeOfTitles(titles: readonly string[]): Outcome | undefined {
  for (const title of titles) {
    const outcome = outcomeOf(title);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}
