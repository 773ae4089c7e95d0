/**
 * The form that all inflections of an English word share ("fails", "failed" and "fail"; "found" and
 * "find"), in lower case. It is a key to compare by, not a word to show: "page" and "pages" share "pag".
 */
export function stemOf(word: string): string {
  const base = irregular.get(word) ?? word;
  return base.length < 4 || kept.has(base) ? base : ending(inflection(spelling(base)));
}

/**
 * The letters that all forms of a word, in lower case, begin with, as far as `stemOf` knows them: all but what an
 * ending takes away and two spellings differ in. Empty where they are not known.
 */
export function beginningOf(word: string): string {
  if (!longWord.test(word) || irregular.has(word)) return '';
  const american = word.indexOf('iz', 4);
  return word.slice(0, american < 0 ? -3 : Math.min(word.length - 3, american + 1));
}

/** Whether a word is a past form of a verb, by its ending or as an irregular verb has it. */
export function isParticiple(word: string): boolean {
  const base = irregular.get(word);
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

const irregular: ReadonlyMap<string, string> = new Map(forms.flatMap((line) => {
  const [base = '', ...others] = line.split(' ');
  return [base, ...others].map((form) => [form, base] as const);
}));

/** Words that would lose what tells them from another ("note" from "not"), or are no inflection. */
const kept: ReadonlySet<string> = new Set(['note', 'this', 'thus', 'does', 'been', 'being', 'were', 'when', 'once']);

// Made once: these are asked of every word, and an expression within a function is made anew at every call.
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

/** Without a silent e and a doubled consonant, which come and go as a word is inflected. */
function ending(word: string): string {
  const bare = word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
  return bare.length > 3 && bare.at(-1) === bare.at(-2) && consonant.test(bare) ? bare.slice(0, -1) : bare;
}
