import type { Page } from '../model.ts';
import type { Disk } from './disk.ts';

/**
 * The disk for a run that changes no file: a long page whose content told that it is one is not read again, unless the memory was
 * needed meanwhile.
 */
export function readOnce(disk: Disk): Disk {
  let last: WeakRef<Page> | undefined;
  return {
    ...disk,
    readPage(file) {
      const known = last?.deref();
      if (known?.file === file) return known;
      const page = disk.readPage(file);
      if ('source' in page && page.source.length > longPage) last = new WeakRef(page);
      return page;
    },
  };
}

/** In UTF-16 code units; a shorter page is read in less than a millisecond. */
const longPage = 1_000_000;
