import { diffWordsWithSpace } from 'diff';
import { memoize } from './memoize.ts';

/** A stretch of two texts: `same` stands in both, `removed` in the first only, `added` in the second only. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The difference of two texts, word by word, white space included: joined, all but the added segments
 * give the first text, all but the removed the second. Texts that are long or have little in common
 * are replaced as a whole.
 */
export function wordDiff(before: string, after: string): readonly Segment[] {
  return differencesTo(after)(before);
}

/** The words of a canon, which are some hundred, are held against the same words of many pages. */
const differencesTo = memoize((after) => memoize((before) => difference(before, after), 100), 200);

function difference(before: string, after: string): readonly Segment[] {
  if (before.length + after.length > longest) return replacement(before, after);
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  return changes?.map(segmentOf) ?? replacement(before, after);
}

/** In UTF-16 code units; a description has seldom more than 500. */
const longest = 20_000;
/** In words and spaces. */
const mostEdits = 1_000;

function segmentOf({ added, removed, value }: { added: boolean; removed: boolean; value: string }): Segment {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}

function replacement(before: string, after: string): readonly Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const segments: readonly Segment[] = [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
  return segments.filter(({ text }) => text !== '');
}
