/**
 * The vocabulary: every type that crosses a folder. Imports nothing.
 *
 * Offsets are half-open, in UTF-16 code units of the page's source as decoded, without its byte
 * order mark. Lines and columns are 1-based, columns in UTF-16 code units; `\n`, `\r\n` and `\r`
 * end a line.
 */

// ── Places ─────────────────────────────────────────────────────────────────────────────────────

/** A range of a page's source, in offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range of a page, as a person finds it. The end is exclusive, like the offset. */
export interface Place extends Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

// ── Pages and what a format reads in them ──────────────────────────────────────────────────────

/** One source file of documentation, decoded. */
export interface Page {
  /** Path relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly source: string;
  readonly encoding: Encoding;
  /** Whether the file begins with a byte order mark; `source` does not hold it. */
  readonly byteOrderMark: boolean;
}

/** `latin1` where the bytes are not valid UTF-8, as docutils falls back. */
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

export type Block = Section | Paragraph | Literal | List | Container | Table;

export interface Section {
  readonly kind: 'section';
  readonly title: Text;
  readonly blocks: readonly Block[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
}

/** A literal or code block; its text keeps line breaks and inner white space. */
export interface Literal {
  readonly kind: 'literal';
  readonly text: Text;
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
  readonly markup: TableMarkup;
  /** From the first character of the table itself (its first border, or its directive) to its last. */
  readonly span: Span;
  readonly caption?: Text;
  /** Whether tables stand in its cells, at any depth. */
  readonly holdsTables: boolean;
  readonly header: readonly Row[];
  readonly body: readonly Row[];
}

export type TableMarkup = 'grid' | 'simple' | 'list' | 'csv';

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

/** A change to a table of a page, in the terms of any format: the format sets it in the table's own style. */
export type Edit = WordsEdit | RowEdit | OrderEdit;

/** Other words in a cell. */
export interface WordsEdit {
  readonly kind: 'words';
  /** The words to replace, all in one paragraph of a cell; empty, at a cell's span, where the cell is empty. */
  readonly span: Span;
  /** Plain words: the format escapes what is markup in it. */
  readonly words: string;
  /** Whole paragraphs of the same cell that go. */
  readonly without?: readonly Span[];
}

/** A new row. */
export interface RowEdit {
  readonly kind: 'row';
  /** Where the table begins. */
  readonly table: number;
  /** The index of the body row that it comes before; that of none, at the end. */
  readonly before: number;
  /** Plain words for each column; empty where there are none. */
  readonly cells: readonly string[];
}

/** The body rows of a table in another order. */
export interface OrderEdit {
  readonly kind: 'order';
  readonly table: number;
  /** The indices of all body rows, in their new order. */
  readonly rows: readonly number[];
}

/** A page with edits applied. */
export interface Rewritten {
  readonly source: string;
  /** Edits that were not applied. */
  readonly declined: readonly Declined[];
}

export interface Declined {
  readonly edit: Edit;
  /** Why, as a clause. */
  readonly reason: string;
}

// ── Facts: plain, serialisable ─────────────────────────────────────────────────────────────────

/** Words of a page and where they stand. */
export interface Wording {
  readonly text: string;
  readonly place: Place;
}

/** A description, and the parts that it is made of. */
export interface Description extends Wording {
  /** Its paragraphs, list items, notes and so on, in the order of the text; one where it is a single paragraph. */
  readonly parts: readonly Part[];
}

/** A part of a description. */
export interface Part extends Wording {
  /** Whether it is a paragraph of plain words: no markup, no list, nothing that other words could not replace. */
  readonly plain: boolean;
}

/** Whether a response is the normal one of an operation, or reports a failure. */
export type Outcome = 'normal' | 'abnormal';

/** One status code as one row states it. */
export interface StatusEntry {
  /** 100 to 599. */
  readonly code: number;
  /** Where the code stands. */
  readonly place: Place;
  readonly phrase?: Wording;
  readonly description?: Description;
  /** The group the page puts it in; undefined where it does not say. */
  readonly outcome?: Outcome;
  /** The methods whose normal response the description claims this code to be, upper case. */
  readonly methods: readonly string[];
  /** The words that narrow such a claim to a part of the API ("of the OpenStack Neutron API"). */
  readonly narrowing?: string;
}

/** A table whose rows are HTTP status codes. */
export interface StatusTable {
  /** The table itself, from its first border. */
  readonly place: Place;
  /** Caption, list items and sections that introduce it, nearest first. */
  readonly titles: readonly string[];
  readonly columns: readonly Column[];
  /**
   * `reference` where the table states what a code means in the service as a whole; `operation`
   * where it lists the responses of the one operation that its page documents; `restated` where it
   * repeats the service's reference on an operation's page.
   */
  readonly scope: 'reference' | 'restated' | 'operation';
  readonly outcome?: Outcome;
  /** Whether the table gives reason phrases, so that a row without one lacks it. */
  readonly phrases: boolean;
  readonly entries: readonly StatusEntry[];
}

/** A column of a status table by its header. */
export interface Column {
  readonly header: Wording;
  /** What the column holds; undefined where it is none of these. */
  readonly holds?: 'code' | 'phrase' | 'description';
}

/** One API operation as its page documents it. */
export interface Operation {
  /** Where the method stands. */
  readonly place: Place;
  /** Upper case. */
  readonly method: string;
  readonly uri: string;
  /** Every statement of a code, that of the highest authority first; a code may be stated several times. */
  readonly codes: readonly OperationCode[];
}

/** A code that an operation's page says it returns. */
export interface OperationCode {
  readonly code: number;
  readonly place: Place;
  /** Whether the page states it as this operation's normal response. */
  readonly success: boolean;
  /** Where the page says so: in a status table, in the text of its section on status codes, or elsewhere. */
  readonly stated: 'table' | 'section' | 'elsewhere';
}

/** A fault, with its place on the page. */
export interface MalformedTable {
  readonly place: Place;
  readonly message: string;
}

/** Everything canonlint needs to know about a page. */
export interface PageFacts {
  readonly file: string;
  /** How many tables the page holds, nested ones included. */
  readonly tables: number;
  readonly statusTables: readonly StatusTable[];
  readonly operations: readonly Operation[];
  readonly malformed: readonly MalformedTable[];
  /** What the page itself asks of canonlint, in the order of the source. */
  readonly requests?: readonly InlineRequest[];
}

/** A comment that speaks to canonlint: `canonlint-disable wording-drift 404 -- reason`. */
export interface InlineRequest {
  readonly place: Place;
  /** Its first word without `canonlint-`, whether or not there is such a request. */
  readonly verb: string;
  /** The words behind it, up to the reason: names of rules, and codes. */
  readonly words: readonly string[];
  readonly reason?: string;
  /** Where the table that follows stands, be it one that cannot be read. */
  readonly table?: Place;
}

/** All pages of one service. */
export interface Service {
  readonly name: string;
  /** The folder of its documentation, relative to the working folder; its page where that stands alone. */
  readonly root?: string;
  readonly pages: readonly PageFacts[];
}

// ── Canon ──────────────────────────────────────────────────────────────────────────────────────

/** The entries every service should agree with. */
export interface Canon {
  readonly name: string;
  readonly entries: ReadonlyMap<number, CanonEntry>;
  readonly headers: Headers;
}

/** How the columns of a status table are called; undefined where the canon has no say. */
export interface Headers {
  readonly code?: string;
  readonly phrase?: string;
  readonly description?: string;
}

export interface CanonEntry {
  readonly code: number;
  /** Whether the canon itself governs the code, rather than only knowing it from the registry. */
  readonly governed: boolean;
  readonly required: boolean;
  /** The reason phrase. */
  readonly phrase?: string;
  /** Names the code had in older standards. */
  readonly aliases: readonly string[];
  readonly outcome?: Outcome;
  readonly description?: string;
  /** Other wordings that are just as good as the description. */
  readonly accept: readonly string[];
  /** The methods whose normal response this code is; undefined where any may be. */
  readonly methods?: readonly string[];
  readonly wrong: readonly WrongStatement[];
}

/** Words that say something untrue of their code. */
export interface WrongStatement {
  /** Alternatives, each matched after normalising, as a run of whole words anywhere in the description. */
  readonly says: readonly string[];
  /** Words, matched likewise, beside which the statement is no fault. */
  readonly unless?: readonly string[];
  readonly because: string;
}

// ── Rules and what they find ───────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning';

/** How far a wording is from the canon's. */
export type Degree = 'cosmetic' | 'reworded' | 'empty';

/** One check: facts of a service × canon → findings. */
export interface Rule {
  /** Named for its fault. */
  readonly name: string;
  /** What it reports, in one line. */
  readonly summary: string;
  /** Why that matters, in a few sentences. */
  readonly why: string;
  /** `off` unless a project asks for the rule. */
  readonly severity: Severity | 'off';
  /** Pages of a service, in reStructuredText, by name, on which the rule reports. */
  readonly example: Readonly<Record<string, string>>;
  /** Rules that say more about the same entry: where one of them reports it, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** What a project may choose beside the severity. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  check(subject: Subject): Iterable<Finding>;
}

/** A choice that a rule leaves to the project. */
export interface RuleOption {
  readonly summary: string;
  /** The first is the default. */
  readonly choices: readonly [string, ...string[]];
}

/** What a rule is given. */
export interface Subject {
  readonly service: Service;
  readonly canon: Canon;
  /** The choice made for each of the rule's options. */
  readonly options: Readonly<Record<string, string>>;
}

/** What a rule found. */
export interface Finding {
  readonly place: Place;
  /** The entry it is about, for `yieldsTo`. */
  readonly entry?: StatusEntry;
  readonly code?: number;
  readonly message: string;
  readonly degree?: Degree;
  /** What the page says, and what the canon has. */
  readonly actual?: string;
  readonly expected?: string;
  /** Other places that have to do with it: the row it contradicts, the table that lacks it. */
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Why there is no fix, where one would be expected. */
  readonly declined?: string;
}

/** What would mend a finding; `safe` where nobody could object. */
export interface Fix {
  readonly safe: boolean;
  readonly change: Change;
}

export type Change = Rewording | Naming | NewRow | Reordering;

/** Other words in the place of some. */
export interface Rewording {
  readonly kind: 'reword';
  /** The words to replace; they stand in one cell, in one paragraph. */
  readonly place: Place;
  readonly from: string;
  readonly to: string;
  /** Further paragraphs of the cell that the new words stand for as well; they go. */
  readonly alsoFor?: readonly Wording[];
}

/** A reason phrase for a code that has none, where and as the other rows of its table have theirs. */
export interface Naming {
  readonly kind: 'name';
  /** Where the code stands. */
  readonly place: Place;
  readonly phrase: string;
}

/** A row for a code that its table lacks, before the first row of a higher code. */
export interface NewRow {
  readonly kind: 'row';
  readonly table: Place;
  readonly code: number;
  readonly phrase?: string;
  readonly description?: string;
}

/** The rows of a table in ascending order of their codes, within their groups. */
export interface Reordering {
  readonly kind: 'order';
  readonly table: Place;
}

/** A place that a finding refers to, and what stands there. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** A finding, signed with its rule and severity. */
export interface Problem extends Omit<Finding, 'entry'> {
  readonly rule: string;
  readonly severity: Severity;
}

/** What a run found, and what it read. */
export interface Report {
  /** Sorted by file, line, column, rule. */
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  /** The services as far as they are reported on, for a report that shows more than problems. */
  readonly services?: readonly Service[];
  /** What they were held against. */
  readonly canon?: Canon;
}

export interface Summary {
  readonly pages: number;
  readonly services: number;
  readonly tables: number;
  readonly entries: number;
  readonly errors: number;
  readonly warnings: number;
}
