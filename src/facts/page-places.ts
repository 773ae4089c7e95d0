import type { Place, Run, Span, Text, Wording } from '../model.ts';
import { intern } from '../text/intern.ts';
import { lineStartsOf, placeOf } from '../text/lines.ts';
import { spanOf } from '../text/spans.ts';

/** Turns offsets of one page into places. */
export interface PagePlaces {
  place(span: Span): Place;
  /** The units `from` up to `to` of a text as a wording; undefined where they stand nowhere in the source. */
  wording(text: Text, from?: number, to?: number): Wording | undefined;
  /** Whether a text stands in the source as it is, line breaks and borders aside: nothing in between is markup. */
  isPlain(text: Text): boolean;
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
    isPlain({ value, runs }: Text): boolean {
      const placed = runs.reduce((count, { length }) => count + length, 0);
      const isFree = ({ start, length }: Run): boolean => isGap(source[start - 1]) && isGap(source[start + length]);
      return placed >= value.replaceAll(' ', '').length && runs.every(isFree);
    },
  };
}

/** Whether what stands beside some words is no part of them and no markup: white space, a border, a quote of CSV. */
function isGap(unit: string | undefined): boolean {
  return unit === undefined || /[\s|",]/.test(unit);
}
