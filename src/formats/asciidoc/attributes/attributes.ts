import type { ComponentAttributes } from './component.ts';
import { intrinsic } from './intrinsic.ts';

/** The attributes of a document, as they are set and unset line by line. */
export class Attributes {
  readonly #history = new Map<string, Setting[]>();
  /** What is set unless the page says otherwise. */
  readonly #names: ReadonlyMap<string, string>;
  /** What no page sets otherwise; undefined for what is not set. */
  readonly #fixed: ReadonlyMap<string, string | undefined>;

  constructor({ soft, fixed }: ComponentAttributes = { soft: new Map(), fixed: new Map() }) {
    this.#names = soft.size === 0 ? processorAttributes : new Map([...processorAttributes, ...soft]);
    this.#fixed = fixed;
  }

  /** Sets an attribute from a line on; without a value, unsets it. */
  set(name: string, value: string | undefined, line: number): void {
    const key = name.toLowerCase();
    const settings = this.#history.get(key) ?? [];
    settings.push({ line, value });
    this.#history.set(key, settings);
  }

  /** The value of an attribute at a line; undefined where it is not set. */
  valueAt(name: string, line: number): string | undefined {
    const key = name.toLowerCase();
    if (this.#fixed.has(key)) return this.#fixed.get(key);
    const setting = lastUpTo(this.#history.get(key) ?? [], line);
    return setting === undefined ? this.#names.get(key) : setting.value;
  }

  /** What a reference to an attribute at a line stands for; undefined where it stands for itself. */
  referenceAt(name: string, line: number): string | undefined {
    return this.valueAt(name, line) ?? intrinsic.get(name.toLowerCase());
  }

  /** A text with its references to attributes replaced, up to a length. */
  expanded(text: string, line: number): string {
    if (!text.includes('{')) return text;
    let length = text.length;
    return text.replace(eachReference, (whole, escape: string, name: string) => {
      if (escape !== '') return whole.slice(1);
      const value = this.referenceAt(name, line);
      length += value?.length ?? 0;
      return value === undefined || length > longestValue ? whole : value;
    });
  }
}

interface Setting {
  readonly line: number;
  readonly value: string | undefined;
}

const eachReference = /(\\?)\{([\p{L}\p{N}_][\p{L}\p{N}_-]{0,99})\}/gu;

/** In UTF-16 code units, as Asciidoctor limits values; one attribute cannot stand for a multiple of the page. */
export const longestValue = 4096;

function lastUpTo(settings: readonly Setting[], line: number): Setting | undefined {
  let [low, high] = [0, settings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (settings[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  return settings[low - 1];
}

/** What Asciidoctor sets for a page of HTML. */
const processorAttributes: ReadonlyMap<string, string> = new Map([
  ['asciidoctor', ''], ['asciidoctor-version', '2'], ['backend', 'html5'], ['backend-html5', ''], ['backend-html5-doctype-article', ''],
  ['basebackend', 'html'], ['basebackend-html', ''], ['basebackend-html-doctype-article', ''], ['doctype', 'article'], ['doctype-article', ''],
  ['filetype', 'html'], ['filetype-html', ''], ['outfilesuffix', '.html'], ['sectids', ''], ['embedded', ''], ['toc-placement', 'auto'],
]);
