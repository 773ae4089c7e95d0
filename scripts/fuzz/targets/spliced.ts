import { mutatedAsAsciidoc } from '../asciidoc-mutations.ts';
import { mutatedAsMarkdown } from '../markdown-mutations.ts';
import { faultOfPage, pageWith } from '../page-law.ts';
import { mutatedAsRst } from '../page-mutations.ts';
import { pageNames } from '../samples.ts';
import { splicedPage } from '../spliced-page.ts';
import type { Target } from '../target.ts';

/** A page spliced from real pages, and mutated now and then. */
export const spliced: Target = {
  name: 'spliced',
  encoding: 'utf8',
  inputOf: (random) => sometimes(random, mutatedAsRst, splicedPage(random, 'rst')),
  faultOf: (input) => faultOfPage(pageWith(input, pageNames.rst)),
};

/** The same in Markdown. */
export const splicedMarkdown: Target = {
  name: 'spliced-markdown',
  encoding: 'utf8',
  inputOf: (random) => sometimes(random, mutatedAsMarkdown, splicedPage(random, 'markdown')),
  faultOf: (input) => faultOfPage(pageWith(input, pageNames.markdown)),
};

/** The same in AsciiDoc. */
export const splicedAsciidoc: Target = {
  name: 'spliced-asciidoc',
  encoding: 'utf8',
  inputOf: (random) => sometimes(random, mutatedAsAsciidoc, splicedPage(random, 'asciidoc')),
  faultOf: (input) => faultOfPage(pageWith(input, pageNames.asciidoc)),
};

function sometimes(random: () => number, mutate: (page: string, random: () => number) => string, page: string): string {
  return random() < 0.3 ? mutate(page, random) : page;
}
