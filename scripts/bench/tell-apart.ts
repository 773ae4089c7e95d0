import { appendFileSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { formatOf } from '../../src/formats/index.ts';

/** Adds a comment to the end of copied pages, so that none is equal to one of another copy: canonlint would read that once. JSON has no comments. */
export function tellApart(root: string, files: readonly string[], copy: number): void {
  for (const file of files) {
    const path = join(root, file);
    const format = formatOf(file, () => readFileSync(path, 'utf8'));
    if (format !== undefined && extname(file) !== '.json') appendFileSync(path, `\n\n${format.comment(`copy ${copy}`)}\n`);
  }
}
