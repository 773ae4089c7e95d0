import type { Format } from '../format.ts';
import { readRst } from './read.ts';

/** reStructuredText, as docutils and Sphinx read it. */
export const rst: Format = {
  name: 'rst',
  extensions: ['.rst', '.rest'],
  preCommitTypes: ['rst'],
  // a Sphinx project may have its index in Markdown
  indexPages: ['index.rst', 'index.md'],
  // docutils also falls back to Latin-1
  fallbackEncoding: 'latin1',
  // a hidden file of that name has no extension
  claims: (path) => /[^/\\]\.re?st$/i.test(path),
  comment: (words) => `.. ${words}`,
  read: (page, files) => readRst(page, { files }),
  exampleWriter: async () => (await import('./example.ts')).exampleText,
  writer: async () => (await import('./writer.ts')).writer,
};
