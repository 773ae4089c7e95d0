import type { Cache, SeenFile } from '../cache/index.ts';
import type { Config } from '../config/config.ts';
import type { Canon } from '../model.ts';
import type { ServiceFiles } from './workspace/services.ts';

/** What a service says of codes in general. */
export interface Saying {
  readonly service: ServiceFiles;
  /** A digest of it, equal where it says the same, wherever that stands. */
  readonly words: string;
  /** All files that decide on it; undefined where nobody knows them. */
  readonly files: readonly SeenFile[] | undefined;
}

/** The canon for which the services of a project spoke in an earlier run. */
export interface KnownCanon {
  /** Whether something is known of these services together. */
  readonly isAny: boolean;
  /** The digest of what a service said, if no file of it has changed since. */
  readonly wordsOf: (service: ServiceFiles) => string | undefined;
  /** The canon, if the services that have changed say what they said. */
  readonly canonIf: (changed: readonly Saying[]) => Canon | undefined;
  /** Keeps the canon, with what all services say. */
  readonly keep: (canon: Canon, all: readonly Saying[]) => void;
}

/** A canon, and a digest of what each service said, in their order. */
interface Kept {
  readonly canon: Canon;
  readonly digests: readonly string[];
}

/** The canon that a cache knows for the services of a project. */
export function knownCanon(cache: Cache, services: readonly ServiceFiles[], { file, folder }: Pick<Config, 'file' | 'folder'>): KnownCanon {
  const kept = cache.resultsOf('canon', JSON.stringify([file, folder, cache.digestOf(services)]));
  const before = kept.resultOf(ofAll) as Kept | undefined; // `keep` keeps nothing else
  const numbers = new Map(services.map((service, at) => [service, at]));
  const keepFiles = ({ service, files }: Saying): void => {
    if (files !== undefined) kept.keep(String(numbers.get(service)), files, '');
  };
  const wordsBefore = (service: ServiceFiles): string | undefined => before?.digests[numbers.get(service)!];
  return {
    isAny: before !== undefined,
    wordsOf: (service) => (kept.resultOf(String(numbers.get(service))) === undefined ? undefined : wordsBefore(service)),
    canonIf(changed) {
      if (before === undefined || !changed.every(({ service, words }) => wordsBefore(service) === words)) return undefined;
      for (const each of changed) keepFiles(each);
      return before.canon;
    },
    keep(canon, all) {
      const digests = new Map(all.map(({ service, words }) => [service, words]));
      const result: Kept = { canon, digests: services.map((service) => digests.get(service) ?? '') };
      kept.keep(ofAll, [], result);
      for (const each of all) keepFiles(each);
    },
  };
}

/** The question that is asked of all services together; the others are their numbers. */
const ofAll = 'all';
