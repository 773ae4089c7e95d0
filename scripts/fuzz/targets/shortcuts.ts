import { isDeepStrictEqual } from 'node:util';
import { readRst } from '../../../src/formats/rst/read.ts';
import { pageWith } from '../page-law.ts';
import { mutatedPage } from '../page-mutations.ts';
import { generatedPage } from '../page-structure.ts';
import { oneOf, type Random } from '../random.ts';
import { splicedPage } from '../spliced-page.ts';
import type { Target } from '../target.ts';
import { wholeOf } from '../whole-document.ts';

/** A page, read with and without shortcuts. */
export const shortcuts: Target = {
  name: 'shortcuts',
  encoding: 'utf8',
  inputOf: (random) => oneOf(random, [mutatedPage, generatedPage, (each: Random) => splicedPage(each, 'rst')])(random),
  faultOf: (input) => {
    const page = pageWith(input);
    const [short, long] = [wholeOf(readRst(page)), wholeOf(readRst(page, { shortcuts: false }))];
    return isDeepStrictEqual(short, long) ? undefined : 'is read otherwise with shortcuts';
  },
};
