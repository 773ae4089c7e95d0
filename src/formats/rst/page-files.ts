import type { PageFiles } from '../format.ts';

/** The files that are pages in reStructuredText, in whatever folder. */
export const pageFiles: PageFiles = {
  extensions: ['.rst', '.rest'],
  preCommitTypes: ['rst'],
  // a Sphinx project may have its index in Markdown
  indexPages: ['index.rst', 'index.md'],
  // docutils also falls back to Latin-1
  fallbackEncoding: 'latin1',
  // a hidden file of that name has no extension
  claims: (path) => /[^/\\]\.re?st$/i.test(path),
};
