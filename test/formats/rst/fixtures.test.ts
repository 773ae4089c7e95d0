import { describe, expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { pagesOf, read } from './reading.ts';

const pages = pagesOf('fixtures/formats/rst/*.rst');

describe('the fixtures', () => {
  it.each(pages)('are read as the snapshot beside $file shows', async ({ file, source }) => {
    await expect(dumpOf(source, read(source))).toMatchFileSnapshot(`../../../${file.replace(/rst$/, 'txt')}`);
  });
});
