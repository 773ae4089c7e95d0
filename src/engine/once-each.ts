import type { PageFacts, Place } from '../model.ts';

/**
 * The facts of the pages of a service, with what several pages include on the first of them alone. A page that others include
 * is a part of them and has nothing of its own. A near miss is one only if all pages that include its file say so: what one page
 * does not use, another may.
 */
export function onceEach(pages: readonly PageFacts[]): readonly PageFacts[] {
  const included = new Set(pages.flatMap(({ includes = [] }) => includes));
  if (included.size === 0) return pages;
  const seen = new Set<string>();
  const isMissedByAll = missedByAll(pages, included);
  return pages.map((page) => {
    const isFirst = ({ place }: Placed): boolean => {
      if (!included.has(place.file)) return true;
      const key = keyOf({ place });
      if (place.file === page.file || seen.has(key)) return false;
      seen.add(key);
      return true;
    };
    const { statusLists, operations, malformed } = page;
    return {
      ...page,
      statusLists: statusLists.filter(isFirst), operations: operations.filter(isFirst), malformed: malformed.filter(isFirst),
      ...(page.brokenReferences !== undefined && { brokenReferences: page.brokenReferences.filter(isFirst) }),
      ...(page.invalidCodes !== undefined && { invalidCodes: page.invalidCodes.filter(isFirst) }),
      ...(page.examples !== undefined && { examples: page.examples.filter(isFirst) }),
      ...(page.mentions !== undefined && { mentions: page.mentions.filter(isFirst) }),
      ...(page.requests !== undefined && { requests: page.requests.filter(isFirst) }),
      ...(page.nearMisses !== undefined && { nearMisses: page.nearMisses.filter((miss) => isMissedByAll(miss) && isFirst(miss)) }),
    };
  });
}

interface Placed {
  readonly place: Place;
}

function keyOf({ place: { file, start } }: Placed): string {
  return `${file}\0${start}`;
}

/** Whether all pages that include the file of a near miss have it. */
function missedByAll(pages: readonly PageFacts[], included: ReadonlySet<string>): (miss: Placed) => boolean {
  const homes = new Map<string, number>();
  for (const { includes = [] } of pages) for (const file of includes) homes.set(file, (homes.get(file) ?? 0) + 1);
  const misses = new Map<string, number>();
  for (const { nearMisses = [] } of pages) for (const key of new Set(nearMisses.map(keyOf))) misses.set(key, (misses.get(key) ?? 0) + 1);
  return (miss) => !included.has(miss.place.file) || misses.get(keyOf(miss)) === homes.get(miss.place.file);
}

/** The files in which problems of pages may stand: the pages themselves, and what they include. */
export function filesOf(pages: readonly PageFacts[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ file, includes = [] }) => [file, ...includes]));
}
