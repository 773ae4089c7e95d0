import { describe, expect, it } from 'vitest';
import { threadsFor } from '../../src/engine/threads/thread-count.ts';

describe('threads', () => {
  it('are one for every two processors, where there are pages for them', () => {
    const threads = (processors: number) => [1, 399, 800, 1200, 100_000].map((pages) => threadsFor(pages, processors));
    expect([1, 2, 3, 4, 8, 64].map(threads)).toEqual([
      [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 2, 2, 2], [1, 1, 2, 3, 4], [1, 1, 2, 3, 8],
    ]);
  });
});
