import type { Comment, Document, InlineRequest, Span, Table } from '../model.ts';
import { intern } from '../text/intern.ts';
import { countBefore } from '../text/ordered.ts';
import type { PagePlaces } from './page-places.ts';

const marker = 'canonlint-';

/** The comments for canonlint on a page, in order, without those in tables. */
export function inlineRequestsOf(
  { comments = [], faults }: Document, tables: readonly Table[], places: PagePlaces,
): readonly InlineRequest[] {
  const spoken = comments.filter(({ text }) => text.startsWith(marker));
  if (spoken.length === 0) return [];
  const spans = tables.map(({ span }) => span);
  const readable = inOrder([...spans, ...faults.map(({ span }) => span)]);
  return outside(spans, spoken).map((comment) => {
    const next = readable[countBefore(readable, comment.span.end, startOf)];
    return { ...requestIn(comment, places), ...(next !== undefined && { table: places.place(next) }) };
  });
}

/** The comments outside tables, in order. */
function outside(tables: readonly Span[], comments: readonly Comment[]): readonly Comment[] {
  const begun = inOrder(tables);
  const ends = furthestEnds(begun);
  const byStart = new Map(comments.map((comment) => [comment.span.start, comment]));
  const isInside = ({ span: { start } }: Comment): boolean =>
    start < (ends[countBefore(begun, start + 1, startOf) - 1] ?? 0);
  return [...byStart.values()].filter((comment) => !isInside(comment)).toSorted((one, other) => one.span.start - other.span.start);
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((one, other) => one.start - other.start);
}

function startOf({ start }: Span): number {
  return start;
}

/** The furthest end of each span and those before it. */
function furthestEnds(spans: readonly Span[]): readonly number[] {
  let furthest = 0;
  return spans.map(({ end }) => (furthest = Math.max(furthest, end)));
}

function requestIn({ span, text }: Comment, places: PagePlaces): InlineRequest {
  const [before = '', ...after] = ` ${text.slice(marker.length).replace(/\s+/g, ' ')} `.split(' -- ');
  const [verb = '', ...words] = before.trim().split(/[ ,]+/);
  const reason = after.join(' -- ').trim();
  return { place: places.place(span), verb: intern(verb), words: words.map(intern), ...(reason !== '' && { reason: intern(reason) }) };
}
