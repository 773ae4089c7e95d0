import { formatFor, type Format } from './format.ts';
import { rst } from './rst/index.ts';

export { exampleIn, formatFor, withWriter } from './format.ts';
export type { Format, LoadedFormat, WritableFormat, Writer } from './format.ts';

/** One line a format; the first that claims a file reads it. */
export const formats: readonly Format[] = [
  rst,
];

/** What the name of a file ends in that some format may claim. */
export const extensions: readonly string[] = formats.flatMap((format) => format.extensions);

/** The format of a file; undefined where none claims it. `text` gives what the file holds, where its path does not tell. */
export function formatOf(file: string, text?: () => string): Format | undefined {
  return formatFor(file, formats, text);
}
