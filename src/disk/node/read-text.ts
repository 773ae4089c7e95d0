import { constants as limits } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/**
 * Reads a handwritten text file without its byte order mark. Throws an error that `unreadable` can explain, also for
 * pipes and devices, which might never end, and for files of more than `most` bytes.
 */
export function readText(path: string, most = limits.MAX_STRING_LENGTH): string {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Unreadable(stats.isDirectory() ? 'EISDIR' : 'ENOTREG');
    if (stats.size > most) throw new Unreadable('ERR_FS_FILE_TOO_LARGE');
    return readFileSync(descriptor, 'utf8').replace(/^\ufeff/, '');
  } finally {
    closeSync(descriptor);
  }
}

class Unreadable extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
