import type { PageFiles } from '../format.ts';

/** The files that are pages in AsciiDoc: by their name, or by their content where the name tells too little. */
export const pageFiles: PageFiles = {
  extensions: ['.adoc', '.asciidoc'],
  preCommitTypes: ['asciidoc'],
  indexPages: ['index.adoc', 'index.asciidoc'],
  claims: (path, text) => /[^/\\]\.(?:adoc|asciidoc)$/i.test(path) || (/[^/\\]\.(?:asc|txt)$/i.test(path) && isAsciidoc(text())),
};

/** In UTF-16 code units. */
const longestHead = 4000;

const title = /^=[ \t]+\S/m;
const others = [/^={2,5}[ \t]+\S/m, /^\|={3,}[ \t]*$/m, /^\[[\w[.#%,"].*\][ \t]*$/m, /^:[a-z][\w-]*:(?:[ \t]|$)/m, /^(?:include|image)::[^\s[]{1,200}\[/m];

/** Whether a text is AsciiDoc: the title of a page, before which there is nothing but what may stand there, and something else of the markup. */
function isAsciidoc(source: string): boolean {
  const head = source.slice(0, longestHead).replaceAll('\r', '\n');
  const at = head.search(title);
  if (at < 0) return false;
  const isTop = head.slice(0, at).split('\n').every((line) => line.trim() === '' || /^(?:\/\/|:[\w!]|\[)/.test(line));
  return isTop && others.some((pattern) => pattern.test(head.slice(at + 2)));
}
