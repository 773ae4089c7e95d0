import type { Page } from '../model.ts';

/** Something on disk that could not be read; the run continues. */
export interface ReadError {
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  /** What is wrong, as a predicate: `cannot be read: permission denied`. */
  readonly message: string;
}

/** Whether reading failed. */
export function isReadError(read: Page | ReadError): read is ReadError {
  return 'message' in read;
}

/** The message for a system error. */
export function unreadable(error: unknown): string {
  return `cannot be read: ${whyOf(error)}`;
}

/** The reason for a failed read or write; `own` overrides the words for some system errors. */
export function whyOf(error: unknown, own: Readonly<Record<string, string>> = {}): string {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  return own[code] ?? words[code] ?? code;
}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is exhausted',
  EFBIG: 'it would be too large',
  EIO: 'the disk fails',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space is left on the device',
  ENOTDIR: 'a part of its path is not a folder',
  ENOTREG: 'it is not a regular file',
  ENXIO: 'it is not a regular file',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
};
