import type { Problem } from '../model.ts';

/** The problems of each page; problems of one page must be adjacent, as they are in a report. */
export function pagesOf(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  const pages: Problem[][] = [];
  for (const problem of problems) {
    const page = pages.at(-1);
    if (page?.[0]?.place.file === problem.place.file) page.push(problem);
    else pages.push([problem]);
  }
  return pages;
}
