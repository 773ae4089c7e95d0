import type { Format } from '../format.ts';
import { pageFiles } from './page-files.ts';
import { readRst } from './read.ts';

/** reStructuredText, as docutils and Sphinx read it. */
export const rst: Format = {
  name: 'rst',
  title: 'reStructuredText',
  ...pageFiles,
  comment: (words) => `.. ${words}`,
  read: (page, files) => readRst(page, { files }),
  exampleWriter: async () => (await import('./example.ts')).exampleText,
  writer: async () => (await import('./writer.ts')).writer,
};
