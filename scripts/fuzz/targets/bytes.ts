import { isReadError, pageOf } from '../../../src/disk/index.ts';
import { mutatedPage } from '../page-mutations.ts';
import { faultOfPage } from '../page-law.ts';
import { below, oneOf } from '../random.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';

/** A page as mutated bytes. */
export const bytes: Target = {
  name: 'bytes',
  encoding: 'latin1',
  inputOf: (random) => {
    let raw = encoded(mutatedPage(random), random).toString('latin1');
    for (let left = below(random, 6); left > 0; left--) raw = oneOf(random, mutations)(raw, random);
    return raw;
  },
  faultOf: (input) => {
    const given = Buffer.from(input, 'latin1');
    const read = pageOf('page.rst', given);
    if (isReadError(read)) return /^cannot be read: \S/.test(read.message) ? undefined : `says "${read.message}"`;
    const text = Buffer.from(read.source, read.encoding);
    const again = read.byteOrderMark ? Buffer.concat([byteOrderMark, text]) : text;
    return again.equals(given) ? faultOfPage(read) : 'does not come back as the bytes that it was';
  },
};

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function encoded(text: string, random: Random): Buffer {
  return Buffer.from(text, oneOf(random, ['utf8', 'utf8', 'utf8', 'latin1', 'utf16le'] as const));
}

/** Byte order marks, and sequences that are truncated, overlong, surrogates or beyond Unicode. */
const sequences = [
  '\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\xff\xfe\0\0', '\0', '\0\0\0\0', '\x80', '\xbf\xbf', '\xc0\xaf', '\xc3', '\xe2\x82', '\xed\xa0\x80',
  '\xed\xb0\x80', '\xf0\x9f', '\xf4\x90\x80\x80', '\xf8\x88\x80\x80\x80', '\xff', '\x85', '\xa0', '\xe2\x80\xa8', '\x1a', '\x1b[2J',
] as const;

const mutations: readonly ((raw: string, random: Random) => string)[] = [
  (raw, random) => spliced(raw, random, 0, oneOf(random, sequences)),
  (raw, random) => spliced(raw, random, 1, oneOf(random, sequences)),
  (raw, random) => spliced(raw, random, 0, oneOf(random, sequences).repeat(below(random, 3000))),
  (raw, random) => spliced(raw, random, 1, String.fromCharCode(below(random, 256))),
  (raw, random) => spliced(raw, random, 1 + below(random, 3), ''),
  (raw, random) => oneOf(random, sequences) + raw,
  (raw, random) => raw.slice(0, below(random, raw.length + 1)),
  (raw, random) => raw.slice(below(random, 4)),
  (raw) => raw.replaceAll('\n', '\0\n'),
  (raw, random) => raw + Array.from({ length: below(random, 200) }, () => String.fromCharCode(below(random, 256))).join(''),
];

function spliced(raw: string, random: Random, length: number, by: string): string {
  const at = below(random, raw.length + 1);
  return raw.slice(0, at) + by + raw.slice(at + length);
}
