import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../../src/model.ts';
import { factsOn, pagesBelow } from '../conformance/pages.ts';
import type { Folder } from './folder.ts';
import { temporaryFolder } from './temporary.ts';

/** A page in a folder of its own. */
export interface LongPage {
  readonly path: string;
  readonly bytes: number;
}

/** The size of the first page is about this, in bytes. */
const smallestPage = 250_000;

/** Pages of 1, 2, 4 and 8 times a size: repetitions of the page that lists most codes. */
export function longPagesOf(folder: Folder): readonly LongPage[] {
  const root = temporaryFolder();
  const source = `${richestPageIn(folder).source.trimEnd()}\n\n`;
  const first = source.repeat(Math.max(1, Math.round(smallestPage / source.length)));
  return [1, 2, 4, 8].map((times) => {
    const path = join(root, `page-${times}.rst`);
    const text = first.repeat(times);
    writeFileSync(path, text);
    return { path, bytes: Buffer.byteLength(text) };
  });
}

function richestPageIn({ root }: Folder): Page {
  let richest: { readonly page: Page; readonly entries: number } | undefined;
  for (const page of pagesBelow(root)) {
    const entries = factsOn(page).statusLists.reduce((sum, table) => sum + table.entries.length, 0);
    if (richest === undefined || entries > richest.entries) richest = { page, entries };
  }
  if (richest === undefined) throw new Error(`${root} holds no page`);
  return richest.page;
}
