import { below, oneOf, type Random } from './random.ts';
import { realPage, type ProseMarkup } from './samples.ts';

/** A page made of parts of several real pages: some twice, some within others, some out of order. */
export function splicedPage(random: Random, markup: ProseMarkup): string {
  const pages = Array.from({ length: 2 + below(random, 4) }, () => partsOf(realPage(random, markup)));
  const parts = Array.from({ length: partCount(random) }, () => stretch(random, oneOf(random, pages))).flat();
  return `${parts.map((part, at) => (random() < 0.1 ? within(random, markup, part, parts[at - 1]) : part)).join('\n\n')}\n`;
}

/** Most pages are short, so that many can be tried. */
function partCount(random: Random): number {
  return random() < 0.05 ? 20 + below(random, 80) : 1 + below(random, 12);
}

/** Blocks, as far as blank lines before an unindented line divide them. */
function partsOf(page: string): readonly string[] {
  return page.split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+(?=\S)/);
}

/** Some parts in a row. */
function stretch(random: Random, parts: readonly string[]): readonly string[] {
  const at = below(random, parts.length);
  return parts.slice(at, at + 1 + below(random, 4));
}

const openings: Readonly<Record<ProseMarkup, readonly string[]>> = {
  rst: ['-  ', '#. ', '.. note::\n\n   ', '.. container:: a\n\n   ', 'Term\n   ', '.. list-table::\n\n   * - ', ':field: ', '.. code-block::\n\n   ', '.. table::\n\n   '],
  markdown: ['- ', '1. ', '> ', '<Tab title="a">\n\n', '<details>\n\n', '!!! note\n\n    ', '```\n', '<table><tr><td>\n\n', '=== "Tab"\n\n    '],
  asciidoc: ['* ', '. ', 'Term:: ', '|===\na|', '====\n', '----\n', '[tabs]\n====\nTab::\n+\n', 'NOTE: ', '[cols="1,1a"]\n|===\n|404 |'],
};

/** A part inside of another block, or behind the part before it without a blank line. */
function within(random: Random, markup: ProseMarkup, part: string, before: string | undefined): string {
  if (random() < 0.3 && before !== undefined) return `${before.slice(0, below(random, before.length))}\n${part}`;
  const opening = oneOf(random, openings[markup]);
  const width = opening.length - opening.lastIndexOf('\n') - 1;
  return opening + part.replaceAll(/\n(?=.)/g, `\n${' '.repeat(width)}`);
}
