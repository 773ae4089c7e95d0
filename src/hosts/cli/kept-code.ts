import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { ownFolder, usersFolder, type Environment } from '../../disk/node/own-folders.ts';
import { within } from '../../disk/paths.ts';

/**
 * Lets Node keep what V8 makes of the program in the user's folder for caches (`module.enableCompileCache`, Node 22.8 and later), unless a repository may have put something there.
 * Returns whether it does: then files are to be loaded as any others. `NODE_DISABLE_COMPILE_CACHE=1` prevents it.
 */
export function letNodeKeepCode(env: Environment): boolean {
  const { enableCompileCache, constants } = process.getBuiltinModule('node:module') as Partial<CompileCache>; // older releases lack it
  if (enableCompileCache === undefined || constants?.compileCacheStatus === undefined) return false;
  const users = usersFolder(env);
  if (users === undefined || mayBePlanted(users)) return false;
  const folder = ownFolder(users, 'canonlint', true);
  // above a link, the folder may be elsewhere
  if (folder === undefined || mayBePlanted(realpathSync(users))) return false;
  const { status } = enableCompileCache(join(folder, 'code'));
  const { ENABLED, ALREADY_ENABLED } = constants.compileCacheStatus;
  return status === ENABLED || status === ALREADY_ENABLED;
}

/** The part of `node:module` that the types of the oldest supported release do not know. */
interface CompileCache {
  readonly enableCompileCache: (folder: string) => { readonly status: number };
  readonly constants: { readonly compileCacheStatus: Readonly<Record<'ENABLED' | 'ALREADY_ENABLED', number>> };
}

/** Whether what a folder holds may be of those who wrote the pages: none of that must run. */
function mayBePlanted(folder: string): boolean {
  return within(process.cwd(), folder) || isInRepository(folder);
}

/** Whether a folder is inside of a git repository, whose commits may bring files. */
function isInRepository(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isInRepository(dirname(folder)));
}
