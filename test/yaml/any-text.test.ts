import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from '../any-string.ts';
import { faultsOf } from '../canon/canons.ts';
import { inputs } from '../inputs.ts';

/** Parts of YAML and canon files, in any order. */
const pieces = fc.array(fc.oneof(
  fc.constantFrom(
    '\n', '\n  ', '\n    ', '\t', ' ', ': ', '- ', '? ', ', ', '[', ']', '{', '}', '"', "'", '|', '>', '#', '%', '@', '`',
    '&a ', '*a', '!t ', '<<', '---', '...', '~', 'null', 'true', '.nan', '0x1F4', '1e9', '404', '"404"', 'codes', 'phrase',
    'description', 'methods', 'any', 'GET', 'wrong', 'says', 'because', 'extends', 'http', '__proto__', 'constructor',
    '\r\n', '\u0000', '\u001b[31m', '\ufeff', '\ud800', '日本', '🚦',
  ),
  fc.string({ maxLength: 5 }),
), { maxLength: 60 }).map((all) => all.join(''));

describe('any text as a canon file', () => {
  it('is a canon, or has mistakes that are placed', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(pieces, anyString()), async (source) => {
      const told = await faultsOf(source);
      expect(told.length === 0 || told.some((line) => /^team\.yaml:\d+:\d+: \S/.test(line))).toBe(true);
    }), { numRuns: inputs(3000) });
  });
});
