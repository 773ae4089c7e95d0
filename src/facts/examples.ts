import type { ExampleStatus, Literal } from '../model.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import type { PagePlaces } from './page-places.ts';
import { statusFieldOf, statusLinesIn } from './status-lines.ts';
import type { StatusLine } from './status-lines.ts';

/** The status lines and status fields in the literal blocks of a page, in source order. */
export function examplesOf(blocks: readonly BlockInContext[], source: string, places: PagePlaces): readonly ExampleStatus[] {
  const mayHoldLines = source.includes('HTTP/');
  return blocks.flatMap(({ block }) => (block.kind !== 'literal' ? [] : statusesIn(block, mayHoldLines).flatMap(
    ({ code, at, phrase: words }): readonly ExampleStatus[] => {
      const place = places.wording(block.text, at, at + 3)?.place;
      const phrase = words && places.wording(block.text, ...words);
      return place === undefined ? [] : [{ code, place, ...phrase && { phrase } }];
    },
  )));
}

/** The statuses of a literal block. Its text is asked for only where it may have one, since it is cut out of the page then. */
function statusesIn(block: Literal, mayHoldLines: boolean): readonly StatusLine[] {
  const field = /^\s*status/i.test(block.opening) ? statusFieldOf(block.text.value) : undefined;
  const lines = mayHoldLines ? statusLinesIn(block.text.value) : [];
  return field === undefined ? lines : [field, ...lines];
}
