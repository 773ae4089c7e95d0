import process from 'node:process';
import type { IncludedFiles, Page, PageFacts } from '../../model.ts';
import { HeldTexts } from './held-texts.ts';

/**
 * What a run has read, for pages with the same text in another folder: a documentation with several versions has most of its pages more than once. Facts
 * are held as JSON, which has a notation for all of them.
 */
export class EqualPages {
  readonly #files: () => Iterable<string>;
  readonly #held = new HeldTexts();
  #recurring: ReadonlySet<string> | undefined;
  readonly #names = new Set<string>();
  /** The key of each page that is held, or equal to one. */
  readonly #keys = new Map<string, string>();
  #last: { readonly page: Page; readonly key: string | undefined } | undefined;
  #asked = 0;
  /** Below zero where nearly all pages with one name have other texts: then no further ones are held. */
  #credit = enoughTried;

  /** For the pages of a run, which are asked for only where several are read. */
  constructor(files: () => Iterable<string>) {
    this.#files = files;
  }

  /** The facts of a page, which `read` finds; those of one that draws on other files are found each time, since its folder tells which they are. */
  factsOf(page: Page, files: IncludedFiles, read: (files: IncludedFiles) => PageFacts): PageFacts {
    const key = this.#keyOf(page);
    if (key === undefined) return read(files);
    const before = this.#held.get(key);
    this.#note(page.file, before !== undefined);
    if (before !== undefined) {
      this.#keys.set(page.file, key);
      return factsFrom(before, page.file);
    }
    const { isAsked, asked } = asking(files);
    const facts = read(asked);
    if (!isAsked() && this.#credit >= 0 && this.#held.hold(key, textOf(facts))) this.#keys.set(page.file, key);
    return facts;
  }

  /** Whether an equal page has been read. */
  knows(page: Page): boolean {
    return this.#held.has(this.#keyOf(page) ?? '');
  }

  /** Whether the facts of a page that was read, or of an equal one, are held. */
  has(file: string): boolean {
    return this.#held.has(this.#keys.get(file) ?? '');
  }

  /** The facts of such a page; undefined where they are not held. */
  get(file: string): PageFacts | undefined {
    const text = this.#held.get(this.#keys.get(file) ?? '');
    return text === undefined ? undefined : factsFrom(text, file);
  }

  /** Takes note of whether a page was equal to one before, where that had its name. */
  #note(file: string, isEqual: boolean): void {
    const name = baseOf(file);
    if (isEqual) this.#credit += gain;
    else if (this.#names.has(name)) this.#credit -= 1;
    else this.#names.add(name);
  }

  /** The key of a page, made once for the questions that are asked of it in succession; undefined where no other page may be equal. */
  #keyOf(page: Page): string | undefined {
    if (this.#last?.page !== page) this.#last = { page, key: this.#mayRecur(page.file) ? keyOf(page) : undefined };
    return this.#last.key;
  }

  /** Whether another page of the run has the name of a file in its folder. To find that out does not pay for a few pages, as in a hook. */
  #mayRecur(file: string): boolean {
    if (++this.#asked <= fewPages || this.#credit < 0) return false;
    this.#recurring ??= recurringIn(this.#files());
    return this.#recurring.has(baseOf(file));
  }
}

const fewPages = 10;

/** How many pages are compared in vain, and how many further ones for each that is equal to one before. */
const [enoughTried, gain] = [300, 10];

function recurringIn(files: Iterable<string>): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const file of files) {
    const name = baseOf(file);
    if (once.has(name)) again.add(name);
    else once.add(name);
  }
  return again;
}

/** Equal for pages with equal facts, but for their folders: the name tells the format. */
function keyOf({ file, source, encoding, byteOrderMark, language = '' }: Page): string {
  const text = `${baseOf(file)} ${language} ${encoding} ${byteOrderMark}\n${source}`;
  return process.getBuiltinModule('node:crypto').hash('sha256', text, 'base64url');
}

/** Files, and whether one has been asked for. */
function asking(files: IncludedFiles): { readonly isAsked: () => boolean; readonly asked: IncludedFiles } {
  let isAsked = false;
  const find: IncludedFiles['find'] = (path, page) => {
    isAsked = true;
    return files.find(path, page);
  };
  return { isAsked: () => isAsked, asked: { find } };
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Facts as JSON, with nothing for the name of their page: a quotation mark in a text of the page has a backslash there. */
function textOf(facts: PageFacts): string {
  return JSON.stringify(facts).split(named(facts.file)).join(unnamed);
}

function factsFrom(text: string, file: string): PageFacts {
  return JSON.parse(text.split(unnamed).join(named(file))) as PageFacts; // `textOf` has written it
}

function named(file: string): string {
  return `"file":${JSON.stringify(file)}`;
}

const unnamed = '"file":0';
