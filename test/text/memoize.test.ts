import { describe, expect, it } from 'vitest';
import { memoize, memoizeLast } from '../../src/text/memoize.ts';

/** A function that tells what it was asked. */
function asked(): { readonly answer: (text: string) => { readonly text: string }; readonly texts: readonly string[] } {
  const texts: string[] = [];
  return { texts, answer: (text) => {
    texts.push(text);
    return { text };
  } };
}

describe('a function with remembered answers', () => {
  it('is asked once for each text, and again when too many are remembered', () => {
    const { answer, texts } = asked();
    const memoized = memoize(answer, 2);
    for (const text of ['a', 'b', 'a', 'b']) expect(memoized(text)).toEqual({ text });
    expect(texts).toEqual(['a', 'b']);
    for (const text of ['c', 'a']) expect(memoized(text)).toEqual({ text });
    expect(texts).toEqual(['a', 'b', 'c', 'a']);
  });

  it('may remember the last one only', () => {
    const { answer, texts } = asked();
    const memoized = memoizeLast(answer);
    for (const text of ['', '', 'a', 'a', '', 'a']) expect(memoized(text)).toEqual({ text });
    expect(texts).toEqual(['', 'a', '', 'a']);
  });
});
