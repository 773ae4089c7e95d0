import type { ExampleStatus, Literal } from '../model.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import type { PagePlaces } from './page-places.ts';
import { statusFieldOf, statusLinesIn } from './status-lines.ts';
import type { StatusLine } from './status-lines.ts';

/** The status lines and status fields in the literal blocks of a page, in source order. */
export function examplesOf(blocks: readonly BlockInContext[], source: string, places: PagePlaces): readonly ExampleStatus[] {
  if (!source.includes('HTTP/') && !/status(?: code)? ?: ?[1-5]\d\d /i.test(source)) return [];
  return blocks.flatMap(({ block }) => (block.kind !== 'literal' ? [] : statusesIn(block).flatMap(
    ({ code, at, phrase: words }): readonly ExampleStatus[] => {
      const place = places.wording(block.text, at, at + 3)?.place;
      const phrase = words && places.wording(block.text, ...words);
      return place === undefined ? [] : [{ code, place, ...phrase && { phrase } }];
    },
  )));
}

function statusesIn({ opening, text }: Literal): readonly StatusLine[] {
  const field = /^\s*status/i.test(opening) ? statusFieldOf(text.value) : undefined;
  return field === undefined ? statusLinesIn(text.value) : [field, ...statusLinesIn(text.value)];
}
