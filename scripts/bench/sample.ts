import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../fuzz/random.ts';
import type { Folder } from './folder.ts';
import { folderAt } from './folder.ts';
import { temporaryFolder } from './temporary.ts';

/** The seed of the draw, so that it is the same every time. */
const seed = 6;

/** Draws at most `most` pages from a folder into a temporary folder. */
export function sampleOf({ root, files }: Folder, most: number): Folder {
  const to = temporaryFolder();
  const random = randomOf(seed, 0);
  const drawn = files.map((file) => ({ file, lot: random() })).toSorted((one, other) => one.lot - other.lot).slice(0, most);
  for (const { file } of drawn) cpSync(join(root, file), join(to, file));
  return folderAt(to);
}
