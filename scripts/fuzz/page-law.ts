import { rules } from '../../rules/index.ts';
import { factsOf, loadCanon, reportOn } from '../../src/index.ts';
import type { Canon, Page, PageFacts, Problem } from '../../src/model.ts';

/** The canon that pages are compared with. */
export const house: Canon = await loadCanon('open-telekom-cloud', { from: '.', read: refuse, factsOf });

/** The page of a text. */
export function pageWith(source: string, file = 'page.rst'): Page {
  return { file, source, encoding: 'utf-8', byteOrderMark: false };
}

/** The facts of a page. */
export function factsIn(page: Page): PageFacts {
  return factsOf(page)!; // its name is that of a page
}

/** The law for every page: it can be read, and every problem is on it. */
export function faultOfPage(page: Page): string | undefined {
  const { problems } = reportOn([{ name: 'page', pages: [factsIn(page)] }], house, rules);
  return faultOfPlaces(problems, page);
}

/** The law for every problem: its place and related places are in the page. */
export function faultOfPlaces(problems: readonly Problem[], { source }: Page): string | undefined {
  const outside = problems.find(({ place, related = [] }) => [place, ...related.map((each) => each.place)]
    .some(({ start, end, line, column }) => !(0 <= start && start <= end && end <= source.length && line >= 1 && column >= 1)));
  return outside && `has a problem outside itself: ${JSON.stringify(outside)}`;
}

function refuse(): never {
  throw new Error('a shipped canon needs no file');
}
