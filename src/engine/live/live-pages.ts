import type { Cache } from '../../cache/index.ts';
import { isReadError } from '../../disk/index.ts';
import type { ReadError } from '../../disk/index.ts';
import type { Format } from '../../formats/format.ts';
import type { PageFacts } from '../../model.ts';
import { includedFilesIn } from '../included-files.ts';
import type { Input } from '../input.ts';
import { keptFactsOf } from '../kept-facts.ts';
import { inEncodingOfFormat } from '../page-facts.ts';
import { inNamedLanguage } from '../page-language.ts';
import type { ServiceFiles } from '../workspace/services.ts';

/** The facts of pages, each known until a file changes on which they depend: the page, or one that it includes. */
export class LivePages {
  readonly #read: Input['read'];
  readonly #formats: readonly Format[];
  readonly #known = new Map<string, KnownPage>();
  /** The files that have changed since the cache was opened. */
  readonly #changed = new Set<string>();
  #cache: Cache | undefined;
  /** The pages that depend on a file. */
  readonly #dependent = new Map<string, Set<string>>();

  constructor(read: Input['read'], formats: readonly Format[]) {
    this.#read = read;
    this.#formats = formats;
  }

  /** Asks a cache first from now on, and keeps there what is read; undefined for none. */
  useCache(cache: Cache | undefined): void {
    this.#cache = cache;
    this.#changed.clear();
  }

  /** The facts of a page of a service, or why it cannot be read. Its format must be loaded. */
  factsOf(file: string, service: ServiceFiles): PageFacts | ReadError {
    const home = homeOf(service);
    const known = this.#known.get(file);
    if (known?.home === home) return known.facts;
    const facts = this.#factsNow(file, service);
    this.#known.set(file, { home, facts });
    return facts;
  }

  /** Whether the facts of a page need no reading. */
  knows(file: string): boolean {
    return this.#known.has(file);
  }

  /** Forgets the pages that depend on a file, and tells them. */
  forget(file: string): readonly string[] {
    if (this.#cache !== undefined) this.#changed.add(file);
    this.#cache?.changed(file);
    const pages = [...this.#dependent.get(file) ?? []];
    this.#dependent.delete(file);
    for (const page of pages) this.#known.delete(page);
    return pages;
  }

  /** Forgets all pages but these. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#known.keys()) if (!files.has(file)) this.#known.delete(file);
  }

  #factsNow(file: string, service: ServiceFiles): PageFacts | ReadError {
    const depends = (each: string): void => {
      const pages = this.#dependent.get(each) ?? new Set();
      this.#dependent.set(each, pages.add(file));
    };
    const read: Input['read'] = (each) => {
      depends(each);
      return this.#read(each);
    };
    const pageFacts = keptFactsOf(service, this.#formats, includedFilesIn(service, read), this.#cache);
    const before = pageFacts.filesBefore(file);
    if (before?.every((each) => !this.#changed.has(each)) === true) {
      const facts = pageFacts.before(file);
      if (facts !== undefined) for (const each of before) depends(each);
      if (facts !== undefined) return facts;
    }
    const page = inEncodingOfFormat(read(file), this.#formats);
    if (isReadError(page)) return page;
    return pageFacts.read(inNamedLanguage(page, service)) ?? { file, message: 'is not a page that canonlint reads' };
  }
}

interface KnownPage {
  /** What the service of the page told about it. */
  readonly home: string;
  readonly facts: PageFacts | ReadError;
}

/** All that the facts of a page depend on, besides files. */
function homeOf(service: ServiceFiles): string {
  const { root, documentation, language, files } = service;
  const home = homes.get(service) ?? JSON.stringify([root, documentation, language, files.includes(root)]);
  homes.set(service, home);
  return home;
}

const homes = new WeakMap<ServiceFiles, string>();
