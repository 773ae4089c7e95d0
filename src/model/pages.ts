import type { Span } from './places.ts';

/** One source file of documentation, decoded. */
export interface Page {
  /** The path relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly source: string;
  readonly encoding: Encoding;
  /** Whether the file begins with a byte order mark, which is not part of `source`. */
  readonly byteOrderMark: boolean;
  /** The language that its documentation names for it, in ISO 639-1. */
  readonly language?: string;
}

/** `latin1` if the bytes are not valid UTF-8 and the format falls back to it. */
export type Encoding = 'utf-8' | 'latin1';

/** What a reader sees of a part of the source: no markup, white space collapsed to single spaces. */
export interface Text {
  readonly value: string;
  /** The places of the value in the source, ascending by `at`; a joining space has none. */
  readonly runs: readonly Run[];
}

/** `length` code units from `at` in a text's value, which are unchanged in the source from `start`. */
export interface Run {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

export type Block = Section | Paragraph | Literal | List | Container | Table | DeclaredRequest | DeclaredOperation | DeclaredResponses;

export interface Section {
  readonly kind: 'section';
  readonly title: Text;
  /** Whether its title gives it an anchor; elsewise other words of the title may break links to it. */
  readonly ownAnchor?: boolean;
  readonly blocks: readonly Block[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** Whether it is plain words without markup in or around them, so that other words can replace them. */
  readonly plain: boolean;
}

/** A literal or code block; its text keeps line breaks and white space. */
export interface Literal {
  readonly kind: 'literal';
  readonly text: Text;
  /** The first line of the text; for most blocks nothing else is read. */
  readonly opening: string;
}

/** A bullet, enumerated, definition, field or option list. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Item[];
}

/** A list item; the term of a definition or the name of a field is its `label`. */
export interface Item {
  readonly label?: Text;
  readonly blocks: readonly Block[];
}

/** A block quote, an admonition, or a directive whose body is markup. */
export interface Container {
  readonly kind: 'container';
  /** The directive's name; undefined for a block quote. */
  readonly name?: string;
  readonly title?: Text;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  /** How its format writes it, in the format's own terms. */
  readonly markup: string;
  /** From the first character of the table (its first border, or its directive) to its last. */
  readonly span: Span;
  readonly caption: Text | undefined;
  /** Whether its cells contain tables, at any depth. */
  readonly holdsTables: boolean;
  readonly header: readonly Row[];
  readonly body: readonly Row[];
}

/** The request of an API operation that the markup declares; what follows in its section is about that operation, as behind a request line. */
export interface DeclaredRequest {
  readonly kind: 'request';
  /** As written, in upper or lower case. */
  readonly method: Text;
  /** The path, or the whole URI. */
  readonly uri: Text;
}

/** An API operation that the markup declares; everything in it concerns that operation only. */
export interface DeclaredOperation {
  readonly kind: 'operation';
  /** As written, in upper or lower case. */
  readonly method: Text;
  /** The path, or the whole URI. */
  readonly uri: Text;
  /** Others that lead to the same operation. */
  readonly otherUris?: readonly Text[];
  /** What it does, in a few words. */
  readonly title?: Text;
  /** Whether the reader's own server answers, as a webhook or callback. */
  readonly incoming?: boolean;
  /** Whether it may return codes that it does not name. */
  readonly open?: boolean;
  /** Whether a page of prose documents it, rather than a specification. */
  readonly onPage?: true;
  readonly blocks: readonly Block[];
}

/**
 * Responses that the markup declares: those of the operation around them, else of the service, unless they are of an operation that it does
 * not tell. In a mapping they are in no order.
 */
export interface DeclaredResponses {
  readonly kind: 'responses';
  readonly span: Span;
  readonly title: Text | undefined;
  /** Whether they have names by which operations refer to them; nobody takes these for complete. */
  readonly shared?: true;
  /** Whether they are those of one operation, wherever they stand. */
  readonly ofOperation?: true;
  readonly unordered?: true;
  /** Whether they are those of the operation that the section around them documents. */
  readonly inSection?: true;
  /** Whether these are the successes or the failures of the operation, and the word that says so. */
  readonly group?: { readonly outcome: 'normal' | 'abnormal'; readonly name: Text };
  readonly responses: readonly DeclaredResponse[];
}

export interface DeclaredResponse {
  /** 100 to 599; undefined where only its name may tell. */
  readonly code: number | undefined;
  /** The name by which operations refer to it. */
  readonly name?: Text;
  /** The span of the code, or of the name that represents it. */
  readonly span: Span;
  /** The reason phrase. */
  readonly phrase: Text | undefined;
  /** Whether a program writes the file of its words, they are those of several responses, or they fill lines of their own. */
  readonly caution?: 'generated' | 'responses' | 'lines';
  /** Its description. */
  readonly blocks: readonly Block[];
}

export interface Row {
  readonly span: Span;
  /** One element for each column; undefined where another cell spans the position. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Cell {
  /** From the first to the last character of the content; empty for an empty cell. */
  readonly span: Span;
  readonly blocks: readonly Block[];
  /** The text of all blocks except nested tables, joined by single spaces. */
  readonly text: Text;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A page as its format reads it. */
export interface Document {
  /**
   * The title of the page, which is no section; undefined if there is none, or several headings of the highest level.
   */
  readonly title?: Text;
  readonly blocks: readonly Block[];
  /** Whether its markup declares all that it states: nothing is inferred from its words. */
  readonly declared?: true;
  /** Whether a program writes the page. */
  readonly generated?: true;
  readonly faults: readonly Fault[];
  /** The comments outside tables, in order. */
  readonly comments?: readonly Comment[];
  /** Codes with their phrases that prose mentions in a form of its own, such as `404 Not Found` in a role for it. */
  readonly mentions?: readonly Text[];
  /** What states codes for nobody: where, why, and the words that another page may use. */
  readonly nearMisses?: readonly (Fault & { readonly words?: Span })[];
  /** Where its words stand, where that is not the page's source alone: ascending, the page itself first. */
  readonly sources?: readonly SourcePart[];
}

/** A file whose text a document draws on: that of the page itself, or of a file that it includes. */
export interface SourcePart {
  readonly file: string;
  /** The offset of the document at which the file's text begins. */
  readonly start: number;
  readonly source: string;
}

/** The files that a page may include. */
export interface IncludedFiles {
  /**
   * The file at a path as it stands in a page: relative to that page's folder, or to the root of its documentation where it
   * begins with a slash. Undefined where there is none, and for one outside of that root.
   */
  find(path: string, page: string): Page | undefined;
}

/** A comment on a page, which readers do not see. */
export interface Comment {
  /** From its marker to its last word. */
  readonly span: Span;
  /** Its lines without the marker, joined by line breaks. */
  readonly text: string;
}

/** A part of a page that cannot be read: where, and why. */
export interface Fault {
  readonly span: Span;
  readonly message: string;
  /** Whether it is one of a reference rather than of a table. */
  readonly ofReference?: true;
  /** Caption and headers of a table whose rows are not to be had: nothing is wrong with the page, unless it is about these rows. */
  readonly about?: readonly string[];
}
