import { lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, RefusedFile, whyOf } from '../read-error.ts';
import { UserError } from '../../text/user-error.ts';
import { upward } from '../paths.ts';
import { writeAtomically } from './atomic-write.ts';
import type { Bounds } from './bounds.ts';
import { hasGitFolder } from './git-folder.ts';
import { clearLeftoversIn } from './leftovers.ts';
import { linkStats } from './real-folders.ts';

/**
 * Writes a file completely or not at all. Devices, pipes and open files such as `/dev/stdout` are written directly.
 * Throws a `UserError` with the name as given, relative to `cwd`; also if links of a repository lead too far.
 */
export async function writeOutputFile(file: string, text: string | Iterable<string>, cwd: string, bounds: Bounds): Promise<void> {
  try {
    await write(resolve(cwd, file), typeof text === 'string' ? [text] : text, bounds);
  } catch (error) {
    throw new UserError(`cannot write ${file}: ${await reasonOf(error, file, cwd)}`);
  }
}

/** Makes a folder, and those above it. Throws a `UserError` with the name as given; also if links lead too far. */
export function makeFolder(folder: string, cwd: string, bounds: Bounds): void {
  try {
    const path = resolve(cwd, folder);
    const last = upward(path).find((above) => linkStats(above) !== undefined)!; // the root of the file system exists
    refuseBeyond(path, realpathSync.native(last), bounds);
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UserError(`cannot make the folder ${folder}: ${whyOf(error, { EEXIST: 'it is a file' })}`);
  }
}

async function write(file: string, pieces: Iterable<string>, bounds: Bounds): Promise<void> {
  const descriptor = descriptorOf(file);
  if (descriptor !== undefined) {
    for (const piece of pieces) writeFileSync(descriptor, piece);
    return;
  }
  const path = targetOf(file);
  refuseBeyond(file, path, bounds);
  const existing = await stat(path).catch(() => undefined);
  if (existing !== undefined && !existing.isFile()) return writeFile(path, pieces);
  clearLeftoversIn(dirname(path));
  writeAtomically(path, pieces);
}

/** Where a file will be without links; a link to it stays. Throws if it is a link to nowhere. */
function targetOf(file: string): string {
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) return realpathSync.native(file);
  return join(realpathSync.native(dirname(file)), basename(file));
}

/** A user may name a file in a `.git` folder, but no link may lead there. */
function refuseBeyond(path: string, real: string, { refusalOf }: Bounds): void {
  const code = refusalOf(path, real);
  if (code !== undefined && !(code === 'EGITFOLDER' && hasGitFolder(path))) throw new RefusedFile(code);
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
