/**
 * Whether new words are the old ones but for case, punctuation, spaces, their order, and articles: nothing that a reader
 * could miss. Another tense is another word.
 */
export function losesOnlyArticles(from: string, to: string): boolean {
  const [old, now] = [wordsIn(from), wordsIn(to)];
  return old.join('') === now.join('') || old.toSorted().join(' ') === now.toSorted().join(' ');
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFC').toLowerCase().replaceAll('’', "'");
  return (plain.match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? []).filter((word) => !articles.has(word));
}
