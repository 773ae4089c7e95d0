import { join, resolve } from 'node:path';
import { isReadError, unreadable } from '../../disk/read-error.ts';
import { UserError } from '../../text/user-error.ts';
import { globAt } from './globs.ts';
import type { Glob } from './globs.ts';
import type { Workspace } from './workspace.ts';

/** A file and its content. */
export interface JsonFile {
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly source: string;
}

/**
 * The files at paths, each once, sorted. A folder stands for the `*.json` files directly in it, a glob for those that it matches. Files are read one at a
 * time. Throws a `UserError` for a file that cannot be read, and for a folder or glob without such files.
 */
export function* jsonFilesAt(paths: readonly string[], workspace: Workspace): Generator<JsonFile> {
  const files = new Set(paths.flatMap((path) => filesAt(path, workspace)).map(workspace.nameOf));
  for (const file of [...files].toSorted()) {
    const page = workspace.disk.readPage(file);
    if (isReadError(page)) throw new UserError(`${file} ${page.message}`, page.hint);
    if (page.encoding !== 'utf-8') throw new UserError(`${file} is not UTF-8`);
    yield { file, source: page.source };
  }
}

function filesAt(path: string, workspace: Workspace): readonly string[] {
  const glob = globAt(path, workspace);
  if (glob !== undefined) return filesOf(glob, workspace);
  const { cwd, disk } = workspace;
  const full = resolve(cwd, path);
  const names = attempt(path, () => disk.jsonFilesIn(full));
  if (names === undefined) return [full];
  if (names.length === 0) throw new UserError(`${path} holds no file that is called *.json`, 'name facts files, or a folder of them');
  return names.map((name) => join(full, name));
}

/** The files that a glob means, in whatever folder. */
function filesOf({ path, folder, matches }: Glob, { disk }: Workspace): readonly string[] {
  const names = attempt(path, () => disk.jsonFilesIn(folder, true)) ?? [];
  const files = names.map((name) => join(folder, name)).filter(matches);
  if (files.length === 0) throw new UserError(`${path} matches no file that is called *.json`, 'name facts files, or a folder of them');
  return files;
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UserError(`${path} ${unreadable(error)}`);
  }
}
