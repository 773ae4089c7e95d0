/**
 * The language of a text by its script, in ISO 639-1: Chinese, Japanese, Korean or Russian. Undefined for others, and
 * if less than a share of the letters are in that script; an East Asian character counts as three letters.
 */
export function scriptLanguageOf(text: string, share: number): string | undefined {
  if (!beyondLatin.test(text)) return undefined;
  const [han, kana, hangul, cyrillic, latin] = [/\p{Script=Han}/gu, kanaSigns, /\p{Script=Hangul}/gu, /\p{Script=Cyrillic}/gu, /\p{Script=Latin}/gu]
    .map((script) => text.match(script)?.length ?? 0) as [number, number, number, number, number];
  const all = (han + kana + hangul) * signWeight + cyrillic + latin;
  const reaches = (count: number): boolean => count > 0 && count >= all * share;
  if (reaches(hangul * signWeight) && hangul >= han) return 'ko';
  if (reaches((kana + han) * signWeight)) return kana > 0 ? 'ja' : 'zh';
  return reaches(cyrillic) ? 'ru' : undefined;
}

const beyondLatin = /[\u0400-\u052f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const kanaSigns = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const signWeight = 3;
