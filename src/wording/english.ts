/**
 * Whether a text can be English: it is in Latin letters and, if it is longer than a phrase, contains a word of English
 * sentences. A short phrase in Latin letters may be in any language.
 */
export function mayBeEnglish(text: string): boolean {
  const latin = text.match(latinWord) ?? [];
  const beyond = text.match(foreignLetter)?.length ?? 0;
  if (beyond > latin.length / 4) return false;
  return latin.length < shortPhrase || latin.some((word) => functionWords.has(word.toLowerCase()));
}

const latinWord = /[A-Za-z]+/g;
const foreignLetter = /[^\0-\u024f\u2000-\u206f]/g;
/** In words; shorter ones often have no function word. */
const shortPhrase = 6;

const functionWords: ReadonlySet<string> = new Set((
  'the an is are was were be been being of to and or not no for from by with without has have had does did do this that '
  + 'these it its you your if when because due could cannot can will would must may failed missing invalid'
).split(' '));
