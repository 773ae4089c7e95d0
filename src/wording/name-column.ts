import type { StatusEntry, StatusList } from '../model.ts';

/** What the names in the place of phrases are, if they are none: types of errors of a program (`ValidationError`), or constants (`MULTI_STATUS`). */
export type OtherNames = 'types' | 'constants';

/** What a list has in the place of phrases, other than phrases; `hasOwn` tells whether identifiers of the service's own are among them. */
export function otherNamesOf({ columns, entries }: StatusList, hasOwn: boolean): OtherNames | undefined {
  if (areConstants(entries)) return 'constants';
  const header = columns.find(({ holds }) => holds === 'phrase')?.header.text ?? '';
  return headsTypes.test(header) || (hasOwn && headsNames.test(header)) ? 'types' : undefined;
}

/** Whether a success has a dash under a header that names errors: it is the success of no error. */
export function isOfNoError({ code, phrase }: StatusEntry, { columns }: StatusList): boolean {
  const header = columns.find(({ holds }) => holds === 'phrase')?.header.text ?? '';
  return code < 300 && phrase !== undefined && headsErrors.test(header);
}

/** Whether names stand under a header of messages, which are the service's own where several are. */
export function holdsMessages({ columns }: StatusList): boolean {
  return headsMessages.test(columns.find(({ holds }) => holds === 'phrase')?.header.text ?? '');
}

const headsMessages = /\b(?:messages?|errors?|exceptions?)\b/i;
const headsTypes = /^(?:(?:error|exception|fault) )?(?:types?|exceptions?|class(?:es)?)$/i;
const headsNames = /^(?:(?:error|exception|fault) ?)?(?:names?|errors?)$/i;
const headsErrors = /\b(?:errors?|exceptions?|faults?|types?)\b/i;

/** Whether most names are in capitals with underscores, or a single word in capitals beside such. */
function areConstants(entries: readonly StatusEntry[]): boolean {
  const names = entries.flatMap(({ phrase }) => (phrase !== undefined && /\p{L}/u.test(phrase.text) ? [phrase.text] : []));
  const constants = names.filter((name) => /^[A-Z][A-Z\d_]*$/.test(name));
  return constants.some((name) => name.includes('_')) && constants.length * 4 >= names.length * 3;
}
