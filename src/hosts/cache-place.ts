import type { CachePlace } from '../engine/run-cache.ts';
import { build as ownBuild } from './build.ts';
import type { Environment } from './output/colour.ts';

/** Whether a run keeps what later runs need not find out again, and where. */
export interface CacheChoice {
  readonly noCache: boolean;
  /** The folder, relative to the working folder; undefined takes one that no commit can put a file into. */
  readonly cacheLocation: string | undefined;
}

/** How the place of the cache is found; undefined for none. Throws a `UserError` for a folder in the tree that is linted. */
export async function cachePlaceFor(
  { noCache, cacheLocation }: CacheChoice, cwd: string, env: Environment, build = ownBuild,
): Promise<(() => Promise<CachePlace | undefined>) | undefined> {
  if (noCache || build === undefined) return undefined;
  if (cacheLocation !== undefined) {
    const folder = (await import('../disk/node/cache-folder.ts')).namedCacheFolder(cacheLocation, cwd);
    return async () => ({ folder, build });
  }
  return async () => {
    const folder = (await import('../disk/node/cache-folder.ts')).cacheFolder(cwd, env);
    return folder === undefined ? undefined : { folder, build };
  };
}
