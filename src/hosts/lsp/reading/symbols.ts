import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import type { Operation, Service, Span, StatusList } from '../../../model.ts';
import { counted } from '../../../text/counted.ts';
import type { Turns } from '../turns.ts';
import type { OpenPage, Session } from '../session.ts';
import { rowOf } from './statements.ts';

/** The status lists of a page with their rows, and its operations with their codes. */
export async function symbolsIn({ textDocument: { uri } }: DocumentSymbolParams, session: Session, pace: Turns): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const page = await session.pageAt(uri, pace);
  if (page === undefined) return [];
  const { service } = page.view.live.readingOf(page.service);
  const symbols = symbolsOf(page, service);
  if (session.abilities.symbolTrees) return symbols;
  const flat = (each: DocumentSymbol, containerName?: string): SymbolInformation[] => {
    const { name, kind, range, children = [] } = each;
    return [{ name, kind, location: { uri, range }, ...containerName !== undefined && { containerName } }, ...children.flatMap((child) => flat(child, name))];
  };
  return symbols.flatMap((each) => flat(each));
}

function symbolsOf({ file, positions }: OpenPage, { pages }: Service): DocumentSymbol[] {
  const isHere = ({ place }: { readonly place: { readonly file: string } }): boolean => place.file === file;
  const around = (name: string, detail: string, kind: SymbolKind, own: Span, inside: readonly DocumentSymbol[], span: Span): DocumentSymbol =>
    ({ name, detail, kind, range: positions.rangeOf(span), selectionRange: positions.rangeOf(own), children: [...inside] });
  const leaf = (name: string, own: Span, row: Span): DocumentSymbol =>
    ({ name, kind: SymbolKind.EnumMember, range: positions.rangeOf(row), selectionRange: positions.rangeOf(own) });
  const ofList = (list: StatusList): DocumentSymbol => {
    const rows = list.entries.filter(isHere).map((entry) => ({ entry, row: rowOf(entry) }));
    const children = rows.map(({ entry, row }) => leaf(`${entry.code}${entry.phrase === undefined ? '' : ` ${entry.phrase.text}`}`, entry.place, row));
    const span = hull([list.place, ...rows.map(({ row }) => row)]);
    return around(list.titles[0] ?? 'Status codes', counted(rows.length, 'code'), SymbolKind.Enum, { start: span.start, end: span.start }, children, span);
  };
  const ofOperation = ({ place, method, uri, title, codes }: Operation): DocumentSymbol => {
    const here = [...new Map(codes.filter((each) => isHere(each) && each.place.start >= place.start).map((each) => [each.place.start, each])).values()];
    return around(`${method} ${uri}`.trim(), title ?? '', SymbolKind.Method, place, here.map((each) => leaf(String(each.code), each.place, each.place)), hull([place, ...here.map((each) => each.place)]));
  };
  const named = pages.flatMap(({ statusLists, operations }) => [...statusLists.filter(isHere).map(ofList), ...operations.filter(isHere).map(ofOperation)]);
  return named.toSorted(({ range: { start: one } }, { range: { start: other } }) => one.line - other.line || one.character - other.character);
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
