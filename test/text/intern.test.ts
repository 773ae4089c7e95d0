import { expect, it } from 'vitest';
import { intern } from '../../src/text/intern.ts';

it.each(['', 'lamp', 'x'.repeat(5000)])('keeps a text as it is', (text) => {
  expect([intern(text), intern(text)]).toEqual([text, text]);
});
