import * as fc from 'fast-check';

/** Any character of Unicode, of one or two code units. */
const character = fc.integer({ min: 0, max: 0x10_f7_ff }).map((number) => String.fromCodePoint(number < 0xd8_00 ? number : number + 0x8_00));

/** Any well-formed string. The unit `binary` of fast-check would list all 1.1 million characters for 2 s when a test file is loaded. */
export function anyString(maxLength?: number): fc.Arbitrary<string> {
  return fc.string({ unit: character, ...(maxLength !== undefined && { maxLength }) });
}
