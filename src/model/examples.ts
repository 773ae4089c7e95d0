/** A page of a rule's example, in no markup: each format that can renders it. */
export interface ExamplePage {
  /** The name of its file, without an extension. */
  readonly name: string;
  readonly title: string;
  readonly content: readonly ExampleBlock[];
}

/** A piece of such a page, in plain words. */
export type ExampleBlock = ExampleHeading | ExampleRequest | ExampleText | ExampleTable;

/** Opens a section below the page's title. */
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

/** A table, by rows, the header first. */
export interface ExampleTable {
  readonly table: readonly (readonly string[])[];
  /** What the list item says that the table stands in. */
  readonly item?: string;
  /** Whether its end is missing, so that it cannot be read. */
  readonly unfinished?: boolean;
}
