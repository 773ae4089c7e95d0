import { lazily } from '../text/lazily.ts';
import { memoize } from '../text/memoize.ts';
import { scriptLanguageOf } from './scripts.ts';

/**
 * The language of a text, in ISO 639-1: by its script, else by its function words, else the language of its page.
 * Undefined if none of them tells.
 */
export function languageOf(text: string, ofPage?: string): string | undefined {
  const { script, language, isEnglishVocabulary } = evidenceIn(text);
  if (script !== undefined) return script === 'zh' && ofPage === 'ja' ? 'ja' : script;
  if (language !== undefined) return language;
  // a text in Latin letters is not in a language with another script
  const latin = ofPage !== undefined && otherScripts.has(ofPage) ? undefined : ofPage;
  return latin ?? (isEnglishVocabulary ? 'en' : undefined);
}

/** The language of a page by its own words; undefined if they do not tell. */
export function languageOfPage(source: string): string | undefined {
  const sample = source.slice(0, sampled);
  const script = scriptLanguageOf(sample, 0.08);
  if (script !== undefined) return script;
  const first = countedIn(wordsIn(sample.slice(0, sampledFirst)));
  if (first.votes >= manyVotes && first.votes > first.second * 2) return first.best;
  const { best, votes, second } = countedIn(wordsIn(sample));
  if (votes >= 3 && votes * 2 > second * 3) return best;
  return languageOf(sample);
}

/** In UTF-16 code units; more text does not help, and where one language has many votes, a quarter of it is enough. */
const [sampled, sampledFirst] = [8_000, 2_000];

const manyVotes = 12;

const otherScripts: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'ru']);

interface LanguageEvidence {
  readonly script: string | undefined;
  readonly language: string | undefined;
  /** Whether it has a word of English documents about requests. */
  readonly isEnglishVocabulary: boolean;
}

const evidenceIn = memoize((text): LanguageEvidence => {
  const script = scriptLanguageOf(text, 0.25);
  if (script !== undefined) return { script, language: undefined, isEnglishVocabulary: false };
  const words = wordsIn(text);
  const { best, votes, second } = countedIn(words);
  const english = words.some((word) => englishVocabulary().has(word));
  // one word of another language may be a name or an abbreviation
  const least = best === 'en' ? 1 : english ? 3 : 2;
  return { script, language: votes >= least && votes > second ? best : undefined, isEnglishVocabulary: english && votes < 2 };
});

interface Counted {
  readonly best: string | undefined;
  readonly votes: number;
  readonly second: number;
}

/** The number of words for the most likely language, and for the next. */
function countedIn(words: readonly string[]): Counted {
  const votes = new Map<string, number>();
  const vote = (language: string): unknown => votes.set(language, (votes.get(language) ?? 0) + 1);
  const languages = languagesOfWords();
  for (const word of words) {
    languages.get(word)?.forEach(vote);
    if (accented.test(word)) languagesOfAccents(word).forEach(vote);
  }
  const [first, second] = [...votes].toSorted(([, one], [, other]) => other - one);
  return { best: first?.[0], votes: first?.[1] ?? 0, second: second?.[1] ?? 0 };
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(isAscii.test(text) ? /[a-z]+/g : /\p{L}+/gu) ?? [];
}

const isAscii = /^[\0-\x7f]*$/;
const accented = /[^\0-\x7f]/;

function languagesOfAccents(word: string): readonly string[] {
  return accents.flatMap(([letters, language]) => (letters.test(word) ? [language] : []));
}

const accents: readonly (readonly [RegExp, string])[] = [
  [/[äöüß]/, 'de'], [/[éèêàâçîûœ]/, 'fr'], [/[ñóíáúé]/, 'es'], [/[ãõçáéíóúê]/, 'pt'], [/[èàùò]/, 'it'],
];

/** Words in texts of a language on any subject; some belong to several languages. */
const functionWords: Readonly<Record<string, string>> = {
  en: 'the of to is are was were and for that this these with not be been has have cannot can when which you your by from or an a '
    + 'it its must should does did there if at as because on in no such will than too so but been being all any per do',
  de: 'der die das und ist nicht wurde wurden werden wird den dem des ein eine einer einen eines für auf mit von zu zum zur im in bei '
    + 'oder dass sind kann konnte keine kein keinen wenn als nach über es sie an am aus sich auch durch noch so was',
  fr: 'le la les des du de et est une un pas que qui dans pour par sur avec ce cette il elle au aux ou été sont ne en si vous votre '
    + 'l d n s qu a on être non',
  es: 'el la los las de del y es una un no que en para por con se su al fue está si este esta o son ha lo a sin',
  pt: 'o a os as de do da dos das e é uma um não que em para por com se seu sua foi está ou na no ao são ser sem',
  it: 'il lo la gli le i di del della e è una un non che in per con si da al alla stato nel sono ha a l d',
};

const languagesOfWords = lazily((): ReadonlyMap<string, readonly string[]> => {
  const languages = new Map<string, readonly string[]>();
  for (const [language, words] of Object.entries(functionWords)) {
    for (const word of new Set(words.split(' '))) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
});

/** English words of status lists that no other language has in this spelling. */
const englishVocabulary = lazily((): ReadonlySet<string> => new Set((
  'request requests requested response responses error errors found bad server invalid page pages service unavailable gateway '
  + 'timeout forbidden unauthorized unauthenticated authorized accepted created deleted updated returned successful successfully '
  + 'success succeeded failed failure fails method allowed conflict resource resources user missing wrong denied access permission '
  + 'internal unknown malformed unsupported exceeded expired token header headers body parameter parameters description meaning '
  + 'status code codes message message normal abnormal operation content moved gone entity unprocessable many implemented required '
  + 'exists exist already does object item items value values key field input limit quota rate'
).split(' ')));
