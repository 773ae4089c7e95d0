import { alphabetOf } from '../text/letters.ts';
import { memoize, memoizeLast } from '../text/memoize.ts';
import { isParticiple, stemOf } from './verbs.ts';

/**
 * The words of a text without differences that do not change its meaning: case, punctuation, articles and tense
 * ("fails", "failed", "has failed"; "cannot", "could not"). They are keys for comparison. Takes time linear in the
 * length of the text.
 */
export const wordsOf = memoize((text): readonly string[] => normalised(text).filter((each) => each !== stop));

/** Whether two texts are equal except for case, punctuation, articles and tense; false for texts without words. */
export function sameWords(one: string, other: string): boolean {
  const key = keyOf(one);
  return key !== '' && key === keyOf(other);
}

/** Whether a text denies something. */
export function isNegated(text: string): boolean {
  return wordsOf(text).some((word) => negations.has(word));
}

const negations: ReadonlySet<string> = new Set(['not', 'no', 'never', 'neither', 'nor']);

/** A key that is equal for texts with the same words only; empty for a text without words. */
export const keyOf = memoize((text) => wordsOf(text).join(' '));

/**
 * A text to search for runs of words: the run of another text is a substring if its words are adjacent and within one
 * sentence.
 */
export const runOf = memoize((text) => ` ${normalised(text).join(' ')} `);

/** The words of a text in the form of `runOf`, by clause. */
export function clausesOf(text: string): readonly (readonly string[])[] {
  return runOf(text).trim().split(` ${stop} `).map((clause) => clause.split(' '));
}

/** The letters and digits of a text in lower case; independent of spaces, hyphens and capitals. */
export const lettersOf = memoize((text) => {
  const plain = lower(text);
  return plain.replace(alphabetOf(plain).others, '');
});

/** The end of a sentence or clause, which is not a word. */
const stop = '.';

/** The same text is asked for as words and as a run. */
const normalised = memoizeLast(normalisedWords);

function normalisedWords(text: string): readonly string[] {
  const raw = rawWords(text);
  const words: string[] = [];
  for (let at = 0; at < raw.length;) {
    const [taken, ...kept] = readAt(raw, at);
    at += taken;
    words.push(...kept);
  }
  if (words.at(-1) === stop) words.pop();
  return words;
}

function rawWords(text: string): readonly string[] {
  const plain = lower(text).replaceAll('’', "'");
  if (!moreThanWords.test(plain)) return plain.split(' ').filter((word) => word !== '');
  const { words, prefix, sign } = alphabetOf(plain);
  return (plain.replace(prefix, '$1').match(words) ?? []).flatMap((token) => expanded(token, sign));
}

/** What needs more than a cut at spaces. Most texts of a canon do not, and thousands of them are read before the first page. */
const moreThanWords = /[^a-z ]|cannot/;

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** "doesn't" as "does not", "client's" as "client". */
function expanded(token: string, sign: RegExp): readonly string[] {
  if (!sign.test(token)) return [stop];
  if (token === 'cannot' || token === "can't") return ['can', 'not'];
  if (token === "won't") return ['will', 'not'];
  if (token.endsWith("n't")) return [token.slice(0, -3), 'not'];
  return [token.split("'", 1)[0]!];
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const beings: ReadonlySet<string> = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been']);
const havings: ReadonlySet<string> = new Set(['has', 'have', 'had']);
const futures: ReadonlySet<string> = new Set(['will', 'would']);

/** The number of raw words from a position on, and their normal words. */
type Reading = readonly [taken: number, ...words: string[]];

function readAt(raw: readonly string[], at: number): Reading {
  const [first = '', second = '', third = ''] = raw.slice(at, at + 3);
  // "the page requested" is "the requested page"
  if (articles.has(first)) return third === 'requested' ? [3, stemOf(third), stemOf(second)] : [1];
  if (beings.has(first)) return [1, 'be'];
  if (first === 'could') return [1, 'can'];
  if (second === 'to' && (havings.has(first) || stemOf(first) === 'need')) return [2, 'must'];
  if (havings.has(first) || futures.has(first)) return auxiliary(raw, at);
  return [1, first === stop ? stop : stemOf(first)];
}

/** "has been" and "will be" as "be", "has failed" as "failed", "has not found" as "did not find". */
function auxiliary(raw: readonly string[], at: number): Reading {
  const negated = raw[at + 1] === 'not';
  const next = raw[at + (negated ? 2 : 1)] ?? '';
  if (beings.has(next)) return negated ? [3, 'be', 'not'] : [2, 'be'];
  const verb = next.endsWith('ly') ? raw[at + (negated ? 3 : 2)] ?? '' : next;
  if (havings.has(raw[at]!) && !isParticiple(verb)) return [1, stemOf('have')];
  return negated ? [2, 'do', 'not'] : [1];
}
