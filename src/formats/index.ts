import { formatFor, type Format } from './format.ts';
import { asciidoc } from './asciidoc/index.ts';
import { html } from './html/index.ts';
import { markdown } from './markdown/index.ts';
import { openapi } from './openapi/index.ts';
import { python } from './python/index.ts';
import { fragments } from './rst/openstack/fragments.ts';
import { statusFiles } from './rst/openstack/status-file-format.ts';
import { rst } from './rst/index.ts';

export { exampleIn, withWriter } from './format.ts';
export type { Format, LoadedFormat, WritableFormat, Writer } from './format.ts';

/** One line for each format; the first that claims a file reads it. */
export const formats: readonly Format[] = [
  rst,
  markdown,
  html,
  openapi,
  fragments,
  statusFiles,
  python,
  asciidoc,
];

/**
 * The format of a file; undefined if none claims it. `text` returns the content of the file, for a path that does not
 * tell.
 */
export function formatOf(file: string, text: () => string): Format | undefined {
  return formatFor(file, formats, text);
}
