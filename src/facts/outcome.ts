import type { Outcome } from '../model.ts';

const abnormal = /\b(?:abnormal|errors?|fail(?:ed|ures?|s)?|exceptions?|exceptional|unsuccessful)\b/i;
const normal = /\b(?:normal|success(?:ful|es)?)\b/i;

/** The group that a title such as "Abnormal" or "Table 2 Error codes" names; undefined where it names none, or both. */
export function outcomeOf(title: string): Outcome | undefined {
  const isAbnormal = abnormal.test(title);
  if (isAbnormal === normal.test(title)) return undefined;
  return isAbnormal ? 'abnormal' : 'normal';
}

/** The group that the nearest decisive one of some titles names. */
export function outcomeOfTitles(titles: readonly string[]): Outcome | undefined {
  for (const title of titles) {
    const outcome = outcomeOf(title);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}
