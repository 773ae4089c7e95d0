import { mutatedAsciidoc } from '../asciidoc-mutations.ts';
import { mutatedMarkdown } from '../markdown-mutations.ts';
import { generatedMarkdown } from '../markdown-structure.ts';
import { faultOfPage, pageWith } from '../page-law.ts';
import { mutatedPage } from '../page-mutations.ts';
import { mutatedPython } from '../python-mutations.ts';
import { generatedPage } from '../page-structure.ts';
import type { Target } from '../target.ts';

/** A mutated page of the fixtures. */
export const page: Target = pageTarget('page', mutatedPage);

/** A page of random blocks: tables in lists in tables, of any form and depth. */
export const structure: Target = pageTarget('structure', generatedPage);

/** The same in Markdown, and in MDX. */
export const markdown: Target = pageTarget('markdown', mutatedMarkdown, 'page.md');
export const markdownStructure: Target = pageTarget('markdown-structure', generatedMarkdown, 'page.md');
export const mdx: Target = pageTarget('mdx', (random) => (random() < 0.5 ? mutatedMarkdown : generatedMarkdown)(random), 'page.mdx');

/** A mutated program. */
export const python: Target = pageTarget('python', mutatedPython, 'page.py');

/** A mutated page in AsciiDoc. */
export const asciidoc: Target = pageTarget('asciidoc', mutatedAsciidoc, 'page.adoc');

function pageTarget(name: string, inputOf: Target['inputOf'], file = 'page.rst'): Target {
  return { name, encoding: 'utf8', inputOf, faultOf: (input) => faultOfPage(pageWith(input, file)) };
}
