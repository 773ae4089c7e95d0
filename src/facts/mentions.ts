import type { Document, Mention, StatusList } from '../model.ts';
import type { PagePlaces } from './page-places.ts';

/** The codes with phrases that prose mentions, in source order; what a status list states is no mention. */
export function mentionsOf({ mentions = [] }: Document, lists: readonly StatusList[], places: PagePlaces): readonly Mention[] {
  if (mentions.length === 0) return [];
  const stated = new Set(lists.flatMap(({ entries }) => entries.map(({ place: { file, start } }) => `${file} ${start}`)));
  return mentions.flatMap((text): Mention | readonly never[] => {
    const [whole, code] = /^([1-5]\d\d) (?=.)/.exec(text.value) ?? [];
    if (whole === undefined) return [];
    const place = places.wording(text, 0, 3)?.place;
    const phrase = places.wording(text, whole.length);
    const isMention = place !== undefined && phrase !== undefined && !stated.has(`${place.file} ${place.start}`);
    return isMention ? { code: Number(code), place, phrase } : [];
  });
}
