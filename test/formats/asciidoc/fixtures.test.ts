import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { asciidoc } from '../../../src/formats/asciidoc/index.ts';
import { dumpOf } from '../dump.ts';

await asciidoc.load?.();

describe('the fixtures', () => {
  it.each(globSync('fixtures/formats/asciidoc/*.adoc').toSorted())('are read as the snapshot beside %s shows', async (file) => {
    const source = readFileSync(file, 'utf8');
    const dump = dumpOf(source, asciidoc.read({ file, source, encoding: 'utf-8', byteOrderMark: false }));
    await expect(dump).toMatchFileSnapshot(`../../../${file.replace(/adoc$/, 'txt')}`);
  });
});
