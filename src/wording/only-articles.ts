import { wordsOf } from './words.ts';

/**
 * Whether new words keep every old word: another case, punctuation or form of it ("times", "timed") is the same, and only
 * articles may come or go. A lost "will" or "has been" is a lost word.
 */
export function losesOnlyArticles(from: string, to: string): boolean {
  const [old, now] = [keysOf(from), keysOf(to)];
  return old.join('') === now.join('') || old.toSorted().join(' ') === now.toSorted().join(' ');
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** Word by word, since an auxiliary beside a verb says nothing of its own to `wordsOf`. */
function keysOf(text: string): readonly string[] {
  const words = text.normalize('NFC').toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.flatMap((word) => {
    if (articles.has(word)) return [];
    const keys = wordsOf(word);
    return keys.length === 0 ? [word] : keys;
  });
}
