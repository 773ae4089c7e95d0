import process from 'node:process';
import type { PageFacts } from '../../model.ts';
import type { KnownFacts } from '../read-services.ts';

/**
 * The facts of many pages, by name. They are held as compressed JSON, which has a notation for all of them: that takes a fiftieth of their memory, and to unpack it a
 * tenth of the time of reading the pages. Pages that were held together are best asked for together.
 */
export class HeldFacts implements KnownFacts {
  /** The pack of each page, and its number there. */
  readonly #places = new Map<string, readonly [pack: Uint8Array, at: number]>();
  #length = 0;
  #last: { readonly pack: Uint8Array; readonly pages: readonly PageFacts[] } | undefined;

  get size(): number {
    return this.#places.size;
  }

  /** Holds the facts of pages, as long as there is room. */
  hold(pages: readonly PageFacts[]): void {
    for (let from = 0; from < pages.length && this.#length < mostHeld; from += pagesInPack) {
      const part = pages.slice(from, from + pagesInPack);
      const pack = zlib().deflateRawSync(JSON.stringify(part), { level: 1 });
      for (const [at, { file }] of part.entries()) this.#places.set(file, [pack, at]);
      this.#length += pack.length;
    }
  }

  get(file: string): PageFacts | undefined {
    const [pack, at] = this.#places.get(file) ?? [];
    if (pack === undefined || at === undefined) return undefined;
    if (this.#last?.pack !== pack) this.#last = { pack, pages: JSON.parse(zlib().inflateRawSync(pack).toString()) as readonly PageFacts[] }; // nothing else is packed
    return this.#last.pages[at];
  }
}

/** So many are unpacked at once. */
const pagesInPack = 64;

/** In bytes: the facts of some 60,000 pages that all state codes. */
const mostHeld = 30_000_000;

/** Loaded on first use: most runs hold nothing. */
function zlib() {
  return process.getBuiltinModule('node:zlib');
}
