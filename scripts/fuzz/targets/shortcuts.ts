import { isDeepStrictEqual } from 'node:util';
import { readRst } from '../../../src/formats/rst/read.ts';
import { pageWith } from '../page-law.ts';
import { mutatedPage } from '../page-mutations.ts';
import type { Target } from '../target.ts';
import { wholeOf } from '../whole-document.ts';

/** A page, read with and without shortcuts. */
export const shortcuts: Target = {
  name: 'shortcuts',
  encoding: 'utf8',
  inputOf: mutatedPage,
  faultOf: (input) => {
    const page = pageWith(input);
    const [short, long] = [wholeOf(readRst(page)), wholeOf(readRst(page, { shortcuts: false }))];
    return isDeepStrictEqual(short, long) ? undefined : 'is read otherwise with shortcuts';
  },
};
