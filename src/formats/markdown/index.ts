import { readLater, type Format } from '../format.ts';
import { pageFiles } from './page-files.ts';

/** Markdown and MDX, as CommonMark and GitHub Flavored Markdown have them. */
export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown',
  ...pageFiles,
  ignoresFolder: true,
  comment: (words) => `<!-- ${words} -->`,
  ...readLater(async () => (await import('./read.ts')).readMarkdown),
  exampleWriter: async () => (await import('./example.ts')).exampleText,
  writer: async () => (await import('./writer.ts')).writer,
};
