import type { Block, Document, Span, Text } from '../../../model.ts';
import { countBefore } from '../../../text/ordered.ts';
import { textsOutsideTables } from '../../../text/outer-texts.ts';
import { sliceText } from '../../../text/spans.ts';
import { paragraphsIn, tablesOf } from '../../../text/tables.ts';
import type { DefaultDomain } from './default-domain.ts';

/** The part of a text that begins at an offset. */
interface SourceOfRoles {
  readonly start: number;
  readonly source: string;
}

/** The words of the roles for status codes that readers see, such as `404 Not Found` (sphinxcontrib-httpdomain, "Roles"). */
export function mentionsIn(
  document: Pick<Document, 'title' | 'blocks'>, sources: readonly SourceOfRoles[], domain: DefaultDomain,
): readonly Text[] {
  const found = sources.flatMap(({ source, start }) => rolesIn(source, domain).map((span) => ({ start: span.start + start, end: span.end + start })));
  if (found.length === 0) return [];
  const seen = new Map<Span, Text>();
  for (const text of [...textsOutsideTables(document), ...textsInTables(document.blocks)]) addSeen(text, found, seen);
  return found.flatMap((span) => seen.get(span) ?? []);
}

/** Where the words of roles stand. */
function rolesIn(source: string, domain: DefaultDomain): readonly Span[] {
  if (!source.includes(':statuscode:`')) return [];
  return Array.from(source.matchAll(role)).flatMap(({ index, 0: whole, 1: prefix, 2: words }) => {
    const end = index + whole.length - 1;
    return prefix !== undefined || domain.isHttp() ? { start: end - words!.length, end } : [];
  });
}

const role = /:(http:)?statuscode:`([1-5]\d\d\s[^`<\\]{0,99}[^\s`<\\])`/g;

/** Adds what readers see of the words of roles in a text; a literal shows the whole role, which is none there. */
function addSeen(text: Text, roles: readonly Span[], seen: Map<Span, Text>): void {
  for (const [nth, run] of text.runs.entries()) {
    for (let at = countBefore(roles, run.start, ({ start }) => start); at < roles.length && roles[at]!.start < run.start + run.length; at++) {
      const span = roles[at]!;
      const from = run.at + span.start - run.start;
      const last = text.runs.slice(nth, nth + longest).find(({ start, length }) => start <= span.end - 1 && span.end - 1 < start + length);
      if (last !== undefined && text.value[from - 1] !== '`' && !seen.has(span)) seen.set(span, sliceText(text, from, last.at + span.end - last.start));
    }
  }
}

/** No phrase has more words. */
const longest = 100;

function textsInTables(blocks: readonly Block[]): readonly Text[] {
  return tablesOf({ blocks, faults: [] }).flatMap(({ table: { header, body } }) => [...header, ...body].flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell === undefined ? [] : paragraphsIn(cell.blocks).map(({ text }) => text)))));
}
