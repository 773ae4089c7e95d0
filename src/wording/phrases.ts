import type { Canon, CanonEntry } from '../model.ts';
import { isNear } from '../text/nearest.ts';
import { signed } from './signs.ts';
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

/**
 * What is wrong with a text as the reason phrase of a code; undefined if nothing is, if other words follow the right
 * phrase, or if the text is a sentence rather than a phrase.
 */
export function phraseFaultOf(written: string, entry: CanonEntry, canon: Canon): PhraseFault | undefined {
  const phrase = normalised(written);
  const [current, ...older] = namesOf(entry);
  if (current === undefined || phrase === current) return undefined;
  if (lower(phrase) === lower(current)) return { kind: 'case' };
  const letters = lettersOf(phrase);
  const joined = isJoined(phrase);
  if (older.some((name) => lower(name) === lower(phrase) || (!joined && lettersOf(name) === letters && lettersOf(current) !== letters))) {
    return { kind: 'outdated' };
  }
  if ([current, ...older].some((name) => lettersOf(name) === letters)) return { kind: joined ? 'joined' : 'spacing' };
  const owner = ownersOf(canon).get(letters);
  if (owner !== undefined) return { kind: 'foreign', owner };
  if ([current, ...older].some((name) => beginsWith(phrase, name) || endsWith(phrase, name)) || isSentence(written)) return undefined;
  return { kind: [current, ...older].some((name) => isMisspelling(phrase, name)) ? 'misspelt' : 'other' };
}

/** The code whose current or older phrase a text is, without regard to case, spacing and punctuation. */
export function codeOfPhrase(text: string, canon: Canon): number | undefined {
  return ownersOf(canon).get(lettersOf(text));
}

/** Whether a text is a statement rather than a name: reason phrases are shorter and have no such words. */
export function isSentence(text: string): boolean {
  if (text.length > longestPhrase) return true;
  const words = text.split(/\s+/);
  if (words.length > maxPhraseWords || sentenceWords.test(text)) return true;
  return words.length > 2 && /[.!?:]$/.test(text);
}

/** In UTF-16 code units. */
const longestPhrase = 100;
const maxPhraseWords = 6;

/** Words of sentences that occur in no reason phrase. */
const sentenceWords = /\b(?:am|is|are|was|were|be|been|has|have|had|can|cannot|could|must|should|will|when|if|the|an?|this|that|these|with|by|from|your|you|please)\b/i;

function namesOf({ phrase, aliases }: CanonEntry): readonly string[] {
  return phrase === undefined ? [] : [phrase, ...aliases].map(normalised);
}

/** Without surrounding signs and punctuation, with single spaces. */
function normalised(text: string): string {
  return signed(text).words.replace(/\s+/g, ' ').replace(/^[\s"'(]+/, '').replace(/(?<=[^\s"').:;,])[\s"').:;,]+$/, '');
}

function lower(text: string): string {
  return text.toLowerCase();
}

function isJoined(phrase: string): boolean {
  return !phrase.includes(' ') && /\p{Ll}\p{Lu}/u.test(phrase);
}

/** Whether other words follow a name: "Conflict (name is taken)". */
function beginsWith(phrase: string, name: string): boolean {
  return lower(phrase).startsWith(lower(name)) && !/^[\p{L}\p{N}]/u.test(phrase.slice(name.length));
}

/** Whether other words stand before a name, and tell more: "Lamp Not Found". */
function endsWith(phrase: string, name: string): boolean {
  return lower(phrase).endsWith(` ${lower(name)}`);
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

/** Whether a word is the past of another, as in "Request Timed Out". */
function isPast(word: string, of: string): boolean {
  return word === `${of}d` || word === `${of}ed`;
}

function isMisspelling(phrase: string, name: string): boolean {
  const words = lower(phrase).split(/[ _-]/);
  const nameWords = lower(name).split(/[ -]/);
  return words.length === nameWords.length && words.every((word, at) => isNear(word, nameWords[at]!) && !isPast(word, nameWords[at]!));
}
