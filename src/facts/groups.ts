import type { Outcome, Text, Wording } from '../model.ts';
import type { Listing } from './listings.ts';
import { outcomeOf } from './outcome.ts';
import type { PagePlaces } from './page-places.ts';

/** The group that a title, a header or a row states for codes, with its words. */
export interface Group {
  readonly outcome: Outcome;
  readonly name?: Wording;
}

/**
 * The group that the nearest decisive title names, or else the nearest section, for a list of these codes. "Normal" and
 * "Abnormal" are always decisive. A title about errors is not if the list has any success code, since "Errors" and
 * "Error Code" head many lists of all codes. A title about success is not if most codes, but not all, are errors.
 */
export function groupOf(
  titles: readonly Text[], { sections }: Listing, codes: readonly number[], places: PagePlaces,
): Group | undefined {
  const section = sections.at(-1);
  const named = titles.find(({ value }) => outcomeOf(value) !== undefined) ?? (section && isGroupOfSection(section.value) ? section : undefined);
  return named && certainGroup(named, codes, places);
}

function isGroupOfSection(title: string): boolean {
  return !/\berror ?codes?\b/i.test(title) && outcomeOf(title) !== undefined;
}

function certainGroup(title: Text, codes: readonly number[], places: PagePlaces): Group | undefined {
  const outcome = outcomeOf(title.value)!;
  if (!isCertain(title.value, outcome, codes)) return undefined;
  const name = places.wording(title);
  return { outcome, ...(name !== undefined && { name }) };
}

function isCertain(title: string, outcome: Outcome, codes: readonly number[]): boolean {
  if (/\b(?:ab)?normal\b/i.test(title)) return true;
  const others = codes.filter((code) => (code < 400) !== (outcome === 'normal')).length;
  return outcome === 'abnormal' ? others === 0 : others * 2 <= codes.length || others === codes.length;
}
