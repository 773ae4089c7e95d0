import type { PageFacts, Place } from '../model.ts';

/**
 * The facts of the pages of a service, with what several pages include on the first of them alone. A page that others include
 * is a part of them and has nothing of its own.
 */
export function onceEach(pages: readonly PageFacts[]): readonly PageFacts[] {
  const included = new Set(pages.flatMap(({ includes = [] }) => includes));
  if (included.size === 0) return pages;
  const seen = new Set<string>();
  return pages.map((page) => {
    const isFirst = ({ place }: { readonly place: Place }): boolean => {
      if (!included.has(place.file)) return true;
      const key = `${place.file}\0${place.start}`;
      if (place.file === page.file || seen.has(key)) return false;
      seen.add(key);
      return true;
    };
    const { statusLists, operations, malformed } = page;
    return {
      ...page,
      statusLists: statusLists.filter(isFirst), operations: operations.filter(isFirst), malformed: malformed.filter(isFirst),
      ...(page.brokenReferences !== undefined && { brokenReferences: page.brokenReferences.filter(isFirst) }),
      ...(page.examples !== undefined && { examples: page.examples.filter(isFirst) }),
      ...(page.mentions !== undefined && { mentions: page.mentions.filter(isFirst) }),
      ...(page.requests !== undefined && { requests: page.requests.filter(isFirst) }),
      ...(page.nearMisses !== undefined && { nearMisses: page.nearMisses.filter(isFirst) }),
    };
  });
}

/** The files in which problems of pages may stand: the pages themselves, and what they include. */
export function filesOf(pages: readonly PageFacts[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ file, includes = [] }) => [file, ...includes]));
}
