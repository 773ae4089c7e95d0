import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/formats/markdown/index.ts';
import { dumpOf } from '../dump.ts';

await markdown.load?.();

describe('the fixtures', () => {
  it.each(globSync('fixtures/formats/markdown/*.{md,mdx}').toSorted())('are read as the snapshot beside %s shows', async (file) => {
    const source = readFileSync(file, 'utf8');
    const dump = dumpOf(source, markdown.read({ file, source, encoding: 'utf-8', byteOrderMark: false }));
    await expect(dump).toMatchFileSnapshot(`../../../${file.replace(/mdx?$/, 'txt')}`);
  });
});
