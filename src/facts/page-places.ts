import type { Place, Span, Text, Wording } from '../model.ts';
import { intern } from '../text/intern.ts';
import { lineStartsOf, placeOf } from '../text/lines.ts';
import { spanOf } from '../text/spans.ts';

/** Turns offsets of one page into places. */
export interface PagePlaces {
  place(span: Span): Place;
  /** The units `from` up to `to` of a text as a wording; undefined where they stand nowhere in the source. */
  wording(text: Text, from?: number, to?: number): Wording | undefined;
}

/** The places of a page; lines are counted when first asked for. */
export function placesOn(file: string, source: string): PagePlaces {
  let starts: readonly number[] | undefined;
  const place = (span: Span): Place => {
    starts ??= lineStartsOf(source);
    return placeOf(file, starts, span);
  };
  return {
    place,
    wording(text: Text, from = 0, to = text.value.length): Wording | undefined {
      const span = spanOf(text, from, to);
      return span && { text: intern(text.value.slice(from, to)), place: place(span) };
    },
  };
}
