import type { Cache, Lock, PageSource } from '../cache/index.ts';
import type { Config } from '../config/config.ts';
import type { Disk } from '../disk/index.ts';
import type { Input } from './input.ts';

/** Where a run may keep what later runs need not find out again. Plain data. */
export interface CachePlace {
  /** Absolute; no file of a repository may come to lie there. */
  readonly folder: string;
  /** Tells this release of canonlint, and what it runs on, from every other. */
  readonly build: string;
}

/** Finds the place of the cache; there may be none. */
export type FindCache = () => Promise<CachePlace | undefined>;

/** A cache, and what another thread needs to open it, too. */
export interface OpenCache {
  readonly cache: Cache;
  readonly shared: SharedCache;
}

/** What a thread needs to open the cache of a run. Plain data. */
export interface SharedCache {
  readonly place: CachePlace;
  /** When the run began, in milliseconds. */
  readonly began: number;
  /** For what only one thread may do at a time. */
  readonly lock: Lock;
}

/** The cache of a run over some pages; undefined where it would not pay, or there is none. */
export type RunCache = (pages: number) => Promise<OpenCache | undefined>;

/** No cache. */
export const noCache: RunCache = async () => undefined;

/** To read as many pages takes no longer than to load the cache. */
const fewPages = 20;

/** The cache at a place. Where code of plugins decides on facts or problems, nothing tells whether it has changed. */
export function runCache(
  find: FindCache | undefined, disk: Disk, { plugins }: Pick<Config, 'plugins'>, { read, stampOf = () => undefined }: Pick<Input, 'read' | 'stampOf'>,
): RunCache {
  if (find === undefined || plugins.length > 0) return noCache;
  const began = Date.now();
  const opened = async (): Promise<OpenCache | undefined> => {
    const place = await find();
    if (place === undefined) return undefined;
    const shared: SharedCache = { place, began, lock: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
    return { cache: await cacheAt(shared, disk, { read, stampOf }), shared };
  };
  let cache: ReturnType<typeof opened> | undefined;
  return async (pages) => (pages > fewPages ? (cache ??= opened()) : undefined);
}

/** Opens the cache of a run. */
export async function cacheAt({ place: { folder, build }, began, lock }: SharedCache, disk: Disk, source: PageSource): Promise<Cache> {
  const [{ cacheIn }, files] = await Promise.all([import('../cache/index.ts'), disk.keptFiles(folder)]);
  return cacheIn(files, { build, cwd: disk.cwd, began, lock }, source);
}
