import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/formats/html/index.ts';
import { dumpOf } from '../dump.ts';

await html.load?.();

describe('the fixtures', () => {
  it.each(globSync('fixtures/formats/html/*.html').toSorted())('are read as the snapshot beside %s shows', async (file) => {
    const source = readFileSync(file, 'utf8');
    const document = html.read({ file, source, encoding: 'utf-8', byteOrderMark: false });
    await expect(dumpOf(source, document)).toMatchFileSnapshot(`../../../${file.replace(/html$/, 'txt')}`);
  });
});
