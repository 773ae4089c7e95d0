import { lazily } from '../text/lazily.ts';

/**
 * The common form of all inflections of an English word ("fails", "failed" and "fail"; "found" and "find"), in lower
 * case. It is a key for comparison, not a word to show: "page" and "pages" share "pag".
 */
export function stemOf(word: string): string {
  const base = irregulars().get(word) ?? word;
  return base.length < 4 || kept.has(base) ? base : ending(inflection(spelling(base)));
}

/**
 * The common beginning of all forms of a word that `stemOf` knows, in lower case: without endings and letters that two
 * spellings write differently. Empty if it is unknown.
 */
export function beginningOf(word: string): string {
  if (!longWord.test(word) || irregulars().has(word)) return '';
  const american = word.indexOf('iz', 4);
  return word.slice(0, american < 0 ? -3 : Math.min(word.length - 3, american + 1));
}

/** Whether a word is a past form of a verb, by its ending or as an irregular verb. */
export function isParticiple(word: string): boolean {
  const base = irregulars().get(word);
  return base === undefined ? word.length > 3 && word.endsWith('ed') : base !== word;
}

const forms: readonly string[] = [
  'agree agrees agreed', 'become became', 'begin began begun', 'break broke broken', 'bring brought', 'build built',
  'catch caught', 'choose chose chosen', 'come came', 'do does did done', 'exceed exceeds exceeded', 'fall fell fallen',
  'find found', 'forbid forbade forbidden', 'get got gotten', 'give gave given', 'go goes went gone', 'grow grew grown',
  'have has had', 'hide hid hidden', 'hold held', 'keep kept', 'know knew known', 'lead led', 'leave left', 'lose lost',
  'make made', 'mean meant', 'meet met', 'need needs needed', 'pay paid', 'proceed proceeds proceeded',
  'rewrite rewrote rewritten', 'run ran', 'say said', 'see saw seen', 'seek sought', 'send sent', 'show showed shown',
  'spend spent', 'succeed succeeds succeeded', 'take took taken', 'tell told', 'think thought', 'throw threw thrown',
  'understand understood', 'withdraw withdrew withdrawn', 'write wrote written',
];

const irregulars = lazily((): ReadonlyMap<string, string> => new Map(forms.flatMap((line) => {
  const [base = '', ...others] = line.split(' ');
  return [base, ...others].map((form) => [form, base] as const);
})));

/** Words that would become equal to another ("note" and "not"), or that are no inflections. */
const kept: ReadonlySet<string> = new Set(['note', 'this', 'thus', 'does', 'been', 'being', 'were', 'when', 'once', 'https']);

// Created once, since every word is tested; an expression in a function is created at every call.
const longWord = /^[a-z]{6,}$/;
const americanSpelling = /(?<=[a-z]{4})iz(?=e|ing|ation|able)/;
const inflectedY = /.{2}ie[sd]$/;
const pastForm = /[^e]ed$/;
const inflectedS = /[^suia]s$/;
const consonant = /[^aeiou]$/;

/** "authorised" and "authorized" are one word. */
function spelling(word: string): string {
  return word.replace(americanSpelling, 'is');
}

function inflection(word: string): string {
  if (inflectedY.test(word)) return `${word.slice(0, -3)}y`;
  return pastForm.test(word) || inflectedS.test(word) ? word.slice(0, -1) : word;
}

/** Removes a silent e and a doubled consonant, which inflections change. */
function ending(word: string): string {
  const bare = word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
  return bare.length > 3 && bare.at(-1) === bare.at(-2) && consonant.test(bare) ? bare.slice(0, -1) : bare;
}
