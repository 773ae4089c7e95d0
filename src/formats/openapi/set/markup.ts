/** Whether words would be more than words in a description, which is CommonMark (OpenAPI 3.1, "Rich Text Formatting"). */
export function isMarkup(words: string): boolean {
  return inline.test(words);
}

// a description may hold a table
const inline = /[`|]|\*(?=\S)|(?<=\S)\*|~~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\][[(:]|<[\p{L}/!?]|&#?\w{1,40};|\\[!-/:-@[-`{-~]/u;

/** Whether words would begin another block than a paragraph: a heading, a list, a quotation, a fence, a table (CommonMark, 4 and 5). */
export function beginsBlock(words: string): boolean {
  return block.test(words);
}

/** Whether a text consists of several blocks, so that other words cannot just stand in its place. */
export function hasBlocks(text: string): boolean {
  return text.includes('\n') && text.split('\n').slice(1).some((line) => line.trim() === '' || beginsBlock(line.trimStart()));
}

const block = /^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|=+\s*$|-+\s*$|~~~|\|)/;
