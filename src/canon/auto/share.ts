import type { Canon, PageFacts, Service, StatusEntry, StatusList } from '../../model.ts';
import { areInLanguageOf } from '../../wording/compared.ts';
import { driftOf } from '../../wording/drift.ts';

/**
 * The share of described rows that are in a canon's own words, from 0 to 1: averaged over the services whose references
 * describe codes in its language; undefined if there is none.
 */
export function shareOf(services: readonly Service[], canon: Canon): number | undefined {
  const shares = services.flatMap((service) => shareIn(service, canon) ?? []);
  return shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function shareIn(service: Service, canon: Canon): number | undefined {
  const isCompared = areInLanguageOf(canon, service);
  const rows = listsThatSpeak(service).flatMap(({ entries }) => entries)
    .filter(({ description }) => description !== undefined && description.text !== '' && isCompared(description));
  return rows.length === 0 ? undefined : rows.filter((row) => isInWordsOf(canon, row)).length / rows.length;
}

/** The lists that say what codes mean in the service, each once, however many pages repeat it. */
function listsThatSpeak({ pages }: Service): readonly StatusList[] {
  const lists = pages.flatMap(({ statusLists }: PageFacts) => statusLists);
  const references = lists.filter(({ scope }) => scope === 'reference');
  const own = references.length > 0 ? references : lists.filter(({ scope }) => scope === 'restated');
  return [...new Map(own.map((list) => [wordsIn(list), list] as const)).values()];
}

function wordsIn({ entries }: StatusList): string {
  return JSON.stringify(entries.map(({ code, description }) => [code, description?.text]));
}

/** Whether a row has the canon's description, or one that differs in case, punctuation, articles or tense only. */
function isInWordsOf({ entries }: Canon, { code, description }: StatusEntry): boolean {
  const model = entries.get(code);
  if (model?.description === undefined || description === undefined) return false;
  const accepted = [model.description, ...model.accept];
  return [description, ...description.parts].some(({ text }) => {
    const drift = driftOf(text, accepted, []);
    return drift === undefined || drift === 'cosmetic';
  });
}
