import type { State } from '../matrix.ts';

/** The mark for a cell of each state and its meaning, worst first. */
export const legend: Readonly<Record<State, readonly [mark: string, meaning: string]>> = {
  missing: ['–', 'required or returned, and not in the table'],
  meaning: ['!', 'says something wrong of its code'],
  claim: ['C', 'a normal response that contradicts the canon or another page'],
  reworded: ['R', "in other words than the canon's"],
  cosmetic: ['Aa', "differs in case, punctuation, tense or in its phrase"],
  extra: ['+', 'a code that the canon does not govern'],
  accepted: ['≈', 'other words, which pass'],
  canonical: ['✓', "the canon's own words, or a code alone"],
};
