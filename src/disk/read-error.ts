import type { Page } from '../model.ts';

/** Something on disk that could not be read; the run continues. */
export interface ReadError {
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  /** What is wrong, as a predicate: `cannot be read: permission denied`. */
  readonly message: string;
  /** What to do about it, if the message does not say it all. */
  readonly hint?: string | undefined;
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

/** What to do about a file that is refused; undefined if its message says it all. */
export function hintFor(error: unknown): string | undefined {
  return error instanceof RefusedFile && error.code.startsWith('EOUTOF') ? 'name the file that the link leads to, or put the file itself in its place' : undefined;
}

/** A file that is not used though the system would allow it, with a code like those of the system. */
export class RefusedFile extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** Why a file is refused. */
export type RefusalCode = 'EISDIR' | 'ENOTREG' | 'ERR_FS_FILE_TOO_LARGE' | 'EOUTOFREPOSITORY' | 'EOUTOFFOLDER' | 'EGITFOLDER' | 'ECHOWN';

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  ECHOWN: 'its owner and group could not be kept',
  EDQUOT: 'the disk quota is exhausted',
  EFBIG: 'it would be too large',
  EGITFOLDER: 'it lies in a .git folder',
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
  EOUTOFFOLDER: 'a link leads out of the folder that is linted',
  EOUTOFREPOSITORY: 'a link leads out of the repository',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
};
