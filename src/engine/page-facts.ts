import { factsOf as factsIn } from '../facts/index.ts';
import { formatFor } from '../formats/format.ts';
import type { Format } from '../formats/format.ts';
import type { Page, PageFacts } from '../model.ts';

/** What a page says of status codes; undefined where none of the formats reads such a file. */
export function factsOf(page: Page, formats: readonly Format[]): PageFacts | undefined {
  const document = formatFor(page.file, formats, () => page.source)?.read(page);
  return document && factsIn(page, document);
}
