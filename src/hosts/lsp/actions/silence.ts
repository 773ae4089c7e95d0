import { changedService } from '../../../engine/changed-service.ts';
import { problemsIn } from '../../../engine/problems.ts';
import { formatFor } from '../../../formats/format.ts';
import type { Format } from '../../../formats/format.ts';
import { identityIn } from '../../../lint/same-problem.ts';
import type { Page, Problem, Service } from '../../../model.ts';
import type { OpenPage } from '../session.ts';
import { isGoneAlone, problemCounts } from './problem-counts.ts';
import type { ChangedPage } from './workspace-edit.ts';

/**
 * A page with a comment that silences one problem and nothing else, in the markup's own form; undefined where no comment does: the page is read
 * again with each that may.
 */
export function silenced(problem: Problem, { file, view, service: files, positions }: OpenPage): ChangedPage | undefined {
  const { service } = view.live.readingOf(files);
  const before = view.workspace.disk.readPage(file);
  if ('message' in before) return undefined;
  const format = formatOf(before, service, view.toolkit.formats, view.workspace.disk.readPage);
  if (format === undefined) return undefined;
  const { key } = identityIn([service])(problem);
  const serviceWith = changedService(service, view.workspace.disk.readPage, view.toolkit.formats);
  const countsOf = (each: Service): ReadonlyMap<string, number> => problemCounts(problemsIn([each], view.context, view.toolkit.rules), each);
  const counts = countsOf(service);
  for (const inserted of commentsFor(problem, service, format, positions)) {
    const page = { ...before, source: withInserted(before.source, inserted) };
    if (isGoneAlone(key, counts, countsOf(serviceWith([page])))) return { before, page };
  }
  return undefined;
}

/** The format of a page; of a file that another page includes, that page's. */
function formatOf(page: Page, { pages }: Service, formats: readonly Format[], read: OpenPage['view']['workspace']['disk']['readPage']): Format | undefined {
  const own = formatFor(page.file, formats, () => page.source);
  const home = pages.find(({ includes = [] }) => includes.includes(page.file))?.file;
  if (own !== undefined || home === undefined) return own;
  const including = read(home);
  return formatFor(home, formats, () => ('source' in including ? including.source : ''));
}

/** Lines to insert, each at the start of a line. */
type Inserted = readonly { readonly at: number; readonly lines: string }[];

/** The comments to try, those first that say no more than they must. */
function* commentsFor({ place, rule, code }: Problem, { pages }: Service, format: Format, positions: OpenPage['positions']): Generator<Inserted> {
  const words = `${rule}${code === undefined ? '' : ` ${code}`}`;
  const lineEnd = positions.text.includes('\r\n') ? '\r\n' : '\n';
  const at = (offset: number, verb: string, reason: string, isApart: boolean) => {
    const start = positions.lineStart(offset);
    const [indent = ''] = /^[ \t]*/.exec(positions.text.slice(start, offset)) ?? [];
    return { at: start, lines: indent + format.comment(`canonlint-${verb} ${words}${reason}`) + lineEnd + (isApart ? lineEnd : '') };
  };
  const lists = pages.flatMap(({ statusLists, malformed }) => [...statusLists, ...malformed]).filter((each) => each.place.file === place.file);
  const list = lists.find((each) => each.place.start <= place.start && place.start < Math.max(each.place.end, each.place.start + 1));
  for (const isApart of [true, false]) if (list !== undefined) yield [at(list.place.start, 'disable-next-table', because, isApart)];
  for (const isApart of [false, true]) {
    const disabled = at(place.start, 'disable', because, isApart);
    const enabled = { ...at(place.start, 'enable', '', isApart), at: positions.nextLineStart(Math.max(place.start, place.end - 1)) };
    yield [disabled, { ...enabled, lines: (isApart ? lineEnd : '') + enabled.lines }];
    yield [disabled];
  }
}

/** What the writer completes. */
const because = ' -- because …';

function withInserted(source: string, inserted: Inserted): string {
  return inserted.reduceRight((text, { at, lines }) => text.slice(0, at) + lines + text.slice(at), source);
}
