/**
 * The ways to write plain words in Markdown, those with the fewest backslashes first. Braces are always escaped, since many
 * sites read their Markdown pages as MDX, and so is what may begin a tag.
 */
export function* candidatesFor(words: string): Generator<string> {
  const plain = words.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replace(/[{}]|<(?=[\p{L}/!?>])/gu, '\\$&');
  yield plain;
  yield plain.replace(/(?<!\\)(?:[*`~[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;))/gu, '\\$&');
  yield words.replace(/[\\*`_~{}[\]<>&!]/g, '\\$&').replace(/^[#+=:|-]/, '\\$&').replace(/^\d{1,9}(?=[.)])/, '$&\\');
}
