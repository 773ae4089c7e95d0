import type { Canon, Service } from '../model.ts';
import { isIdentifier } from './phrase-column.ts';
import { phraseFaultOf } from './phrases.ts';

/**
 * Whether a service names its faults, each in a word of its own where others have a reason phrase: `kiteNotFound`, `InsufficientWind`.
 * A registered phrase in CamelCase beside them is one more name.
 */
export function hasOwnNames({ pages }: Service, canon: Canon): boolean {
  const names = new Set<string>();
  for (const { scope, entries } of pages.flatMap(({ statusLists }) => statusLists)) {
    if (scope === 'shared') continue;
    for (const { code, phrase, description } of entries) {
      const model = canon.entries.get(code);
      const name = phrase?.text ?? firstWord.exec(description?.text ?? '')?.[0];
      if (name === undefined || model === undefined || !isIdentifier(name)) continue;
      if (phraseFaultOf(name, model, canon)?.kind === 'other') names.add(name);
    }
  }
  return names.size >= fewestNames;
}

const fewestNames = 3;
const firstWord = /^\w{1,60}(?!\S)/;
