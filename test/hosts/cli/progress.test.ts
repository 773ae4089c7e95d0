import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../src/hosts/cli/output/progress.ts';

/** The progress of a run with this number of pages, some milliseconds each. */
function written(pages: number, milliseconds: number, isTTY = true): string {
  let time = 0;
  let text = '';
  const progress = progressOn({ writeRaw: (part) => (text += part), isTTY }, pages, () => time);
  for (let page = 0; page < pages; page++) {
    time += milliseconds;
    progress.tell(page + 1);
  }
  progress.done();
  return text;
}

const wipe = '\r\u001b[K';

describe('progress', () => {
  it('is silent on a run of less than half a second, and without a terminal', () => {
    expect(written(499, 1)).toBe('');
    expect(written(5000, 10, false)).toBe('');
    const nowhere = progressOn(undefined, 5);
    nowhere.tell(1);
    nowhere.done();
  });

  it('appears after half a second, changes ten times a second, and is wiped at the end', () => {
    expect(written(8, 100)).toBe([5, 6, 7, 8].map((page) => `${wipe}${page} of 8 pages read`).join('') + wipe);
    expect(written(2000, 1).split('pages read')).toHaveLength(1 + 16);
    expect(written(2000, 1)).toContain(`${wipe}1,500 of 2,000 pages read`);
  });
});
