import type { Comment, Document, InlineRequest, Span, Table } from '../model.ts';
import { kept } from '../text/kept.ts';
import type { PagePlaces } from './page-places.ts';

const marker = 'canonlint-';

/** What the comments of a page ask of canonlint, in the order of the source; none stands in a table. */
export function inlineRequestsOf(
  { comments = [], faults }: Document, tables: readonly Table[], places: PagePlaces,
): readonly InlineRequest[] {
  const spoken = comments.filter(({ text }) => text.startsWith(marker));
  if (spoken.length === 0) return [];
  const spans = tables.map(({ span }) => span);
  const readable = [...spans, ...faults.map(({ span }) => span)].toSorted((one, other) => one.start - other.start);
  return outside(spans, spoken).map((comment) => {
    const next = readable.find(({ start }) => start >= comment.span.end);
    return { ...requestIn(comment, places), ...(next !== undefined && { table: places.place(next) }) };
  });
}

/** Each comment once, in order. */
function outside(tables: readonly Span[], comments: readonly Comment[]): readonly Comment[] {
  const byStart = new Map(comments.map((comment) => [comment.span.start, comment]));
  const isInside = ({ span: { start } }: Comment): boolean =>
    tables.some((table) => table.start <= start && start < table.end);
  return [...byStart.values()].filter((comment) => !isInside(comment)).toSorted((one, other) => one.span.start - other.span.start);
}

function requestIn({ span, text }: Comment, places: PagePlaces): InlineRequest {
  const [before = '', ...after] = ` ${text.slice(marker.length).replace(/\s+/g, ' ')} `.split(' -- ');
  const [verb = '', ...words] = before.trim().split(/[ ,]+/);
  const reason = after.join(' -- ').trim();
  return { place: places.place(span), verb: kept(verb), words: words.map(kept), ...(reason !== '' && { reason: kept(reason) }) };
}
