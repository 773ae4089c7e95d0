import { expect, it } from 'vitest';
import { kept } from '../../src/text/kept.ts';

it.each(['', 'lamp', 'x'.repeat(5000)])('keeps a text as it is', (text) => {
  expect([kept(text), kept(text)]).toEqual([text, text]);
});
