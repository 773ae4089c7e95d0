import type { Disk } from '../../../disk/index.ts';

/** The text of a file of the project; empty if it cannot be read, or is longer than people write. */
export function textAt(path: string, { readText }: Pick<Disk, 'readText'>): string {
  try {
    return readText(path, longest);
  } catch {
    return '';
  }
}

/** In bytes. */
const longest = 1_000_000;
