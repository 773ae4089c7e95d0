import { CompletionItemKind } from 'vscode-languageserver';
import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { factsOf } from '../../../engine/page-facts.ts';
import type { Canon, CanonEntry, PageFacts, Service, StatusList } from '../../../model.ts';
import type { Turns } from '../turns.ts';
import type { Session } from '../session.ts';
import { allServices, atPosition } from './at-position.ts';
import type { PageAtPosition } from './at-position.ts';
import { betweenCodeAndPhrase, rowContext } from './row-context.ts';
import type { RowContext } from './row-context.ts';
import { wordingsOf } from './wordings.ts';

/** What may be written in a row of a status list: codes of the canon, the phrase and the descriptions of a code. */
export async function completionsAt(params: CompletionParams, session: Session, pace: Turns): Promise<CompletionItem[]> {
  const found = await atPosition(params, session, pace);
  if (found === undefined) return [];
  const { positions, offset, view } = found;
  const list = listAround(found, params.position.line + 1);
  const context = list === undefined ? undefined : rowContext(positions.text.slice(positions.lineStart(offset), offset));
  if (list === undefined || context === undefined) return [];
  const items = context.kind === 'code'
    ? codes(view.context.canon, list, positions.text)
    : words(context, view.context.canon, await allServices(view, pace)).filter(({ text }) => text !== context.typed);
  const range = positions.rangeOf({ start: offset - context.typed.length, end: offset });
  // what is typed is not the beginning of the words that mean the same
  return items.map(({ text, ...item }, at) =>
    ({ ...item, textEdit: { range, newText: text }, sortText: String(at).padStart(3, '0'), filterText: context.kind === 'words' ? `${context.typed} ${text}` : text }));
}

/** A thing to write, and how it is shown. */
interface Offer extends Pick<CompletionItem, 'label' | 'detail' | 'kind' | 'documentation'> {
  readonly text: string;
}

/** The status list on a line, or on the one before, where a row is about to be added. A row that is begun may hide the list: then it is read without. */
function listAround({ view, service, file, offset, positions }: PageAtPosition, line: number): StatusList | undefined {
  const around = ({ statusLists }: PageFacts): readonly StatusList[] =>
    statusLists.filter(({ place }) => place.file === file && place.line <= line && line <= place.endLine + 1);
  const [list] = view.live.readingOf(service).service.pages.flatMap(around);
  const page = view.workspace.disk.readPage(file);
  if (list !== undefined || 'message' in page) return list;
  const source = page.source.slice(0, positions.lineStart(offset)) + page.source.slice(positions.nextLineStart(offset));
  const facts = factsOf({ ...page, source }, view.toolkit.formats);
  return facts === undefined ? undefined : around(facts)[0];
}

/** The codes that a list lacks first, of these the required ones. */
function codes(canon: Canon, list: StatusList, source: string): readonly Offer[] {
  const stated = new Set(list.entries.map(({ code }) => code));
  const between = betweenCodeAndPhrase(list, source);
  const rank = ({ code, governed, required }: CanonEntry): number => Number(stated.has(code)) * 4 + Number(!required) * 2 + Number(!governed);
  return [...canon.entries.values()].toSorted((one, other) => rank(one) - rank(other) || one.code - other.code).map(({ code, phrase, description, required }) => ({
    label: phrase === undefined ? String(code) : `${code} ${phrase}`,
    kind: CompletionItemKind.EnumMember,
    detail: stated.has(code) ? 'already in the list' : required ? `required by the canon ${canon.name}` : '',
    ...description !== undefined && { documentation: description },
    text: between === undefined || phrase === undefined ? String(code) : `${code}${between}${phrase}`,
  }));
}

/** The canon's phrase and descriptions of a code, then what other services say. */
function words({ code }: Extract<RowContext, { kind: 'words' }>, canon: Canon, services: readonly Service[]): readonly Offer[] {
  const entry = canon.entries.get(code);
  const own = [
    { text: entry?.phrase, detail: 'reason phrase' }, { text: entry?.description, detail: `canon ${canon.name}` },
    ...(entry?.accept ?? []).map((text) => ({ text, detail: `as good by the canon ${canon.name}` })),
  ];
  const others = wordingsOf(code, services).slice(0, mostWordings).map(({ text, services: count }) => ({ text, detail: `in ${count} of ${services.length} services` }));
  const offers = [...own, ...others].flatMap(({ text, detail }) => (text === undefined ? [] : [[text, { label: text, detail, kind: CompletionItemKind.Text, text }] as const]));
  const seen = new Map<string, Offer>();
  for (const [text, offer] of offers) if (!seen.has(text)) seen.set(text, offer);
  return [...seen.values()];
}

const mostWordings = 5;
