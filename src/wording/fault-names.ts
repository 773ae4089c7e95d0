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
  const named = pages.flatMap(({ statusLists }) => statusLists).flatMap(({ entries }): readonly NamedFault[] => {
    const names = entries.flatMap(({ fault }) => (fault === undefined ? [] : [fault.text]));
    return entries.flatMap((entry) => (entry.fault === undefined ? [] : [{ entry, name: entry.fault, names }]));
  });
  return [...grouped(named, ({ entry: { code } }) => code).values()].flatMap((ofCode) => {
    const times = new Map([...grouped(ofCode, ({ name }) => name.text)].map(([text, same]) => [text, same.length]));
    const frequent = [...times].filter(([, count]) => count >= leastForCase).toSorted(([, one], [, other]) => other - one).slice(0, mostNames);
    return ofCode.flatMap(({ entry, name, names }): FaultNameInOtherSpelling | readonly never[] => {
      const usual = usualFor(name.text, times.get(name.text)!, frequent);
      if (usual === undefined || wouldStandOut(usual, name.text, names)) return [];
      return { entry, name, usual, times: times.get(usual)!, isCaseOnly: usual.toLowerCase() === name.text.toLowerCase() };
    });
  });
}

interface NamedFault {
  readonly entry: StatusEntry;
  readonly name: Wording;
  /** All names in the list of the entry. */
  readonly names: readonly string[];
}

/** Whether a name would begin with a capital, or without one, unlike all others of its list: `conflict` after `badRequest` and `forbidden`. */
function wouldStandOut(usual: string, text: string, names: readonly string[]): boolean {
  return names.length > 2 && beginsWithCapital(usual) !== beginsWithCapital(text) && names.every((name) => beginsWithCapital(name) === beginsWithCapital(text));
}

function beginsWithCapital(name: string): boolean {
  return /^[A-Z]/.test(name);
}

/** The name for the code that is by far more frequent, and another spelling of the same words; undefined if there is none. */
function usualFor(text: string, own: number, frequent: readonly (readonly [name: string, times: number])[]): string | undefined {
  return frequent.find(([other, count]) => other !== text && isSameName(text, other, count / own))?.[0];
}

function isSameName(text: string, other: string, ratio: number): boolean {
  const [one, two] = [text.toLowerCase(), other.toLowerCase()];
  if (one === two) return ratio >= leastForCase;
  if (ratio < leastForWords) return false;
  return withoutGeneral(one) === withoutGeneral(two) || (one.length >= shortestMisspelt && lettersBetween(one, two) <= mostLetters);
}

/** A name without a word in front or behind that every fault could have: `itemNotFound` and `notFoundFault` are `notFound`. */
function withoutGeneral(name: string): string {
  return name.replace(/^(?:http|item|resource|object|entity|method|api)(?=[a-z]{4})/, '').replace(/(?:fault|error|exception)$/, '');
}

/** A service has no more names for one code. */
const mostNames = 10;

/** How many times more frequent the name must be, where letters differ only in case, and where words or letters do. */
const leastForCase = 2;
const leastForWords = 10;

/** In UTF-16 code units: two short names may be two names. */
const shortestMisspelt = 6;
const mostLetters = 1;
