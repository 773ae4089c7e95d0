import type { Page, Place, SourcePart, Span, Text, Wording } from '../model.ts';
import { intern } from '../text/intern.ts';
import { countBefore } from '../text/ordered.ts';
import { lineStartsOf, placeOf, type LineStarts } from '../text/lines.ts';
import { spanOf } from '../text/spans.ts';

/** Converts offsets of one page to places. */
export interface PagePlaces {
  place(span: Span): Place;
  /** The offset in the document of a place on the page or in an included file. */
  offsetOf(place: Place): number;
  /** The part of a text from `from` to `to` with its place; undefined if it has no place in the source. */
  wording(text: Text, from?: number, to?: number): Wording | undefined;
}

/** The places of a page and of its included files; lines are counted on first use. */
export function placesOn(page: Pick<Page, 'file' | 'source'>, sources: readonly SourcePart[] = []): PagePlaces {
  const own: SourcePart = { file: page.file, start: 0, source: page.source };
  const starts = new Map<string, LineStarts>();
  const partAt = (offset: number): SourcePart =>
    (offset <= page.source.length ? own : sources[countBefore(sources, offset + 1, ({ start }) => start) - 1] ?? own);
  const place = ({ start, end }: Span): Place => {
    const part = partAt(start);
    const lines = starts.get(part.file) ?? lineStartsOf(part.source);
    starts.set(part.file, lines);
    const first = start - part.start;
    // a span that begins in one file and ends in another is placed in the first
    return placeOf(part.file, lines, { start: first, end: Math.max(first, Math.min(end - part.start, part.source.length)) });
  };
  return {
    place,
    offsetOf: ({ file, start }) => (sources.find((part) => part.file === file)?.start ?? 0) + start,
    wording(text: Text, from = 0, to = text.value.length): Wording | undefined {
      const span = spanOf(text, from, to);
      return span && { text: intern(text.value.slice(from, to)), place: place(span) };
    },
  };
}
