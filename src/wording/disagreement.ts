import { lazily } from '../text/lazily.ts';
import { contentOf } from './content.ts';
import { isNegated, sameWords } from './words.ts';

/**
 * Whether two texts contradict each other, rather than say more, less or the same in other words: they share less than
 * half of their words, or all but a few of the same sentence.
 */
export function disagree(one: string, other: string): boolean {
  if (sameWords(one, other)) return false;
  const [first, second] = [foldedContentOf(one), foldedContentOf(other)];
  if (first.size === 0 || second.size === 0) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  const least = Math.min(first.size, second.size);
  if (shared === least) return first.size === second.size && isNegated(one) !== isNegated(other);
  return shared * 2 < least || haveOneFrame(one, other);
}

/** Whether two texts differ only in one run of words, which is less than half of the longer text. */
export function haveOneFrame(one: string, other: string): boolean {
  const { begun, ended, longer } = frameOf(wordsIn(one), wordsIn(other));
  return (begun + ended) * 2 >= longer;
}

/** The content words, with one word for all synonyms in descriptions of responses. */
function foldedContentOf(text: string): ReadonlySet<string> {
  const known = synonyms();
  return new Set([...contentOf(text)].map((word) => known.get(word) ?? word));
}

const synonyms = lazily((): ReadonlyMap<string, string> => new Map([
  'forbidden denied refused rejected prohibited declined disallowed',
  'invalid incorrect wrong illegal malformed bad improper',
  'error exception fault failure failed problem abnormal',
  'completed processed fulfilled handled performed executed',
  'enter provide supply specify give include contain',
  'success successful successfully succeeded normal',
  'missing absent lacking',
  'permission authority privilege right',
  'due because caused',
  'permitted allowed supported',
].flatMap((line) => {
  const words = line.split(' ').flatMap((word) => [...contentOf(word)]);
  return words.map((word) => [word, words[0]!] as const);
})));

/** The words of each of two texts without their common beginning and end; all words if one text would be empty. */
export function differingWords(one: string, other: string): readonly [string, string] {
  const [first, second] = [wordsIn(one), wordsIn(other)];
  const { begun, ended } = frameOf(first, second);
  if (begun + ended === Math.min(first.length, second.length)) return [one, other];
  const cut = (words: readonly string[]): string =>
    `${begun > 0 ? '…' : ''}${words.slice(begun, words.length - ended).join(' ')}${ended > 0 ? '…' : ''}`;
  return [cut(first), cut(second)];
}

interface Frame {
  /** The number of words that both texts begin with, and end with. */
  readonly begun: number;
  readonly ended: number;
  /** The number of words of the longer one. */
  readonly longer: number;
}

function frameOf(first: readonly string[], second: readonly string[]): Frame {
  const least = Math.min(first.length, second.length);
  const begun = countWhile(least, (at) => same(first[at]!, second[at]!));
  const ended = countWhile(least - begun, (at) => same(first.at(-1 - at)!, second.at(-1 - at)!));
  return { begun, ended, longer: Math.max(first.length, second.length) };
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function countWhile(most: number, holdsAt: (at: number) => boolean): number {
  let count = 0;
  while (count < most && holdsAt(count)) count += 1;
  return count;
}
