import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatOf } from '../../src/formats/index.ts';
import { folderOf } from './folder.ts';
import type { Folder } from './folder.ts';
import { tellApart } from './tell-apart.ts';
import { temporaryFolder } from './temporary.ts';

/** Copies of a folder, separate, so that each has services of its own. */
export interface Tree extends Folder {
  /** Folders with 1, 2, 4 and 8 times the same pages. */
  readonly doubled: readonly Part[];
}

/** A part of a tree. */
export interface Part {
  readonly folders: readonly string[];
  readonly pages: number;
}

/** How many eighths of the largest part are in each folder; the remaining copies are in a further folder. */
const partSizes = [1, 1, 2, 4];

/** A temporary tree of as many copies as give that many pages, at least eight; equal ones, as versions of a documentation, or no two alike. */
export function treeOf(folder: Folder, pages: number, areEqual = false): Tree {
  const root = temporaryFolder();
  const copies = Math.max(8, Math.ceil(pages / folder.files.length));
  const sizes = partSizes.map((share) => share * Math.floor(copies / 8));
  const rest = copies - total(sizes);
  const places = [...sizes, rest].flatMap((size, part) => Array.from({ length: size }, (_, at) => join(`part-${part + 1}`, `copy-${at + 1}`)));
  for (const [copy, place] of places.entries()) {
    copyTo(folder, join(root, place));
    if (!areEqual) tellApart(join(root, place), folder.files, copy);
  }
  const files = places.flatMap((place) => folder.files.map((file) => join(place, file)));
  const doubled = partSizes.map((_, last) => ({
    folders: partSizes.slice(0, last + 1).map((_share, part) => join(root, `part-${part + 1}`)),
    pages: folder.files.length * total(sizes.slice(0, last + 1)),
  }));
  return { ...folderOf(root, files), doubled };
}

/** Copies the pages of a folder, and the files next to them that distinguish services. */
export function copyTo({ root, files }: Folder, to: string): void {
  const pages = new Set(files.map((file) => join(root, file)));
  const isPage = (path: string): boolean => {
    const format = formatOf(path, () => readFileSync(path, 'utf8'));
    return format !== undefined && format.onDemand !== true;
  };
  const isOthers = (path: string): boolean => ['.git', 'node_modules'].includes(basename(path));
  cpSync(root, to, { recursive: true, filter: (path) => path === root || (!isOthers(path) && (!isPage(path) || pages.has(path))) });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
