import type { Document, Page } from '../model.ts';
import { readRst } from './rst/index.ts';

/** A markup that canonlint reads. */
export interface Format {
  readonly name: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  read(page: Page): Document;
}

/** One line a format. */
const formats: readonly Format[] = [
  { name: 'reStructuredText', extensions: ['.rst', '.rest'], read: readRst },
];

/** Every file name extension that some format reads. */
export const extensions: readonly string[] = formats.flatMap((format) => format.extensions);

/** The format of a file, by its extension; undefined where none reads it. */
export function formatOf(file: string): Format | undefined {
  const name = file.toLowerCase();
  return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}
