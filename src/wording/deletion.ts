import type { Operation, Service, StatusEntry, Wording } from '../model.ts';
import { grouped } from '../text/grouped.ts';

/** A response of an operation whose words, which it shares with others, tell of something deleted that it does not delete. */
export interface DeletionTold {
  readonly entry: StatusEntry;
  readonly words: Wording;
  readonly operation: Operation;
}

/** The responses of operations that refer to a text about a deletion, although neither their method nor their name deletes. */
export function deletionsTold({ pages }: Service): readonly DeletionTold[] {
  const telling = pages.flatMap(({ statusLists }) => statusLists).filter(({ scope }) => scope === 'operation').flatMap(({ entries }) => entries)
    .flatMap((entry) => {
      const words = entry.description;
      return words !== undefined && words.place.file !== entry.place.file && tellsOfDeletion.test(words.text) ? [{ entry, words }] : [];
    });
  if (telling.length === 0) return [];
  const operations = pages.flatMap((page) => page.operations.flatMap((operation) => operation.codes.map(({ place }) => ({ operation, key: keyOf(place) }))));
  const byPlace = grouped(operations, ({ key }) => key);
  return telling.flatMap(({ entry, words }): DeletionTold | readonly never[] => {
    const users = byPlace.get(keyOf(entry.place)) ?? [];
    const [first] = users;
    return first === undefined || users.some(({ operation }) => deletes(operation)) ? [] : { entry, words, operation: first.operation };
  });
}

const tellsOfDeletion = /\bby (?:deleting|removing)\b|\b(?:has|have) been (?:successfully )?(?:deleted|removed)\b|\b(?:was|were|is|are) (?:successfully )?(?:deleted|removed)\b|^(?:successfully )?deleted\b|\bdelet(?:ed|ion) (?:was )?success/i;

/** Whether an operation may delete something: a PUT or PATCH may replace what was there. */
function deletes({ method, uri, title = '' }: Operation): boolean {
  return method !== 'POST' || namesDeletion.test(uri) || namesDeletion.test(title) || /\/actions?$/.test(uri);
}

const namesDeletion = /delet|remov|purg|clear|clean|drop|detach|destroy|eras|revok|terminat|unset|reset|abort|cancel|forget|wipe|unregister|deregister/i;

function keyOf({ file, start }: { readonly file: string; readonly start: number }): string {
  return `${file}:${start}`;
}
