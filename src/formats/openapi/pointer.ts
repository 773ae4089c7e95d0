import type { Value } from './tree/index.ts';

/** The value at a JSON pointer (RFC 6901) in a URI fragment. */
export function valueAt(pointer: string, root: Value | undefined): Value | undefined {
  if (pointer === '' || pointer === '/') return root;
  const names = pointer.split('/', maxNames).slice(1).map((name) => decoded(name).replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = root;
  for (const name of names) {
    if (value?.kind === 'mapping') value = value.get(name)?.value;
    else if (value?.kind === 'sequence') value = value.values[Number(name)];
    else return undefined;
  }
  return value;
}

/** More levels than a specification has. */
const maxNames = 40;

/** A part of a URI without percent-encoding; itself where that is wrong. */
export function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
