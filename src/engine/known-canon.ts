import type { Cache, SeenFile } from '../cache/index.ts';
import type { Config } from '../config/config.ts';
import type { Canon } from '../model.ts';
import type { ServiceFiles } from './workspace/services.ts';

/** The canon for which the services of a project spoke in an earlier run. */
export interface KnownCanon {
  /** The canon, if no file of the project has changed that decides on it. */
  readonly canon: () => Canon | undefined;
  /** Keeps the canon, if all files that decide on it are known. */
  readonly keep: (canon: Canon, files: readonly SeenFile[] | undefined) => void;
}

/** The canon that a cache knows for the services of a project. */
export function knownCanon(cache: Cache, services: readonly ServiceFiles[], { file, folder }: Pick<Config, 'file' | 'folder'>): KnownCanon {
  const kept = cache.resultsOf('canon', JSON.stringify([file, folder]));
  const question = cache.digestOf(services);
  return {
    canon: () => kept.resultOf(question) as Canon | undefined, // `keep` keeps nothing else
    keep(canon, files) {
      if (files !== undefined) kept.keep(question, files, canon);
      cache.save();
    },
  };
}
