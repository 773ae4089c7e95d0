import type { Service, StatusEntry, Wording } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import { lettersBetween } from '../text/nearest.ts';

/** The name of a fault in another spelling than the service has for its code. */
export interface FaultNameInOtherSpelling {
  readonly entry: StatusEntry;
  readonly name: Wording;
  readonly usual: string;
  /** How often the service has the usual spelling for the code. */
  readonly times: number;
  /** Whether only the case of letters differs. */
  readonly isCaseOnly: boolean;
}

/** The names of faults in a service that are spelt otherwise than in most other places for the same code. */
export function faultNamesInOtherSpelling({ pages }: Service): readonly FaultNameInOtherSpelling[] {
  const named = pages.flatMap(({ statusLists }) => statusLists).flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.fault === undefined ? [] : [{ entry, name: entry.fault }]));
  return [...grouped(named, ({ entry: { code } }) => code).values()].flatMap((ofCode) => {
    const times = new Map([...grouped(ofCode, ({ name }) => name.text)].map(([text, same]) => [text, same.length]));
    return ofCode.flatMap(({ entry, name }): FaultNameInOtherSpelling | readonly never[] => {
      const usual = usualFor(name.text, times);
      if (usual === undefined) return [];
      return { entry, name, usual, times: times.get(usual)!, isCaseOnly: usual.toLowerCase() === name.text.toLowerCase() };
    });
  });
}

/** The spelling of a name that is by far more frequent; undefined if its own is. */
function usualFor(text: string, times: ReadonlyMap<string, number>): string | undefined {
  const own = times.get(text)!;
  return [...times].filter(([other, count]) => other !== text && isSpelling(text, other, count / own))
    .toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

function isSpelling(text: string, other: string, ratio: number): boolean {
  if (text.toLowerCase() === other.toLowerCase()) return ratio >= leastForCase;
  return ratio >= leastForLetters && text.length >= shortestMisspelt && lettersBetween(text.toLowerCase(), other.toLowerCase()) <= mostLetters;
}

/** How many times more frequent a spelling must be, where letters differ only in case, and where they differ. */
const leastForCase = 2;
const leastForLetters = 10;

/** In UTF-16 code units: two short names may be two names. */
const shortestMisspelt = 6;
const mostLetters = 1;
