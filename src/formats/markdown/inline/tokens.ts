/** A part of inline content, in order of the source. */
export type Token = Shown | Inserted | Marked | Break | Delimiter | Bracket;

/** Characters that are shown as they stand; `raw` where they are code or belong to a template language. */
export interface Shown {
  readonly kind: 'text' | 'raw';
  readonly from: number;
  readonly to: number;
}

/** Words that stand for markup, such as an entity's. */
export interface Inserted {
  readonly kind: 'inserted';
  readonly words: string;
}

/** Markup that shows nothing. */
export interface Marked {
  readonly kind: 'mark';
}

/** A line break that the markup asks for; `own` if it is a tag, which cuts the text of a cell in two. */
export interface Break {
  readonly kind: 'break';
  readonly own: boolean;
}

/** A run of characters that may be emphasis; what emphasis takes is cut off at both ends. */
export interface Delimiter {
  readonly kind: 'delimiter';
  readonly mark: string;
  from: number;
  to: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  used: boolean;
}

/** A bracket; it is shown unless it belongs to a link. */
export interface Bracket {
  readonly kind: 'bracket';
  readonly from: number;
  readonly to: number;
  used: boolean;
}
