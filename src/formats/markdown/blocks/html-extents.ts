/** Elements that blank lines do not cut: rows and items belong together. */
const eachTag = /<(\/?)(table|ul|ol|dl)(?=[\s/>])[^<>]*>?/gi;

/** The end of a table or list whose start tag stands at an offset; undefined for a list without an end. */
export type ElementEnds = (start: number) => number | undefined;

/** The ends of the tables and lists in raw HTML; looked for on first use, once for the whole page. */
export function elementEndsIn(source: string): ElementEnds {
  let ends: ReadonlyMap<number, number> | undefined;
  return (start) => (ends ??= pairedTags(source)).get(start);
}

function pairedTags(source: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const { 0: tag, 1: slash, 2: name, index } of source.matchAll(eachTag)) {
    const starts = open.get(name!.toLowerCase()) ?? [];
    open.set(name!.toLowerCase(), starts);
    if (slash === '') starts.push(index);
    else {
      const start = starts.pop();
      if (start !== undefined) ends.set(start, index + tag.length);
    }
  }
  // without its end, a table goes on as browsers read it: up to the next one, or to the end of the page
  for (const start of open.get('table') ?? []) ends.set(start, source.length);
  return ends;
}

/** Where tables and lists begin in a part of a page. */
export function elementStarts(source: string, from: number, to: number): readonly number[] {
  const part = source.slice(from, to);
  return elementStart.test(part) ? [...part.matchAll(eachElementStart)].map(({ index }) => from + index) : [];
}

const elementStart = /<(?:table|ul|ol|dl)(?=[\s/>]|$)/i; // asked of every line of raw HTML, most of which have none
const eachElementStart = new RegExp(elementStart, 'gi');
