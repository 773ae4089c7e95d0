import process from 'node:process';

/** Texts that were compressed together. */
interface Pack {
  readonly bytes: Uint8Array;
  /** The length of the texts in UTF-8, in bytes. */
  readonly size: number;
  /** Where each text ends, in UTF-16 code units. */
  readonly ends: readonly number[];
}

/** Texts by key, compressed some at a time, as long as there is room. Those that were held together are best asked for together. */
export class HeldTexts {
  readonly #places = new Map<string, readonly [pack: Pack | undefined, at: number]>();
  /** Those of the next pack. */
  #open: string[] = [];
  #openKeys: string[] = [];
  #length = 0;
  #last: { readonly pack: Pack; readonly text: string } | undefined;

  get size(): number {
    return this.#places.size;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  /** Holds a text under a key of its own; false if there is no room. */
  hold(key: string, text: string): boolean {
    if (this.#length >= mostHeld) return false;
    this.#places.set(key, [undefined, this.#open.length]);
    this.#openKeys.push(key);
    if (this.#open.push(text) === textsInPack) this.#close();
    return true;
  }

  get(key: string): string | undefined {
    const [pack, at = 0] = this.#places.get(key) ?? [];
    if (pack === undefined) return this.#places.has(key) ? this.#open[at] : undefined;
    if (this.#last?.pack !== pack) this.#last = { pack, text: zlib().inflateRawSync(pack.bytes, { chunkSize: pack.size + spare }).toString() };
    return this.#last.text.slice(at === 0 ? 0 : pack.ends[at - 1], pack.ends[at]);
  }

  #close(): void {
    let end = 0;
    const ends = this.#open.map(({ length }) => (end += length));
    const texts = new TextEncoder().encode(this.#open.join(''));
    const pack: Pack = { bytes: zlib().deflateRawSync(texts, { level: 1 }), size: texts.length, ends };
    for (const [at, key] of this.#openKeys.entries()) this.#places.set(key, [pack, at]);
    this.#length += pack.bytes.length;
    this.#open = [];
    this.#openKeys = [];
  }
}

/** In bytes: with less room than it needs and a little more, a text is unpacked in pieces, and joined. */
const spare = 64;

/** So many are unpacked at once. */
const textsInPack = 64;

/** In bytes: the facts of some 60,000 pages that all state codes. */
const mostHeld = 30_000_000;

/** Loaded on first use: few runs hold so many, and none in a browser. */
function zlib() {
  return process.getBuiltinModule('node:zlib');
}
