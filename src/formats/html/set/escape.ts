/** Plain words as HTML text. In a page of Markdown, what could be marks of it is written as references, too. */
export function escapedHtml(words: string, inMarkdown: boolean, beginsLine = false): string {
  const escaped = words.replace(/[&<>]/g, (character) => references[character]!);
  if (!inMarkdown) return escaped;
  const unmarked = escaped.replace(marks, reference);
  return beginsLine ? unmarked.replace(/^[-+=:!|](?=\s|[=:!|-]|$)|^#|(?<=^\d{1,9})[.)]/, reference) : unmarked;
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Marks that some site reads as Markdown or an expression in raw HTML; a mark between spaces, or an underscore in a word, is none. */
const marks = /[`[\]{}\\]|(?<=\S)[*~]|[*~](?=\S)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
