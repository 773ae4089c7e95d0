import type { Place } from './places.ts';

/** Words of a page, with their place. */
export interface Wording {
  readonly text: string;
  readonly place: Place;
}

/** A description with its parts. */
export interface Description extends Wording {
  /** Its paragraphs, list items, notes and so on, in order; one for a single paragraph. */
  readonly parts: readonly Part[];
}

/** A part of a description. */
export interface Part extends Wording {
  /** Whether it is a paragraph of plain words without markup, so that other words can replace it. */
  readonly plain: boolean;
}

/** Whether a response is the normal one of an operation, or reports a failure. */
export type Outcome = 'normal' | 'abnormal';

/**
 * Why words should not be replaced without a look: a program writes their file, they stand in one place for several codes or for
 * several responses, or they fill lines of their own.
 */
export type Caution = 'generated' | 'codes' | 'responses' | 'lines';

/** One status code as one row states it. */
export interface StatusEntry {
  /** 100 to 599. */
  readonly code: number;
  /** The place of the code. */
  readonly place: Place;
  /** The name by which operations refer to it. */
  readonly name?: string;
  readonly phrase?: Wording;
  /** The name that the service gives the fault, an identifier beside the code: `itemNotFound(404)`. */
  readonly fault?: Wording;
  readonly description?: Description;
  /** The group in which the page lists it; undefined where the page does not say. */
  readonly outcome?: Outcome;
  /** The row that names the group, where one does. */
  readonly group?: Wording;
  /** The methods, in upper case, for which the description claims that the code is the normal response. */
  readonly methods: readonly string[];
  /** Whether links may lead to its phrase by its words: it stands in the title of a section without an anchor of its own. */
  readonly anchored?: true;
  /** Undefined where nothing is known that speaks against other words. */
  readonly caution?: Caution;
  /** The words that restrict such a claim to a part of the API ("of the OpenStack Neutron API"). */
  readonly narrowing?: string;
}

/** A list of HTTP status codes: the rows of a table, the items of a list, or the responses that the markup declares. */
export interface StatusList {
  /** The list itself; a table from its first border, a list from its first word. */
  readonly place: Place;
  /** The caption, list items and sections that introduce it, nearest first. */
  readonly titles: readonly string[];
  readonly columns: readonly Column[];
  /**
   * `reference`: the list says what codes mean in the whole service. `operation`: it lists the responses of the
   * operation whose section it stands in. `restated`: it repeats the service's reference there. `shared`: operations refer
   * to its entries by names; it need not be complete, and a code may have several.
   */
  readonly scope: 'reference' | 'restated' | 'operation' | 'shared';
  readonly outcome?: Outcome;
  /** Where the title of its section starts, or that of the section that parts it from another series of headings; undefined if it stands in none. */
  readonly section?: number;
  /** The alternative that it stands in (a tab, `only::`): readers see one of several; undefined if there is none. */
  readonly alternative?: string;
  /** The title or header that names the group of its entries. */
  readonly group?: Wording;
  /** Whether the list has reason phrases, so that an entry without one lacks it. */
  readonly phrases: boolean;
  /** Whether its entries are in no order of codes: those of a mapping, or rows in the order of another column. */
  readonly unordered?: true;
  /** Its words, where it is a part of a sentence: `400, 401, 404`. */
  readonly words?: Wording;
  readonly entries: readonly StatusEntry[];
}

/** A column of a status list that is a table, by its header. */
export interface Column {
  readonly header: Wording;
  /** What the column contains; undefined for anything else. */
  readonly holds?: 'code' | 'phrase' | 'description';
}

