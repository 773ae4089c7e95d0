import type { Finding, Part, StatusEntry, StatusList } from '../model.ts';
import { wordsOf } from './words.ts';

/** What mends a finding, or why nothing does; neither where there are no words to mend it with. */
export type Remedy = Pick<Finding, 'fix' | 'declined'>;

/** Which parts of a description are to go for other words: some of them, or one that cannot be told. */
export type Choice = (parts: readonly Part[]) => readonly Part[];

/**
 * Other words in the place of those parts of an entry's description that a choice singles out. No other part
 * is touched; where the parts hold markup, or none can be told from the rest, the remedy says so.
 */
export function remedyFor(entry: StatusEntry, table: StatusList, to: string, chosen: Choice, safe = false): Remedy {
  const { description } = entry;
  if (description === undefined) return { declined: 'the row has no cell for a description' };
  if (describesOthers(entry, table)) return { declined: 'the cell describes several codes' };
  const { place, text, parts } = description;
  const isEmpty = text === '' && place.start === place.end;
  if (isEmpty) return { fix: { safe, change: { kind: 'reword', place, from: '', to } } };
  if (parts.length === 0) return { declined: 'the cell holds something else than words' };
  return rewordingOf(parts.length === 1 ? parts : chosen(parts), to, safe);
}

function rewordingOf(parts: readonly Part[], to: string, safe: boolean): Remedy {
  const [first, ...alsoFor] = parts;
  if (first === undefined) return { declined: 'the words of the canon cannot be told from the rest of the cell' };
  if (parts.some(({ plain }) => !plain)) return { declined: 'the words hold markup' };
  if (parts.some(({ text }) => text === to)) return { declined: 'the cell says what the canon has already' };
  const { place, text: from } = first;
  return { fix: { safe, change: { kind: 'reword', place, from, to, ...(alsoFor.length > 0 && { alsoFor }) } } };
}

/** Whether other codes share the cell, so that no words are right for all of them. */
function describesOthers({ code, description }: StatusEntry, { entries }: StatusList): boolean {
  return entries.some((other) => other.code !== code && other.description?.place.start === description?.place.start);
}

/** The one part whose words of content are clearly the most like those of some texts; none where none stands out. */
export function nearestPart(parts: readonly Part[], texts: readonly string[]): readonly Part[] {
  const models = texts.map(contentOf);
  const ranked = parts.map((part) => {
    const content = contentOf(part.text);
    return { part, degree: Math.max(...models.map((model) => likeness(content, model))) };
  }).toSorted((one, other) => other.degree - one.degree);
  const [best, second] = ranked;
  if (best === undefined || best.degree < leastLikeness) return [];
  return second === undefined || best.degree >= second.degree * clearly ? [best.part] : [];
}

/** As a share of the words of both. */
const leastLikeness = 0.25;
/** How many times the likeness of any other part. */
const clearly = 1.5;

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

function contentOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text).filter((word) => !functionWords.has(word));
  return new Set(words.map((word) => word.replace(/(?<=.{4})ing$/, '')));
}

/** Words of no content, as `wordsOf` has them. */
const functionWords: ReadonlySet<string> = new Set((
  'and as at be because but by can do for from have if in it may must '
  + 'not of on or so that then there this to when which will with you your'
).split(' '));
