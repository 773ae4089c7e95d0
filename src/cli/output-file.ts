import { chmod, lstat, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf } from '../files/trouble.ts';
import { UserError } from '../text/user-error.ts';

/**
 * Writes a file completely or not at all; a device or a pipe is written to as it is. Throws a
 * `UserError` that names the file as the user gave it, relative to `cwd`.
 */
export async function writeOutputFile(file: string, text: string, cwd: string): Promise<void> {
  try {
    const path = await targetOf(resolve(cwd, file));
    const existing = await stat(path).catch(() => undefined);
    if (existing === undefined || existing.isFile()) await replace(path, text, existing?.mode);
    else await writeFile(path, text);
  } catch (error) {
    throw new UserError(`cannot write ${file}: ${await reasonOf(error, file, cwd)}`);
  }
}

/** The file itself where the path is a link to one, so that the link stays. */
async function targetOf(path: string): Promise<string> {
  const link = await lstat(path).catch(() => undefined);
  return link?.isSymbolicLink() === true ? realpath(path) : path;
}

async function replace(path: string, text: string, mode: number | undefined): Promise<void> {
  const temporary = join(dirname(path), `.canonlint-${process.pid}.tmp`);
  try {
    await rm(temporary, { force: true }); // of a run that was killed: in a container each has the same number
    await writeFile(temporary, text, { flag: 'wx' });
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function reasonOf(cause: unknown, file: string, cwd: string): Promise<string> {
  const folder = dirname(file);
  const code = codeOf(cause) ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const found = await stat(resolve(cwd, folder)).catch(() => undefined);
    if (found === undefined) return `there is no folder ${folder}`;
    if (!found.isDirectory()) return `${folder} is not a folder`;
  }
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space is left on the device',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};
