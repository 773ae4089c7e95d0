import type { Canon, Place, Service, StatusEntry } from '../model.ts';
import { codeOfPhrase } from './phrases.ts';

/** Tells whether a service keeps the words at a place for a code, so that who refers to them under another has the wrong reference. */
type KeptWords = (place: Place, code: number) => boolean;

/**
 * What a service keeps for its operations to refer to. Words are kept for the codes of those who refer to them, and for the one in the
 * name of their response.
 */
export function keptWordsOf({ pages }: Service, canon: Canon): KeptWords {
  const codes = new Map<string, Set<number>>();
  for (const { scope, entries } of pages.flatMap((page) => page.statusLists)) {
    for (const entry of scope === 'shared' ? entries : []) {
      const place = entry.phrase?.place ?? entry.description?.place;
      if (place === undefined) continue;
      const known = codes.get(keyOf(place)) ?? new Set();
      codes.set(keyOf(place), known);
      for (const code of [entry.code, codeInName(entry, canon)]) if (code !== undefined) known.add(code);
    }
  }
  return (place, code) => codes.get(keyOf(place))?.has(code) === true;
}

function codeInName({ name = '' }: StatusEntry, canon: Canon): number | undefined {
  return /^[1-5]\d\d$/.test(name) ? Number(name) : codeOfPhrase(name, canon);
}

function keyOf({ file, start }: Place): string {
  return `${file}\0${start}`;
}
