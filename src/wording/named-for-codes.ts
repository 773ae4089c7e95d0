import type { StatusList } from '../model.ts';

/** Whether a page is named for codes or errors: readers look codes up there. */
export function isPageOfCodes(file: string): boolean {
  return namesCodes.test(nameOf(file)) || namesResponses.test(nameOf(file));
}

/** Whether a list stands under a title, or on a page, that is named for codes or errors. */
export function isNamedForCodes({ titles, place }: StatusList): boolean {
  return namesCodes.test(nameOf(place.file)) || titles.some((title) => namesCodes.test(title));
}

const namesCodes = /code|error|response|fehler|codigo|código/i;
/** Words that are about codes in the name of a page, and about much else in a title. */
const namesResponses = /status|statut|http|return/i;

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
