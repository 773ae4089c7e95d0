import type { Block, Document, Edit, Encoding, ExamplePage, Fault, IncludedFiles, Page, Rewritten, Span, Table } from '../model.ts';

/** Which files are pages of a markup, and what their names and bytes tell. */
export interface PageFiles {
  /** The extensions of its files in lower case, such as `.rst`; the first is for new pages. */
  readonly extensions: readonly [string, ...string[]];
  /** Whether a file is a page only where `include` of the configuration names files of its extension. */
  readonly onDemand?: true;
  /** The file types of pre-commit for its files. */
  readonly preCommitTypes: readonly string[];
  /** The names of index pages; a chain of folders with one in each is one service. */
  readonly indexPages: readonly string[];
  /** The encoding of a page that is not valid UTF-8; absent if there are no such pages. */
  readonly fallbackEncoding?: Exclude<Encoding, 'utf-8'>;
  /** Whether a file has this format; `text` returns its content, for a path that does not tell. */
  claims(path: string, text: () => string): boolean;
}

/** A markup that canonlint reads, and everything that canonlint knows about it. */
export interface Format extends PageFiles {
  /** The name in lower case, as code blocks use it: `rst`. */
  readonly name: string;
  /** The name as people know it: `reStructuredText`. */
  readonly title: string;
  /** Whether all that a page states may stand in files that it refers to, so that its own text does not tell whether it states anything. */
  readonly statesElsewhere?: true;
  /** Whether what a page states depends on its text, the end of its path and the files that it asks for, but on no folder: then equal pages are read once. */
  readonly ignoresFolder?: true;
  /** Where all files of the format are parts of pages and read with these: what is told of one that no page includes. */
  readonly orphan?: (page: Page) => Fault;
  /** A comment as a line of its own. */
  comment(words: string): string;
  /** Loads what `read` needs for a page, or for any page, before that is read; absent if nothing has to be loaded. */
  readonly load?: (page?: Page) => Promise<void>;
  /** Reads a page and the files that it includes. Never throws once it is loaded; linear in the size of what is read. */
  read(page: Page, files?: IncludedFiles): Document;
  /** Loads the writer; absent if the format is only read. */
  readonly writer?: () => Promise<Writer>;
  /** Loads the function that renders an example page of a rule, or undefined where the markup has no such fault; absent if the format has none. */
  readonly exampleWriter?: () => Promise<(page: ExamplePage) => string | undefined>;
}

/** Writes edits into pages of a format, and tells the proof of an edit what it must know about the markup. */
export interface Writer {
  readonly marks: Marks;
  /** Whether words are in code font: then they are a value, and other words would be another. */
  isCode(source: string, words: Span): boolean;
  /**
   * Reads all of a page for the proof of an edit, by itself; absent if `Format.read` reads all of it. Never throws; linear in
   * the size of the page.
   */
  readonly readWhole?: (page: Page) => Document;
  /** Applies edits to a page; declines those that it cannot apply. */
  write(page: Page, edits: readonly Edit[]): Rewritten;
  /** What surrounds the words of a block; an edit must not change it. */
  frameOf(block: Block, source: string): Frame;
  /** Whether a new row of a table has tags around its words, which its frame tells; they are not counted as marks. */
  hasTags?(table: Table): boolean;
}

/** The characters of a markup, without white space. */
export interface Marks {
  /** Characters that may change when a block is rewritten: borders, escapes, quotation marks. */
  readonly drawing: string;
  /** Characters that a new row may add. */
  readonly row: string;
  /** Characters that give words a meaning: emphasis, references, roles. */
  readonly inline: string;
  /** Character references such as `&lt;`; absent if the markup has none. */
  readonly references?: References;
}

/** Characters by their names or numbers. */
export interface References {
  /** A source with what its references stand for; that of `&amp;lt;` is the same as of `&lt;`, so that a text is its own. */
  decoded(source: string): string;
  /** The length of the reference that begins at an offset, and of that which ends there; 0 if there is none. */
  lengthAt(source: string, at: number): number;
  lengthBefore(source: string, at: number): number;
}

/** The parts around a block's words by name, such as `the indentation`. An edit must not add new parts. */
export type Frame = Readonly<Record<string, readonly string[]>>;

/** A format whose writer is loaded; `writer` is undefined if the format is only read. */
export interface LoadedFormat extends Pick<Format, 'name' | 'read'> {
  readonly writer: Writer | undefined;
}

/** A format that can be written. */
export interface WritableFormat extends LoadedFormat {
  readonly writer: Writer;
}

/** How pages are read by a module that only runs with such pages load: the start of the others is not slower. */
export function readLater(load: () => Promise<Format['read']>): Required<Pick<Format, 'load' | 'read'>> {
  let loaded: Format['read'] | undefined;
  return {
    async load() {
      loaded ??= await load();
    },
    read(page, files) {
      if (loaded === undefined) throw new Error('the format is not loaded');
      return loaded(page, files);
    },
  };
}

/** Loads what reading some files needs, one format after the other: Jest fails on modules that are imported at one time. */
export async function loadReaders(files: readonly string[], formats: readonly Format[]): Promise<void> {
  for (const format of formats) {
    if (format.load !== undefined && files.some((file) => mayClaim(format, file))) await format.load();
  }
}

/** Whether a file is a page by its path, or could be one by its content. */
export function mayBePage(file: string, formats: readonly Format[]): boolean {
  return formats.some((format) => mayClaim(format, file));
}

/** Whether a format claims a file by its path, or would by its content. */
function mayClaim(format: Format, file: string): boolean {
  let asked = false;
  const claimed = format.claims(file, () => {
    asked = true;
    return '';
  });
  return claimed || asked;
}

/** Loads the reader and the writer of a format. */
export async function withWriter(format: Format): Promise<LoadedFormat> {
  await format.load?.();
  return { name: format.name, read: (page) => format.read(page), writer: await format.writer?.() };
}

/** The example pages of a rule in a format; empty if the format cannot render all of them. */
export async function exampleIn(format: Format, pages: readonly ExamplePage[]): Promise<readonly Page[]> {
  const render = await format.exampleWriter?.();
  if (render === undefined) return [];
  const sources = pages.map(render);
  return sources.every((source) => source !== undefined)
    ? sources.map((source, at) => ({ file: pages[at]!.name + format.extensions[0], source, encoding: 'utf-8', byteOrderMark: false }))
    : [];
}

/** The first format that claims a file; undefined if none does. */
export function formatFor(file: string, formats: readonly Format[], text: () => string): Format | undefined {
  return formats.find((format) => format.claims(file, text));
}
