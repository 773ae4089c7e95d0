import { diffWordsWithSpace } from 'diff';
import { memoize } from './memoize.ts';

/** A part of two texts: `same` is in both, `removed` only in the first, `added` only in the second. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The difference of two texts, word by word, with white space. The segments without `added` join to the first text,
 * those without `removed` to the second. Long texts and texts with little in common are replaced as a whole.
 */
export function wordDiff(before: string, after: string): readonly Segment[] {
  return differencesTo(after)(before);
}

/** A canon has some hundred wordings, and each is compared with the same words of many pages. */
const differencesTo = memoize((after) => memoize((before) => difference(before, after), 100), 200);

function difference(before: string, after: string): readonly Segment[] {
  if (before.length + after.length > longestCompared) return replacement(before, after);
  const changes = diffWordsWithSpace(before, after, { maxEditLength: maxEdits });
  return changes?.map(segmentOf) ?? replacement(before, after);
}

/** The two texts together, in UTF-16 code units; a description seldom has more than 500. */
const longestCompared = 20_000;
/** In words and spaces; beyond this, the texts have little in common. */
const maxEdits = 1_000;

function segmentOf({ added, removed, value }: { added: boolean; removed: boolean; value: string }): Segment {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}

function replacement(before: string, after: string): readonly Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const segments: readonly Segment[] = [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
  return segments.filter(({ text }) => text !== '');
}
