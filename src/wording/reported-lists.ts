import type { StatusList, Subject } from '../model.ts';

/** The lists of which a finding may be reported: those with a code, or words for one, in such a file. */
export function reportedLists(lists: readonly StatusList[], isReported: Subject['isReported']): readonly StatusList[] {
  if (isReported === undefined) return lists;
  return lists.filter(({ entries }) => entries.some(({ place, phrase, description }) =>
    [place, phrase?.place, description?.place].some((each) => each !== undefined && isReported(each.file))));
}
