import type { Construct } from './construct.ts';
import { markdownConstructs } from './markdown-pages.ts';
import { rstConstructs } from './rst-pages.ts';
import { specificationConstructs } from './specification-pages.ts';

export type { Construct } from './construct.ts';

/** Constructs that are compared with a hundred others, in a hundred levels, or over 500 rows, and with no more. */
const bounded = new Set(['request tables', 'ever deeper lines', 'ever longer quotes', 'spans of rows']);

/** Everything that a page may hold any number of, as far as it is known. */
export const constructs: readonly Construct[] = [...rstConstructs, ...markdownConstructs, ...specificationConstructs].map((each) =>
  (bounded.has(each.name) ? { ...each, from: 120_000 } : each));
