import type { Fix, StatusEntry } from '../model.ts';

/** What other words for the phrase of an entry may break, as a clause; nothing where nothing is known. */
export function riskOfPhrase({ anchored, caution }: StatusEntry): Pick<Fix, 'risk'> {
  if (anchored === true) return { risk: 'links to the heading go by its words' };
  return caution === undefined || caution === 'lines' ? {} : { risk: risks[caution] };
}

/** The same for its description; only a change of form alone might be safe in a block of lines. */
export function riskOfWording({ caution }: StatusEntry, isFormOnly: boolean): Pick<Fix, 'risk'> {
  return caution === undefined || (caution === 'lines' && !isFormOnly) ? {} : { risk: risks[caution] };
}

const risks: Readonly<Record<NonNullable<StatusEntry['caution']>, string>> = {
  generated: 'a program writes the file',
  codes: 'the words serve several codes',
  responses: 'the words serve several responses',
  lines: 'the words fill a block of lines',
};
