import { describe, expect, it } from 'vitest';
import { printable } from '../../src/reporters/printable.ts';

describe('printable', () => {
  it('shows control characters as their pictures, and other steering characters as code points', () => {
    expect(printable('a\u001b[31mb\tc\r\nd\u007f')).toBe('a␛[31mb␉c␍␊d␡');
    expect(printable('x\u009b2J\u202ey\u2028z')).toBe('x<U+009B>2J<U+202E>y<U+2028>z');
  });

  it('changes no other text', () => {
    expect(printable('Größe – 状态 🚀 é')).toBe('Größe – 状态 🚀 é');
  });
});
