import type { Document, MalformedTable, Operation, Page, PageFacts, StatusList } from '../model.ts';
import { languageOfPage } from '../wording/language.ts';
import { examplesOf } from './examples.ts';
import { inlineRequestsOf } from './inline-requests.ts';
import { declaredOn } from './declared/index.ts';
import { placesOn } from './page-places.ts';
import { blocksInContext } from './blocks-in-context.ts';
import { requestsOf } from './request.ts';
import { codesInTables, codesInText } from './stated-codes.ts';
import { statusListOf, type UnscopedList } from './status-list.ts';

/** A table of this many codes on an operation's page restates the service's, rather than listing its own responses. */
const fewestOfReference = 10;

/** Everything canonlint needs to know about a page. */
export function factsOf(page: Page, document: Document): PageFacts {
  const places = placesOn(page.file, page.source);
  const passages = blocksInContext(document);
  const tables = passages.filter(({ block }) => block.kind === 'table');
  const unscoped = tables.flatMap((passage): UnscopedList | readonly never[] =>
    passage.block.kind === 'table' ? (statusListOf(passage, passage.block, places) ?? []) : [],
  );
  const requests = requestsOf(passages, places);
  const declared = declaredOn(document, places);
  const statusLists = unscoped.map((table): StatusList => ({ ...table, scope: scopeOf(table, requests.length + declared.operations.length > 0) }));
  const inText = requests.length > 0 ? codesInText(passages, places) : [];
  const blocks = tables.flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
  const language = statusLists.length === 0 ? undefined : page.language ?? languageOfPage(page.source);
  const examples = examplesOf(passages, page.source, places);
  const asked = inlineRequestsOf(document, blocks, places);
  return {
    file: page.file,
    ...(language !== undefined && { language }),
    tables: tables.length,
    statusLists: [...statusLists, ...declared.statusLists],
    operations: [...requests.map((request): Operation => ({
      ...request,
      codes: [...codesInTables(statusLists, request.method), ...inText],
    })), ...declared.operations],
    malformed: document.faults.map(({ span, message }): MalformedTable => ({ place: places.place(span), message })),
    ...(examples.length > 0 && { examples }),
    ...(asked.length > 0 && { requests: asked }),
  };
}

function scopeOf({ entries }: UnscopedList, onOperation: boolean): StatusList['scope'] {
  if (!onOperation) return 'reference';
  return entries.length < fewestOfReference ? 'operation' : 'restated';
}