/** One API operation as its part of a page documents it. */
export interface Operation {
  /** The place of the method. */
  readonly place: Place;
  /** Upper case. */
  readonly method: string;
  readonly uri: string;
  /** The title of the section that documents it. */
  readonly title?: string;
  /**
   * Who answers, where a specification declares it: the service, or the reader's own server (a webhook, a callback), of whose methods
   * nothing is expected. Undefined on a page of prose.
   */
  readonly specified?: 'service' | 'reader';
  /** Whether it may return other codes, too: its specification has `default` or a class such as `4XX`. */
  readonly open?: true;
  /** Every statement of a code, highest authority first; a code may occur several times. */
  readonly codes: readonly OperationCode[];
}

/** A code that an operation returns, according to its page. */
export interface OperationCode {
  readonly code: number;
  readonly place: Place;
  /** Whether the page states it as the operation's normal response. */
  readonly success: boolean;
  /** Where the page states it: in a status list, in the text of its section on status codes, elsewhere in its text, or in an example. */
  readonly stated: 'table' | 'section' | 'elsewhere' | 'example';
  /** The words of the page that say when it is returned, other than on success. */
  readonly condition?: string;
}

/** The status line of an example of a response: `HTTP/1.1 404 Not Found`. */
export interface ExampleStatus {
  readonly code: number;
  /** Where the code stands. */
  readonly place: Place;
  /** All that follows the code on its line. */
  readonly phrase?: Wording;
}

/** A code that prose mentions with its phrase, outside of status lists: in a role for it, say. */
export interface Mention extends ExampleStatus {
  /** All that follows the code. */
  readonly phrase: Wording;
}

/** A fault, with its place on the page. */
export interface MalformedTable {
  readonly place: Place;
  readonly message: string;
}

/** Everything that canonlint needs to know about a page. */
export interface PageFacts {
  readonly file: string;
  /** Its language in ISO 639-1 (`en`, `zh`); undefined if it is not known. */
  readonly language?: string;
  /** The number of tables on the page, nested ones included; 0 if nothing on the page can be a status or a request. */
  readonly tables: number;
  readonly statusLists: readonly StatusList[];
  readonly operations: readonly Operation[];
  readonly malformed: readonly MalformedTable[];
  /** The references that lead nowhere, or stand where words should; undefined if there are none. */
  readonly brokenReferences?: readonly MalformedTable[];
  /** The numbers that stand where codes should, and are none; undefined if there are none. */
  readonly invalidCodes?: readonly Wording[];
  /** The status lines of its examples; undefined if there are none. */
  readonly examples?: readonly ExampleStatus[];
  /** The codes that its prose mentions with their phrases; undefined if there are none. */
  readonly mentions?: readonly Mention[];
  /** The comments for canonlint on the page, in order. */
  readonly requests?: readonly InlineRequest[];
  /** What looks like a status list and was not taken for one, in the order of the source. */
  readonly nearMisses?: readonly NearMiss[];
  /** The other files whose text is a part of the page, each once; places in them name them. */
  readonly includes?: readonly string[];
}

/** A table or list that looks like one of status codes, and why it was not taken for one, as a clause. */
export interface NearMiss {
  readonly place: Place;
  readonly reason: string;
  /** Words that nothing on the page uses; where another page of the service does, it is none. */
  readonly words?: Place;
}

/** A comment for canonlint: `canonlint-disable wording-drift 404 -- reason`. */
export interface InlineRequest {
  readonly place: Place;
  /** Its first word without `canonlint-`, known or not. */
  readonly verb: string;
  /** The words after it, up to the reason: names of rules, and codes. */
  readonly words: readonly string[];
  readonly reason?: string;
  /** The place of the table that follows, even one that cannot be read. */
  readonly table?: Place;
}

/** All pages of one service. */
export interface Service {
  readonly name: string;
  /** The folder of its documentation relative to the working folder; the page itself if it stands alone. */
  readonly root?: string;
  /** The folder of the whole documentation, if `root` holds one version or language of it. */
  readonly documentation?: string;
  readonly pages: readonly PageFacts[];
  /** What the specifications beside a page that stands alone declare; they are services of their own. */
  readonly specifications?: readonly PageFacts[];
}
