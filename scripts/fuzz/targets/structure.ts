import { generatedPage } from '../page-structure.ts';
import { faultOfPage, pageWith } from '../page-law.ts';
import type { Target } from '../target.ts';

/** A page of random blocks: tables in lists in tables, of any form and depth. */
export const structure: Target = {
  name: 'structure',
  encoding: 'utf8',
  inputOf: generatedPage,
  faultOf: (input) => faultOfPage(pageWith(input)),
};
