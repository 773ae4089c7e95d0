/** A page of a rule's example, without markup; formats render it. */
export interface ExamplePage {
  /** The file name without an extension. */
  readonly name: string;
  readonly title: string;
  readonly content: readonly ExampleBlock[];
}

/** A part of such a page, in plain words. */
export type ExampleBlock = ExampleHeading | ExampleRequest | ExampleText | ExampleTable | ExampleComment;

/** Opens a section below the title of the page. */
export interface ExampleHeading {
  readonly heading: string;
}

/** The request line of an operation: `GET /v1/lamps/{lamp_id}`. */
export interface ExampleRequest {
  readonly request: string;
}

/** A paragraph. */
export interface ExampleText {
  readonly text: string;
}

/** A table by rows, header first. */
export interface ExampleTable {
  readonly table: readonly (readonly string[])[];
  /** The text of the list item that contains the table. */
  readonly item?: string;
  /** Whether its end is missing, so that it cannot be read. */
  readonly unfinished?: boolean;
}

/** A comment, which readers do not see. */
export interface ExampleComment {
  readonly comment: string;
}
