import type { Block, Document, Edit, Encoding, ExamplePage, Page, Rewritten } from '../model.ts';

/** A markup that canonlint reads: all that the rest of canonlint knows of it. */
export interface Format {
  /** In lower case, as code blocks name it: `rst`. */
  readonly name: string;
  /** What the names of its files end in, such as `.rst`, in lower case; that of a new page first. */
  readonly extensions: readonly [string, ...string[]];
  /** The types that pre-commit gives to its files. */
  readonly preCommitTypes: readonly string[];
  /** The names of index pages: a chain of folders with one each is one service. */
  readonly indexPages: readonly string[];
  /** The encoding of a page whose bytes are not valid UTF-8; absent where there are no such pages. */
  readonly fallbackEncoding?: Exclude<Encoding, 'utf-8'>;
  /** Whether a file is in this format; `text` gives what it holds, for where its path does not tell. */
  claims(path: string, text: () => string): boolean;
  /** A comment on a line of its own. */
  comment(words: string): string;
  /** Reads a page. Never throws; takes time linear in the page's size. */
  read(page: Page): Document;
  /** Loads what writes the format; absent where its pages are only read. */
  readonly writer?: () => Promise<Writer>;
  /** Loads what renders the pages of rules' examples; absent where the format cannot. */
  readonly exampleWriter?: () => Promise<(page: ExamplePage) => string>;
}

/** Writes edits into pages of a format, and tells what the proof of an edit needs to know of the markup. */
export interface Writer {
  readonly marks: Marks;
  /** Applies edits to a page; what it cannot apply it declines. */
  write(page: Page, edits: readonly Edit[]): Rewritten;
  /** What holds the words of a block that an edit changes. */
  frameOf(block: Block, source: string): Frame;
}

/** The characters of a markup. White space is none of them. */
export interface Marks {
  /** Those that come and go when a block is written again: borders, escapes, quotation marks. */
  readonly drawing: string;
  /** Those that a new row may bring. */
  readonly row: string;
  /** Those that give words a meaning: emphasis, references, roles. */
  readonly inline: string;
}

/** What holds a block's words, by its name: `the indentation`. An edit brings no piece that was not there before. */
export type Frame = Readonly<Record<string, readonly string[]>>;

/** A format whose writer is loaded; undefined where its pages are only read. */
export interface LoadedFormat extends Pick<Format, 'name' | 'read'> {
  readonly writer: Writer | undefined;
}

/** A format that is written as well as read. */
export interface WritableFormat extends LoadedFormat {
  readonly writer: Writer;
}

/** A format with its writer. */
export async function withWriter(format: Format): Promise<LoadedFormat> {
  return { name: format.name, read: (page) => format.read(page), writer: await format.writer?.() };
}

/** The pages of a rule's example in a format; none where the format cannot render them. */
export async function exampleIn(format: Format, pages: readonly ExamplePage[]): Promise<readonly Page[]> {
  const render = await format.exampleWriter?.();
  if (render === undefined) return [];
  return pages.map((page) =>
    ({ file: page.name + format.extensions[0], source: render(page), encoding: 'utf-8', byteOrderMark: false }));
}

/** The first of some formats that claims a file; undefined where none does. */
export function formatFor(file: string, formats: readonly Format[], text = () => ''): Format | undefined {
  return formats.find((format) => format.claims(file, text));
}
