import type { References } from '../format.ts';
import { characterReferenceAt } from './characters.ts';

/** The character references of HTML. */
export const references: References = {
  decoded: (source) => source.replace(pattern, (_, name: string | undefined) => {
    const reference = name === undefined ? undefined : characterReferenceAt(`&${name}`, 0);
    if (reference === undefined) return `&${name ?? ''}`;
    return reference.value + name!.slice(reference.length - 1);
  }),
  lengthAt: (source, at) => characterReferenceAt(source, at)?.length ?? 0,
  lengthBefore(source, at) {
    if (source[at - 1] !== ';') return 0;
    const start = Math.max(0, at - longest);
    const length = at - start - source.slice(start, at).lastIndexOf('&');
    return characterReferenceAt(source, at - length)?.length === length ? length : 0;
  },
};

/** A reference, or what reads as one once ampersands are decoded: `&amp;lt;`. */
const pattern = /&(?:amp;)*(#?[A-Za-z0-9]{1,40};?)?/g;

/** In UTF-16 code units. */
const longest = 42;
