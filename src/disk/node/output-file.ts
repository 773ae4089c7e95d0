import { writeFileSync } from 'node:fs';
import { lstat, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, whyOf } from '../read-error.ts';
import { UserError } from '../../text/user-error.ts';
import { writeAtomically } from './atomic-write.ts';

/**
 * Writes a file completely or not at all. Devices, pipes and open files such as `/dev/stdout` are written directly.
 * Throws a `UserError` with the name as given, relative to `cwd`.
 */
export async function writeOutputFile(file: string, text: string, cwd: string): Promise<void> {
  try {
    await write(resolve(cwd, file), text);
  } catch (error) {
    throw new UserError(`cannot write ${file}: ${await reasonOf(error, file, cwd)}`);
  }
}

async function write(file: string, text: string): Promise<void> {
  const descriptor = descriptorOf(file);
  if (descriptor !== undefined) {
    writeFileSync(descriptor, text);
    return;
  }
  const path = await targetOf(file);
  const existing = await stat(path).catch(() => undefined);
  if (existing === undefined || existing.isFile()) writeAtomically(path, text);
  else await writeFile(path, text);
}

/** Throws a `UserError` if two names denote one file: the second text would replace the first. */
export async function refuseOneFile(files: readonly string[], cwd: string): Promise<void> {
  const paths = await Promise.all(files.map((file) => canonicalPath(resolve(cwd, file))));
  const twin = paths.findIndex((path, at) => paths.indexOf(path) < at);
  if (twin >= 0) throw new UserError(`two reports would go to ${files[twin]}`);
}

/** The path without links, of a file that may not exist. */
async function canonicalPath(path: string): Promise<string> {
  return realpath(path).catch(async () => join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path)));
}

/** The descriptor that a path names, if this process has it open. */
function descriptorOf(path: string): number | undefined {
  if (path === '/dev/stdout') return 1;
  if (path === '/dev/stderr') return 2;
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(path) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The target of a link, so that the link stays. */
async function targetOf(path: string): Promise<string> {
  const link = await lstat(path).catch(() => undefined);
  return link?.isSymbolicLink() === true ? realpath(path) : path;
}

async function reasonOf(cause: unknown, file: string, cwd: string): Promise<string> {
  const folder = dirname(file);
  const code = codeOf(cause) ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const found = await stat(resolve(cwd, folder)).catch(() => undefined);
    if (found === undefined) return `there is no folder ${folder}`;
    if (!found.isDirectory()) return `${folder} is not a folder`;
  }
  return whyOf(cause, { EBADF: 'it is not open', ENOENT: 'it is a link to a file that does not exist' });
}
