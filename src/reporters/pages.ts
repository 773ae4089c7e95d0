import type { Problem } from '../model.ts';

/** The problems of each page; problems of one page must be adjacent, as they are in a report. */
export function* pagesOf(problems: Iterable<Problem>): Iterable<readonly Problem[]> {
  let page: Problem[] = [];
  for (const problem of problems) {
    if (page.length > 0 && page[0]!.place.file !== problem.place.file) {
      yield page;
      page = [];
    }
    page.push(problem);
  }
  if (page.length > 0) yield page;
}
