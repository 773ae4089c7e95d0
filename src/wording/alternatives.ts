/**
 * The causes that a description joins by "or", as texts; a single one where there is no such word: "no token was sent, or permission
 * is denied". "A gateway or proxy" is one thing. Causes announced as such are joined by commas, too.
 */
export function alternativesIn(description: string): readonly string[] {
  return announcesCauses.test(description) ? description.split(joint).flatMap((cause) => cause.split(betweenCauses)) : description.split(joint);
}

/** The same where each has a subject of its own; "missing or invalid token" and "it was, or will be, dark" are one cause each. */
export function wholeAlternativesIn(description: string): readonly string[] {
  const whole: string[] = [];
  for (const each of alternativesIn(description)) {
    if (whole.length === 0 || (beginsAnew.test(each) && threeWords.test(each) && threeWords.test(whole.at(-1)!))) whole.push(each);
    else whole.push(`${whole.pop()!} / ${each}`);
  }
  return whole;
}

const announcesCauses = /\bcauses?:|\b(?:any|one|either) of (?:these|the following)\b/i;
const betweenCauses = /, | [*\u2022] /;
const beginsAnew = /^(?:if|when|because|an?|the|this|that|these|those|it|its|no|there|you|your|they|their|another|users?|clients?|requests?)\b/i;
const threeWords = /\S\s+\S+\s+\S/;

const joint = /(?<!\b(?:gateway|proxy|user ?name)) (?:(?:and\/)?or|\/) (?!(?:a )?(?:gateway|proxy)\b)/i;
