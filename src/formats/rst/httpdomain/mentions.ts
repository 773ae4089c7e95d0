import type { Block, Document, Span, Text } from '../../../model.ts';
import { textAt, textsOutsideTables } from '../../../text/outer-texts.ts';
import { indexAt, sliceText } from '../../../text/spans.ts';
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
  const texts = [...textsOutsideTables(document), ...textsInTables(document.blocks)];
  return found.flatMap((span) => seenAt(span, texts));
}

/** Where the words of roles stand. */
function rolesIn(source: string, domain: DefaultDomain): readonly Span[] {
  if (!source.includes('statuscode:`')) return [];
  return Array.from(source.matchAll(role)).flatMap(({ index, 0: whole, 1: prefix, 2: words }) => {
    const end = index + whole.length - 1;
    return prefix !== undefined || domain.isHttp() ? { start: end - words!.length, end } : [];
  });
}

const role = /:(http:)?statuscode:`([1-5]\d\d\s[^`<\\]{0,99}[^\s`<\\])`/g;

/** What readers see of the words at a place: nothing in a literal, where the role is no role. */
function seenAt({ start, end }: Span, texts: readonly Text[]): readonly Text[] {
  const text = textAt(texts, start);
  const [from, last] = text === undefined ? [] : [indexAt(text, start), indexAt(text, end - 1)];
  return text === undefined || from === undefined || last === undefined || text.value[from - 1] === '`' ? [] : [sliceText(text, from, last + 1)];
}

function textsInTables(blocks: readonly Block[]): readonly Text[] {
  return tablesOf({ blocks, faults: [] }).flatMap(({ table: { header, body } }) => [...header, ...body].flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell === undefined ? [] : paragraphsIn(cell.blocks).map(({ text }) => text)))));
}
