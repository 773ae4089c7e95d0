import type { Block, DeclaredResponse, Description, StatusEntry, Text } from '../../model.ts';
import { joinTexts } from '../../text/spans.ts';
import { methodClaimOf } from '../method-claims.ts';
import type { PagePlaces } from '../page-places.ts';
import { partsOf, textOf } from '../parts.ts';
import { leadingPhraseIn } from './leading-phrase.ts';

/** What an entry says of its code. */
export type EntryWords = Pick<StatusEntry, 'phrase' | 'description' | 'methods' | 'narrowing'>;

/** Tells what the entry of a response says. */
export type WordsOf = (response: DeclaredResponse, code: number) => EntryWords;

/** Reads the words of responses: those that many refer to under the same code once, so that their entries share them. */
export function wordsOn(places: PagePlaces): WordsOf {
  const known = new Map<readonly Block[], { readonly code: number; readonly words: EntryWords }>();
  return (response, code) => {
    if (response.phrase !== undefined) return entryWords(response, code, places);
    const before = known.get(response.blocks);
    if (before?.code === code) return before.words;
    const words = entryWords(response, code, places);
    known.set(response.blocks, { code, words });
    return words;
  };
}

function entryWords({ phrase, blocks: all }: DeclaredResponse, code: number, places: PagePlaces): EntryWords {
  const { lead, blocks } = phrase === undefined ? dividedBlocks(all, code) : { lead: phrase, blocks: all };
  const description = descriptionOf(blocks, places);
  const named = lead && places.wording(lead);
  return {
    ...(named !== undefined && { phrase: named }),
    ...(description !== undefined && { description }),
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
