/**
 * The causes that a description joins by "or", as texts; a single one where there is no such word: "no token was sent, or permission
 * is denied". "A gateway or proxy" is one thing.
 */
export function alternativesIn(description: string): readonly string[] {
  return description.split(joint);
}

const joint = /(?<!\b(?:gateway|proxy|user ?name)) (?:(?:and\/)?or|\/) (?!(?:a )?(?:gateway|proxy)\b)/i;
