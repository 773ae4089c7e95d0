import { mutatedPage } from '../page-mutations.ts';
import { faultOfPage, pageWith } from '../page-law.ts';
import type { Target } from '../target.ts';

/** A mutated page of the fixtures. */
export const page: Target = {
  name: 'page',
  encoding: 'utf8',
  inputOf: mutatedPage,
  faultOf: (input) => faultOfPage(pageWith(input)),
};
