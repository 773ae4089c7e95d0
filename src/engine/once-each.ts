import type { NearMiss, PageFacts, Place } from '../model.ts';

/**
 * The facts of the pages of a service, with what several pages include on the first of them alone. A page that others include
 * is a part of them and has nothing of its own. Words that
 * one page does not use are no near miss where another does.
 */
export function onceEach(pages: readonly PageFacts[]): readonly PageFacts[] {
  const included = new Set(pages.flatMap(({ includes = [] }) => includes));
  if (included.size === 0) return pages;
  const seen = new Set<string>();
  const isUsed = usedWords(pages);
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
      ...(page.nearMisses !== undefined && { nearMisses: page.nearMisses.filter((miss) => !isUsed(miss) && isFirst(miss)) }),
    };
  });
}

interface Placed {
  readonly place: Place;
}

function keyOf({ place: { file, start } }: Placed): string {
  return `${file}\0${start}`;
}

/** Tells whether an operation of some page has the words of a near miss. */
function usedWords(pages: readonly PageFacts[]): (miss: NearMiss) => boolean {
  if (!pages.some(({ nearMisses = [] }) => nearMisses.some(({ words }) => words !== undefined))) return () => false;
  const lists = pages.flatMap(({ statusLists }) => statusLists).filter(({ scope }) => scope === 'operation');
  const used = new Set(lists.flatMap(({ entries }) => entries.flatMap(({ phrase, description }) =>
    [phrase, description].flatMap((wording) => (wording === undefined ? [] : [keyOf(wording)])))));
  return ({ words }) => words !== undefined && used.has(keyOf({ place: words }));
}

/** The files in which problems of pages may stand: the pages themselves, and what they include. */
export function filesOf(pages: readonly PageFacts[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ file, includes = [] }) => [file, ...includes]));
}
