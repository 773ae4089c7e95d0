/**
 * Whether a page is in a markup that sets no parts of a reference apart: Markdown, HTML or AsciiDoc. A list of codes there is
 * part of a guide as often as of a reference, so that rules ask for more evidence.
 */
export function isInFreeMarkup(file: string): boolean {
  return freeMarkup.test(file);
}

const freeMarkup = /\.(?:md|mdx|markdown|mdown|mkdn?|erb|x?html?|adoc|asciidoc|asc)$/i;
