import type { Format } from './format.ts';

/** What is read wherever it lies: the titles of the formats whose files are pages by themselves, as a list in words. */
export function markupsIn(formats: readonly Pick<Format, 'title' | 'onDemand' | 'orphan'>[]): string {
  const titles = formats.filter(({ onDemand, orphan }) => onDemand !== true && orphan === undefined).map(({ title }) => title);
  return titles.length < 2 ? titles.join() : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)!}`;
}
