import type { References } from '../../format.ts';
import { escapes } from '../tree/yaml-scalars.ts';

/** The escapes of quoted scalars (YAML 1.2, 5.7; RFC 8259, 7). */
export const references: References = {
  decoded: (source) => source.replace(pattern, (whole: string, ...[letter, x, u, long]: readonly (string | undefined)[]) => {
    const digits = x ?? u ?? long;
    if (digits === undefined) return letter === undefined ? '\\' : escapes[letter] ?? letter;
    const point = Number.parseInt(digits, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  }),
  lengthAt: (source, at) => (source[at] === '\\' ? first.exec(source.slice(at, at + longest))?.[0].length ?? 0 : 0),
  lengthBefore: (source, at) => last.exec(source.slice(Math.max(0, at - longest), at))?.[0].length ?? 0,
};

/** What follows the backslash of an escape. */
const behind = String.raw`(?:([0abtnvfre"/N_LP])|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))`;
/** An escape, or what reads as one once backslashes are decoded. */
const pattern = new RegExp(String.raw`\\+${behind}?`, 'g');
const first = new RegExp(String.raw`^\\(?:\\|${behind})`);
const last = new RegExp(String.raw`\\(?:\\|${behind})$`);

/** In UTF-16 code units. */
const longest = 10;
