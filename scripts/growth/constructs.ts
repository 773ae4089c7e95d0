import { asciidocConstructs } from './asciidoc-pages.ts';
import type { Construct } from './construct.ts';
import { markdownConstructs } from './markdown-pages.ts';
import { pythonConstructs } from './python-pages.ts';
import { rstConstructs } from './rst-pages.ts';
import { specificationConstructs } from './specification-pages.ts';

export type { Construct } from './construct.ts';

/** Constructs that are compared with a hundred others, in a hundred levels, or over 500 rows or for some thousand units, and with no more, by the size above which that shows. */
const bounded: ReadonlyMap<string, number> = new Map([
  ['request tables', 120_000], ['ever deeper lines', 120_000], ['ever longer quotes', 300_000], ['spans of rows', 120_000],
  ['rest methods', 30_000], ['wide copies in AsciiDoc', 1_200], ['ever deeper terms in AsciiDoc', 120_000], ['nested items in AsciiDoc', 120_000],
  ['unclosed attributes', 6_000], ['unclosed attributes on lines', 6_000], ['unclosed attributes, in MDX', 6_000],
  ['unclosed attributes on lines, in MDX', 6_000], ['unclosed expressions, in MDX', 6_000], ['request lines in a literal', 6_000], ['request lines with codes', 6_000],
]);

/** Everything that a page may hold any number of, as far as it is known. */
export const constructs: readonly Construct[] = [...rstConstructs, ...markdownConstructs, ...specificationConstructs, ...pythonConstructs, ...asciidocConstructs].map((each) => {
  const from = bounded.get(each.name);
  return from === undefined ? each : { ...each, from };
});
