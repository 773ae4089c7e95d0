import type { Canon } from '../model.ts';

/**
 * A description without the sentences that speak of another code: "No token was sent. Note that 403 is for users without
 * the permission." What they say is not said of the row's own code.
 */
export function withoutContrasts(description: string, code: number, { entries }: Canon): string {
  if (!threeDigits.test(description)) return description;
  const isOfAnother = (sentence: string): boolean => {
    const named = (sentence.match(codes) ?? []).map(Number).filter((other) => entries.has(other));
    return named.length > 0 && !named.includes(code);
  };
  const speaks = description.split(sentenceEnd);
  return speaks.some(isOfAnother) ? speaks.filter((sentence) => !isOfAnother(sentence)).join(' ') : description;
}

const threeDigits = /[1-5]\d\d/;
const codes = /(?<![\w.])[1-5]\d\d(?![\w%])/g;
const sentenceEnd = /(?<=[.!?;])\s/;
