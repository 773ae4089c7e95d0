import type { Span } from './places.ts';

/** One source file of documentation, decoded. */
export interface Page {
  /** Path relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly source: string;
  readonly encoding: Encoding;
  /** Whether the file begins with a byte order mark; `source` does not hold it. */
  readonly byteOrderMark: boolean;
}

/** `latin1` where the bytes are not valid UTF-8, and the format has such pages. */
export type Encoding = 'utf-8' | 'latin1';

/** What a reader sees of a piece of source: no markup, white space collapsed to single spaces. */
export interface Text {
  readonly value: string;
  /** Where the value stands in the source, in ascending order of `at`; a joining space has no run. */
  readonly runs: readonly Run[];
}

/** `length` code units of a text's value from `at` that stand in the source, unchanged, from `start`. */
export interface Run {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

export type Block = Section | Paragraph | Literal | List | Container | Table | DeclaredOperation | DeclaredResponses;

export interface Section {
  readonly kind: 'section';
  readonly title: Text;
  readonly blocks: readonly Block[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** Whether it is plain words, with no markup in or around them, so that other words may take their place. */
  readonly plain: boolean;
}

/** A literal or code block; its text keeps line breaks and inner white space. */
export interface Literal {
  readonly kind: 'literal';
  readonly text: Text;
  /** The first line of the text: of most, all that somebody asks for. */
  readonly opening: string;
}

/** A bullet, enumerated, definition, field or option list. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Item[];
}

/** A list item; a definition or a field has its term or name as `label`. */
export interface Item {
  readonly label?: Text;
  readonly blocks: readonly Block[];
}

/** A block quote, an admonition, a directive whose body is markup. */
export interface Container {
  readonly kind: 'container';
  /** The directive's name; undefined for a block quote. */
  readonly name?: string;
  readonly title?: Text;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  /** How its format writes it, in the format's own words: where these are the same, so is what makes a table of its rows. */
  readonly markup: string;
  /** From the first character of the table itself (its first border, or its directive) to its last. */
  readonly span: Span;
  readonly caption: Text | undefined;
  /** Whether tables stand in its cells, at any depth. */
  readonly holdsTables: boolean;
  readonly header: readonly Row[];
  readonly body: readonly Row[];
}

/** An API operation that the markup itself declares. What stands in it is about that operation alone. */
export interface DeclaredOperation {
  readonly kind: 'operation';
  /** As written, in any case. */
  readonly method: Text;
  /** The path, or the whole URI. */
  readonly uri: Text;
  readonly blocks: readonly Block[];
}

/** Responses that the markup itself declares: those of the operation around them, or of the service where there is none. */
export interface DeclaredResponses {
  readonly kind: 'responses';
  readonly span: Span;
  readonly title: Text | undefined;
  readonly responses: readonly DeclaredResponse[];
}

export interface DeclaredResponse {
  /** 100 to 599. */
  readonly code: number;
  /** Where the code stands, or the name that stands for it. */
  readonly span: Span;
  /** The reason phrase. */
  readonly phrase: Text | undefined;
  /** What describes it. */
  readonly blocks: readonly Block[];
}

export interface Row {
  readonly span: Span;
  /** One element a column; undefined where a span of another cell covers the position. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Cell {
  /** From the first to the last character of the cell's content; empty where it has none. */
  readonly span: Span;
  readonly blocks: readonly Block[];
  /** The text of all blocks but nested tables, joined by single spaces. */
  readonly text: Text;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A page as its format reads it. */
export interface Document {
  /** The page's title; undefined where it has none, or several headings of the highest level. It is no section. */
  readonly title?: Text;
  readonly blocks: readonly Block[];
  readonly faults: readonly Fault[];
  /** The comments outside tables, in the order of the source. */
  readonly comments?: readonly Comment[];
}

/** Words of a page that its readers do not see. */
export interface Comment {
  /** From its marker to its last word. */
  readonly span: Span;
  /** Its lines, without the marker, joined by line breaks. */
  readonly text: string;
}

/** A piece of a page that could not be read: what is wrong, and where. */
export interface Fault {
  readonly span: Span;
  readonly message: string;
}
