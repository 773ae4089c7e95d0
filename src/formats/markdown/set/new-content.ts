import { marksOf } from './cell-marks.ts';
import { writtenAlone, type ContentStyle } from './replace-words.ts';

/** The cells of a column as they are written, and the one beside a new cell. */
export interface Column {
  readonly contents: readonly string[];
  readonly beside: string;
  readonly hasCodes: boolean;
}

/** Words as a new cell of a column has them, with the marks of the others. Throws `CannotSet`. */
export function newContent(words: string, { contents, beside, hasCodes }: Column, style: ContentStyle): string {
  if (words === '') return '';
  const { around, codeOnly } = marksOf(contents, beside, hasCodes);
  if (!codeOnly || words.length === codeLength) return writtenAlone(words, style, around);
  return `${around[0]}${words.slice(0, codeLength)}${around[1]} ${writtenAlone(words.slice(codeLength).trim(), style)}`;
}

const codeLength = 3;
