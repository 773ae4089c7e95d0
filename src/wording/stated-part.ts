/**
 * A description without what it only gives as examples ("Access is denied, e.g. the token has expired"), and without whose things it
 * speaks of: "the token's lamp" is a lamp. Takes time linear in the length of the text.
 */
export function statedPartOf(description: string): string {
  return description.replace(examples, '. ').replace(owners, '');
}

/** What announces an example, up to the end of its clause or brackets. */
const examples = /\b(?:e\.g\.?|eg\.|such as|for example|for instance|including)(?![\p{L}\p{N}])[^.;)]*/giu;

/** A noun in the possessive, with its article; of pronouns, "it's" is none. */
const owners = /\b(?!(?:it|that|there|what|who|he|she|let|here)['’])[A-Za-z]+['’]s\b/gi;
