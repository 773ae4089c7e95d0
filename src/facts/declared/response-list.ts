import type {
  Block, DeclaredOperation, DeclaredResponse, DeclaredResponses, Description, StatusEntry, StatusList, Text,
} from '../../model.ts';
import { intern } from '../../text/intern.ts';
import { joinTexts } from '../../text/spans.ts';
import { methodClaimOf } from '../method-claims.ts';
import type { PagePlaces } from '../page-places.ts';
import { partsOf, textOf } from '../parts.ts';
import { sharesWordWithName } from '../http-codes.ts';
import { leadingPhraseIn } from './leading-phrase.ts';
import type { CautionOf } from './cautions.ts';
import { codeOfResponse } from './named-code.ts';

/** The status list of declared responses; undefined without a code. `owner` is their operation. */
export function responseListOf(
  { span, title, responses, shared, ofOperation, unordered, inSection, group: given }: DeclaredResponses, owner: DeclaredOperation | undefined,
  places: PagePlaces, cautionOf: CautionOf,
): readonly StatusList[] {
  const read = responses.flatMap((response) => entryOf(response, places, cautionOf) ?? []).map((entry) => (given === undefined ? entry : { ...entry, outcome: given.outcome }));
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
function entryOf(response: DeclaredResponse, places: PagePlaces, cautionOf: CautionOf): StatusEntry | undefined {
  const { name, span, phrase, blocks: all } = response;
  const code = codeOfResponse(response);
  if (code === undefined) return undefined;
  const caution = cautionOf(response);
  const { lead, blocks } = phrase === undefined ? dividedBlocks(all, code) : { lead: phrase, blocks: all };
  const description = descriptionOf(blocks, places);
  const named = lead && places.wording(lead);
  return {
    code,
    place: places.place(span),
    ...(name !== undefined && { name: intern(name.value) }),
    ...(named !== undefined && { phrase: named }),
    ...(description !== undefined && { description }),
    ...(caution !== undefined && { caution }),
    ...methodClaimOf(code, description?.text ?? ''),
  };
}

/** The blocks of a description without the phrase that leads them. */
function dividedBlocks(blocks: readonly Block[], code: number): { readonly lead: Text | undefined; readonly blocks: readonly Block[] } {
  const [first, ...others] = blocks;
  const divided = first?.kind === 'paragraph' ? leadingPhraseIn(first.text, code) : undefined;
  if (first?.kind !== 'paragraph' || divided === undefined) return { lead: undefined, blocks };
  const { phrase, rest } = divided;
  return { lead: phrase, blocks: rest.value === '' ? others : [{ kind: 'paragraph', text: rest, plain: first.plain }, ...others] };
}

/** The description in the blocks of a response; undefined if there are none. */
function descriptionOf(blocks: readonly Block[], places: PagePlaces): Description | undefined {
  const wording = places.wording(joinTexts(blocks.map(textOf)));
  return wording && { ...wording, parts: partsOf([{ blocks }], wording, places) };
}
