import type { DeclaredOperation, DeclaredResponse, DeclaredResponses, StatusEntry, StatusList } from '../../model.ts';
import { intern } from '../../text/intern.ts';
import type { PagePlaces } from '../page-places.ts';
import { sharesWordWithName } from '../http-codes.ts';
import type { CautionOf } from './cautions.ts';
import { codeOfResponse } from './named-code.ts';
import { wordsOn, type WordsOf } from './response-words.ts';

/** Reads the status list of declared responses; none without a code. `owner` is their operation. */
export type ResponseListOf = (responses: DeclaredResponses, owner: DeclaredOperation | undefined) => readonly StatusList[];

/** Reads the declared responses of a page. */
export function responseListsOn(places: PagePlaces, cautionOf: CautionOf): ResponseListOf {
  const wordsOf = wordsOn(places);
  return (responses, owner) => responseListOf(responses, owner, { places, cautionOf, wordsOf });
}

/** What all responses of a page are read with. */
interface Reading {
  readonly places: PagePlaces;
  readonly cautionOf: CautionOf;
  readonly wordsOf: WordsOf;
}

function responseListOf(
  { span, title, responses, shared, ofOperation, unordered, inSection, group: given }: DeclaredResponses, owner: DeclaredOperation | undefined, reading: Reading,
): readonly StatusList[] {
  const { places } = reading;
  const read = responses.flatMap((response) => entryOf(response, reading) ?? []).map((entry) => (given === undefined ? entry : { ...entry, outcome: given.outcome }));
  const entries = shared === true ? withPhrases(read) : read;
  if (entries.length === 0) return [];
  const group = given && places.wording(given.name);
  return [{
    place: places.place(span),
    titles: [title, owner?.title].flatMap((words) => (words === undefined ? [] : [intern(words.value)])),
    columns: [],
    scope: shared === true ? 'shared' : owner === undefined && ofOperation !== true && inSection !== true ? 'reference' : 'operation',
    ...(given !== undefined && { outcome: given.outcome }),
    ...(group !== undefined && { group }),
    phrases: shared === true ? entries.every(isPhraseAlone) : responses.filter(({ phrase }) => phrase !== undefined).length * 2 > entries.length,
    ...(unordered === true && { unordered }),
    entries,
  }];
}

/** Where nearly all of many entries are reason phrases alone, a few words with one of the code's are meant for one, too. */
function withPhrases(entries: readonly StatusEntry[]): readonly StatusEntry[] {
  const named = entries.filter(isPhraseAlone).length;
  if (named < fewestPhrases || named * 5 < entries.length * 4) return entries;
  return entries.map((entry) => {
    const { phrase, description, ...others } = entry;
    if (phrase !== undefined || description === undefined || !isFewWords(description.text)) return entry;
    if (!sharesWordWithName(entry.code, description.text)) return entry;
    return { ...others, phrase: { text: description.text, place: description.place } };
  });
}

const fewestPhrases = 5;
/** In UTF-16 code units. */
const longestPhrase = 60;

function isFewWords(text: string): boolean {
  return text.length <= longestPhrase && /^[\p{L} -]+$/u.test(text) && text.split(' ').length <= 4;
}

function isPhraseAlone({ phrase, description }: StatusEntry): boolean {
  return phrase !== undefined && description === undefined;
}

/** The entry of a response; undefined where neither its code is stated nor its name tells one. */
function entryOf(response: DeclaredResponse, { places, cautionOf, wordsOf }: Reading): StatusEntry | undefined {
  const { name, span } = response;
  const code = codeOfResponse(response);
  if (code === undefined) return undefined;
  const caution = cautionOf(response);
  return {
    code,
    place: places.place(span),
    ...(name !== undefined && { name: intern(name.value) }),
    ...(caution !== undefined && { caution }),
    ...wordsOf(response, code),
  };
}
