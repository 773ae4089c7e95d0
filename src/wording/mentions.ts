import type { Canon, Mention, Service } from '../model.ts';
import type { NamedEntry } from './phrase-column.ts';
import { remedyFor } from './phrase-remedy.ts';
import { phraseFaultOf, type PhraseFault } from './phrases.ts';
import type { Remedy } from './remedy.ts';

/** A code that prose mentions under a wrong name. */
export interface WrongMention {
  readonly mention: Mention;
  readonly model: NamedEntry;
  readonly fault: PhraseFault;
}

/**
 * The mentions of codes with another code's phrase, an older one, or the right one in another form. Other words are allowed: a
 * service may have a name of its own for an error.
 */
export function wrongMentionsIn({ pages }: Service, canon: Canon): readonly WrongMention[] {
  return pages.flatMap(({ mentions = [] }) => mentions).flatMap((mention): WrongMention | readonly never[] => {
    const model = canon.entries.get(mention.code);
    if (model?.phrase === undefined) return [];
    const fault = phraseFaultOf(mention.phrase.text, model, canon);
    if (fault === undefined || fault.kind === 'other') return [];
    const judgesCase = model.governed && canon.choice?.by !== 'consensus';
    return fault.kind === 'case' && !judgesCase ? [] : { mention, model: { ...model, phrase: model.phrase }, fault };
  });
}

/** The right phrase in the place of a wrong one in prose; of another code's, one of the two is wrong, and nobody knows which. */
export function mentionRemedyFor({ mention: { phrase }, model, fault }: WrongMention): Remedy {
  return fault.kind === 'foreign' ? { declined: 'the code may be wrong, or the phrase' } : remedyFor(phrase, fault, model.phrase);
}
