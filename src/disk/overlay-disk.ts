import { dirname } from 'node:path';
import type { Page } from '../model.ts';
import type { Disk } from './disk.ts';
import { below, nameOf, pathOf, upward } from './paths.ts';

/** What stands in the place of a file: its text as a page has it. */
export type OverlaidText = Omit<Page, 'file'>;

/**
 * A disk on which some files have another text, such as those that are open in an editor, saved or not; by absolute path. The map
 * may change; nothing of it is written.
 */
export function overlayDisk(disk: Disk, texts: ReadonlyMap<string, OverlaidText>): Disk {
  const { cwd } = disk;
  /** Texts without a file: most have one. */
  const added = (): readonly string[] => [...texts.keys()].filter((path) => !disk.exists(path));
  return {
    ...disk,
    namesIn: (folder) => {
      const names = disk.namesIn(folder);
      const further = added().flatMap((path) => childIn(folder, path) ?? []);
      return further.length === 0 ? names : new Set([...names, ...further]);
    },
    kindOf: (path) => (texts.has(path) ? 'file' : disk.kindOf(path)),
    exists: (path) => texts.has(path) || disk.exists(path),
    stampOf: (file) => (texts.has(pathOf(file, cwd)) ? undefined : disk.stampOf(file)),
    readPage: (file) => {
      const text = texts.get(pathOf(file, cwd));
      return text === undefined ? disk.readPage(file) : { file, ...text };
    },
    readText: (path, most) => texts.get(path)?.source ?? disk.readText(path, most),
    pagesBelow: (folders, { sawFolder, ...wanted }) => {
      const own = added();
      const listing = disk.pagesBelow(folders, { ...wanted, ...own.length === 0 && sawFolder !== undefined && { sawFolder } });
      const further = own.filter((path) => wanted.isPage(path)).filter(below(new Set(folders)));
      return further.length === 0 ? listing : { ...listing, pages: [...listing.pages, ...further] };
    },
  };
}

/** The name in a folder on the way to a path below it. */
function childIn(folder: string, path: string): string | undefined {
  if (dirname(path) === folder) return nameOf(path, folder);
  const above = upward(path);
  const at = above.indexOf(folder);
  return at < 1 ? undefined : nameOf(above[at - 1]!, folder);
}
