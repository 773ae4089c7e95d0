import type { ExampleStatus } from '../model.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import type { PagePlaces } from './page-places.ts';
import { statusLinesIn } from './status-lines.ts';

/** The status lines in the literal blocks of a page, in the order of the source. */
export function examplesOf(passages: readonly BlockInContext[], source: string, places: PagePlaces): readonly ExampleStatus[] {
  if (!source.includes('HTTP/')) return [];
  return passages.flatMap(({ block }) => (block.kind !== 'literal' ? [] : statusLinesIn(block.text.value).flatMap(
    ({ code, at, phrase: words }): readonly ExampleStatus[] => {
      const place = places.wording(block.text, at, at + 3)?.place;
      const phrase = words && places.wording(block.text, ...words);
      return place === undefined ? [] : [{ code, place, ...phrase && { phrase } }];
    },
  )));
}
