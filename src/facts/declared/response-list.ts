import type {
  DeclaredOperation, DeclaredResponse, DeclaredResponses, Description, StatusEntry, StatusList,
} from '../../model.ts';
import { intern } from '../../text/intern.ts';
import { joinTexts } from '../../text/spans.ts';
import { methodClaimOf } from '../method-claims.ts';
import type { PagePlaces } from '../page-places.ts';
import { partsOf, textOf } from '../parts.ts';

/** The status list of declared responses; undefined without a code. `owner` is their operation. */
export function responseListOf(
  { span, title, responses }: DeclaredResponses, owner: DeclaredOperation | undefined, places: PagePlaces,
): readonly StatusList[] {
  const entries = responses.map((response) => entryOf(response, places));
  if (entries.length === 0) return [];
  return [{
    place: places.place(span),
    titles: title === undefined ? [] : [intern(title.value)],
    columns: [],
    scope: owner === undefined ? 'reference' : 'operation',
    phrases: entries.filter(({ phrase }) => phrase !== undefined).length * 2 > entries.length,
    entries,
  }];
}

function entryOf({ code, span, phrase, blocks }: DeclaredResponse, places: PagePlaces): StatusEntry {
  const description = descriptionOf(blocks, places);
  const named = phrase && places.wording(phrase);
  return {
    code,
    place: places.place(span),
    ...(named !== undefined && { phrase: named }),
    ...(description !== undefined && { description }),
    ...methodClaimOf(code, description?.text ?? ''),
  };
}

/** The description in the blocks of a response; undefined if there are none. */
function descriptionOf(blocks: DeclaredResponse['blocks'], places: PagePlaces): Description | undefined {
  const wording = places.wording(joinTexts(blocks.map(textOf)));
  return wording && { ...wording, parts: partsOf([{ blocks }], wording, places) };
}
