import { mutatedPage } from '../page-mutations.ts';
import { faultOfPage, pageWith } from '../page-law.ts';
import type { Target } from '../target.ts';

/** A page of the fixtures after a few accidents. */
export const page: Target = {
  name: 'page',
  encoding: 'utf8',
  inputOf: mutatedPage,
  faultOf: (input) => faultOfPage(pageWith(input)),
};
