import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { ownFolder, usersFolder, type Environment } from '../../disk/node/own-folders.ts';

/**
 * Lets Node keep what V8 makes of the program in the user's folder for caches (`module.enableCompileCache`, Node 22.8 and later), unless a repository may have put something there.
 * Returns whether it does: then files are to be loaded as any others. `NODE_DISABLE_COMPILE_CACHE=1` prevents it.
 */
export function letNodeKeepCode(env: Environment): boolean {
  const { enableCompileCache, constants } = process.getBuiltinModule('node:module') as Partial<CompileCache>; // older releases lack it
  if (enableCompileCache === undefined || constants?.compileCacheStatus === undefined) return false;
  const users = usersFolder(env);
  if (users === undefined || isInRepository(users)) return false;
  const folder = ownFolder(users, 'canonlint', true);
  if (folder === undefined) return false;
  const { status } = enableCompileCache(join(folder, 'code'));
  const { ENABLED, ALREADY_ENABLED } = constants.compileCacheStatus;
  return status === ENABLED || status === ALREADY_ENABLED;
}

/** The part of `node:module` that the types of the oldest supported release do not know. */
interface CompileCache {
  readonly enableCompileCache: (folder: string) => { readonly status: number };
  readonly constants: { readonly compileCacheStatus: Readonly<Record<'ENABLED' | 'ALREADY_ENABLED', number>> };
}

/** Whether a folder is inside of a git repository, whose commits may bring files: none of them must run. */
function isInRepository(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isInRepository(dirname(folder)));
}
