import type { PageFacts, Service, StatusList, Subject } from '../model.ts';

/** The pages on which a finding may be reported: those of such files, and those that include one. What a page states stands in one of its files. */
export function reportedPages({ pages }: Service, isReported: Subject['isReported']): readonly PageFacts[] {
  if (isReported === undefined) return pages;
  return pages.filter(({ file, includes = [] }) => isReported(file) || includes.some(isReported));
}

/** The lists of which a finding may be reported: those with a code, or words for one, in such a file. */
export function reportedLists(lists: readonly StatusList[], isReported: Subject['isReported']): readonly StatusList[] {
  if (isReported === undefined) return lists;
  return lists.filter(({ entries }) => entries.some(({ place, phrase, description }) =>
    [place, phrase?.place, description?.place].some((each) => each !== undefined && isReported(each.file))));
}
