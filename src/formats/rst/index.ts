import type { Format } from '../format.ts';
import { pageFiles } from './page-files.ts';
import { reader } from './reader.ts';

/** reStructuredText, as docutils and Sphinx read it. */
export const rst: Format = {
  name: 'rst',
  title: 'reStructuredText',
  ...pageFiles,
  ignoresFolder: true,
  comment: (words) => `.. ${words}`,
  ...reader,
  exampleWriter: async () => (await import('./example.ts')).exampleText,
  writer: async () => (await import('./writer.ts')).writer,
};
