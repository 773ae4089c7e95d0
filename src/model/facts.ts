import type { Place } from './places.ts';

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
export interface StatusList {
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
  readonly statusLists: readonly StatusList[];
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
