import process from 'node:process';
import type { PageFacts } from '../../model.ts';
import type { KnownFacts } from '../read-services.ts';

/**
 * The facts of many pages, by name. The first are held as they are, the others as compressed JSON, which has a notation for all of them: that takes a fiftieth of their
 * memory, and to unpack it a tenth of the time of reading the pages. Pages that were held together are best asked for together.
 */
export class HeldFacts implements KnownFacts {
  readonly #first = new Map<string, PageFacts>();
  /** The pack of each page, and its number there. */
  readonly #places = new Map<string, readonly [pack: Uint8Array, at: number]>();
  #length = 0;
  #last: { readonly pack: Uint8Array; readonly pages: readonly PageFacts[] } | undefined;

  get size(): number {
    return this.#first.size + this.#places.size;
  }

  /** Holds the facts of pages, as long as there is room. */
  hold(pages: readonly PageFacts[]): void {
    if (this.#first.size < mostAsTheyAre) {
      for (const page of pages) this.#first.set(page.file, page);
      return;
    }
    for (let from = 0; from < pages.length && this.#length < mostHeld; from += pagesInPack) {
      const part = pages.slice(from, from + pagesInPack);
      const pack = zlib().deflateRawSync(JSON.stringify(part), { level: 1 });
      for (const [at, { file }] of part.entries()) this.#places.set(file, [pack, at]);
      this.#length += pack.length;
    }
  }

  get(file: string): PageFacts | undefined {
    const [pack, at] = this.#places.get(file) ?? [];
    if (pack === undefined || at === undefined) return this.#first.get(file);
    if (this.#last?.pack !== pack) this.#last = { pack, pages: JSON.parse(zlib().inflateRawSync(pack).toString()) as readonly PageFacts[] }; // nothing else is packed
    return this.#last.pages[at];
  }
}

/** The facts of as many pages take some 5 MB. */
const mostAsTheyAre = 500;

/** So many are unpacked at once. */
const pagesInPack = 64;

/** In bytes: the facts of some 60,000 pages that all state codes. */
const mostHeld = 30_000_000;

/** Loaded on first use: few runs hold so many, and none in a browser. */
function zlib() {
  return process.getBuiltinModule('node:zlib');
}
