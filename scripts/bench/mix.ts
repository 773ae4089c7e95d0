import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatOf } from '../../src/formats/index.ts';
import { folderOf } from './folder.ts';
import type { Folder } from './folder.ts';
import { otherPage } from './other-pages.ts';
import { tellApart } from './tell-apart.ts';
import { temporaryFolder } from './temporary.ts';
import { copyTo } from './tree.ts';

/**
 * Of five pages, four state nothing of statuses: in ordinary repositories of documentation, 80 to 99 in a hundred do not. A cheap test of
 * their text tells three of them; the fourth has to be read.
 */
const others = [{ hasNumbers: false }, { hasNumbers: false }, { hasNumbers: false }, { hasNumbers: true }];

/** A temporary tree of copies of a folder, with four others beside each page, in its markup and of its size: about so many pages. */
export function mixOf(folder: Folder, pages: number): Folder {
  const root = temporaryFolder();
  const copies = Math.max(1, Math.round(pages / (folder.files.length * (1 + others.length))));
  const files = Array.from({ length: copies }, (_, copy) => {
    const place = `copy-${copy + 1}`;
    copyTo(folder, join(root, place));
    tellApart(join(root, place), folder.files, copy);
    return folder.files.flatMap((file, at) => [file, ...othersBeside(join(root, place), file, copy * folder.files.length + at)].map((name) => join(place, name)));
  });
  return folderOf(root, files.flat());
}

/** In bytes: a longer page is one of a kind. */
const longest = 200_000;

/** Writes the others beside a page; returns the names of those that are pages. */
function othersBeside(root: string, file: string, number: number): readonly string[] {
  const path = join(root, file);
  const { name: markup } = formatOf(file, () => readFileSync(path, 'utf8'))!;
  const length = Math.min(statSync(path).size, longest);
  return others.flatMap(({ hasNumbers }, at) => {
    const other = otherPage(markup, length, number * others.length + at, hasNumbers);
    if (other === undefined) return [];
    const name = join(dirname(file), `other-${number}-${at}${other.extension}`);
    writeFileSync(join(root, name), other.text);
    return formatOf(name, () => other.text) === undefined ? [] : [name];
  });
}
