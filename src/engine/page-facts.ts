import { factsOf as factsIn } from '../facts/index.ts';
import { formatFor } from '../formats/format.ts';
import type { Format } from '../formats/format.ts';
import type { Page, PageFacts } from '../model.ts';

/** The facts of a page; undefined if no format reads it. */
export function factsOf(page: Page, formats: readonly Format[]): PageFacts | undefined {
  const document = formatFor(page.file, formats, () => page.source)?.read(page);
  return document && factsIn(page, document);
}
