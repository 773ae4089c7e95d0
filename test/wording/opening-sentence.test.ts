import { expect, it } from 'vitest';
import { openingSentenceOf } from '../../src/wording/opening-sentence.ts';

it.each([
  ['The lamp is out. A token that has expired is no token.', 'The lamp is out.'],
  ['Error. The lamp is out. Light it.', 'Error. The lamp is out.'],
  ['Error', 'Error'],
  ['', ''],
  [`The lamp is ${'very '.repeat(60)}dark. Light it.`, undefined],
  [`The lamp is out. ${'It is dark. '.repeat(60)}`, 'The lamp is out.'],
])('is the first that says something: %s', (text, sentence) => {
  expect(openingSentenceOf(text)).toBe(sentence);
});
