import type { Canon, Service, StatusList } from '../../model.ts';
import { areInLanguageOf } from '../../wording/compared.ts';
import { isInWordsOf } from '../../wording/kinship.ts';
import { speakingLists } from '../../wording/speaking-lists.ts';

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
  return rows.length === 0 ? undefined : rows.filter((row) => isInWordsOf(canon, row) === true).length / rows.length;
}

/** The lists that say what codes mean in the service, each once, however many pages repeat it. */
function listsThatSpeak({ pages }: Service): readonly StatusList[] {
  return [...new Map(speakingLists(pages).map((list) => [wordsIn(list), list] as const)).values()];
}

function wordsIn({ entries }: StatusList): string {
  return JSON.stringify(entries.map(({ code, description }) => [code, description?.text]));
}
