import type { Canon, CanonEntry } from '../model.ts';
import { isNear } from '../text/nearest.ts';
import { lettersOf } from './words.ts';

/** What is wrong with a reason phrase. */
export interface PhraseFault {
  /**
   * `case`: different capitals; `joined`: CamelCase; `spacing`: different spaces or hyphens; `outdated`: the name in an
   * older standard; `foreign`: the phrase of another code; `misspelt`; `other`: different words.
   */
  readonly kind: 'case' | 'joined' | 'spacing' | 'outdated' | 'foreign' | 'misspelt' | 'other';
  /** The code that a foreign phrase belongs to. */
  readonly owner?: number;
}

/** What is wrong with a text as the reason phrase of a code; undefined if it is right. */
export function phraseFaultOf(written: string, entry: CanonEntry, canon: Canon): PhraseFault | undefined {
  const phrase = normalised(written);
  const [current, ...older] = namesOf(entry);
  if (current === undefined || phrase === current) return undefined;
  if (lower(phrase) === lower(current)) return { kind: 'case' };
  if (older.some((name) => lower(name) === lower(phrase))) return { kind: 'outdated' };
  const letters = lettersOf(phrase);
  const sameLetters = [current, ...older].some((name) => lettersOf(name) === letters);
  if (sameLetters) return { kind: isJoined(phrase) ? 'joined' : 'spacing' };
  const owner = ownersOf(canon).get(letters);
  if (owner !== undefined) return { kind: 'foreign', owner };
  return { kind: [current, ...older].some((name) => isMisspelling(phrase, name)) ? 'misspelt' : 'other' };
}

/** The code whose current or older phrase a text is, without regard to case, spacing and punctuation. */
export function codeOfPhrase(text: string, canon: Canon): number | undefined {
  return ownersOf(canon).get(lettersOf(text));
}

function namesOf({ phrase, aliases }: CanonEntry): readonly string[] {
  return phrase === undefined ? [] : [phrase, ...aliases].map(normalised);
}

/** Without surrounding punctuation, with single spaces. */
function normalised(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s"'(]+/, '').replace(/(?<=[^\s"').:;,])[\s"').:;,]+$/, '');
}

function lower(text: string): string {
  return text.toLowerCase();
}

function isJoined(phrase: string): boolean {
  return !phrase.includes(' ') && /\p{Ll}\p{Lu}/u.test(phrase);
}

/** Indexed once for each canon, since every row asks. */
const indexes = new WeakMap<Canon, ReadonlyMap<string, number>>();

/** The letters of a phrase → its code; a current phrase has precedence over an older one of another code. */
function ownersOf(canon: Canon): ReadonlyMap<string, number> {
  const before = indexes.get(canon);
  if (before !== undefined) return before;
  const entries = [...canon.entries.values()];
  const owners = new Map<string, number>();
  for (const { code, aliases } of entries) for (const name of aliases) owners.set(lettersOf(name), code);
  for (const { code, phrase } of entries) if (phrase !== undefined) owners.set(lettersOf(phrase), code);
  indexes.set(canon, owners);
  return owners;
}

function isMisspelling(phrase: string, name: string): boolean {
  const words = lower(phrase).split(/[ -]/);
  const nameWords = lower(name).split(/[ -]/);
  return words.length === nameWords.length && words.every((word, at) => isNear(word, nameWords[at]!));
}
