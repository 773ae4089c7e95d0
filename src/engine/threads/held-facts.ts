import type { PageFacts } from '../../model.ts';
import type { KnownFacts } from '../read-services.ts';
import type { EqualPages } from './equal-pages.ts';
import { HeldTexts } from './held-texts.ts';

/**
 * The facts of many pages, by name. The first are held as they are, the others as compressed JSON, which has a notation for all of them: that takes a fiftieth of their
 * memory, and to unpack it a tenth of the time of reading the pages. Those of equal pages are held once.
 */
export class HeldFacts implements KnownFacts {
  readonly #equal: EqualPages | undefined;
  readonly #most: number;
  readonly #first = new Map<string, PageFacts>();
  readonly #others = new HeldTexts();
  /** The number of pages that `equal` holds. */
  #equals = 0;

  /** For so many pages; `equal` is what reads them, if it may hold some. */
  constructor(pages: number, equal?: EqualPages) {
    this.#equal = equal;
    this.#most = pages > manyPages ? 0 : mostAsTheyAre;
  }

  get size(): number {
    return this.#first.size + this.#equals + this.#others.size;
  }

  /** Holds the facts of pages, as long as there is room. */
  hold(pages: readonly PageFacts[]): void {
    const isFirst = this.#first.size < this.#most;
    for (const page of pages) {
      if (isFirst) this.#first.set(page.file, page);
      else if (this.#equal?.has(page.file) === true) this.#equals += 1;
      else this.#others.hold(page.file, JSON.stringify(page));
    }
  }

  get(file: string): PageFacts | undefined {
    const known = this.#first.get(file) ?? this.#equal?.get(file);
    if (known !== undefined) return known;
    const text = this.#others.get(file);
    return text === undefined ? undefined : JSON.parse(text) as PageFacts; // nothing else is held
  }
}

/** The facts of as many pages take some 10 MB with the texts of which they are parts, which a run over many pages needs elsewhere. */
const [mostAsTheyAre, manyPages] = [500, 5000];
