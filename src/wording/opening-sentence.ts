/**
 * The sentence that a text opens with, and the next one where it has no more than two words ("Error. The lamp is out."). Undefined if it is
 * too long to be the statement of one thing. Takes time linear in the length of the text.
 */
export function openingSentenceOf(text: string): string | undefined {
  const ends = [...text.slice(0, longestOpening + 1).matchAll(sentenceEnd)].map(({ index }) => index + 1);
  const end = [...ends, text.length].find((each) => wordsIn(text.slice(0, each)) > 2 || each === text.length)!;
  return end > longestOpening ? undefined : text.slice(0, end);
}

/** In UTF-16 code units. */
const longestOpening = 200;

const sentenceEnd = /[.!?](?=\s)/g;

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
