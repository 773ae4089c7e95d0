import type { Format } from '../format.ts';
import { pageFiles } from './page-files.ts';
import { readMarkdown } from './read.ts';

/** Markdown and MDX, as CommonMark and GitHub Flavored Markdown have them. */
export const markdown: Format = {
  name: 'markdown',
  ...pageFiles,
  comment: (words) => `<!-- ${words} -->`,
  read: (page) => readMarkdown(page, () => []),
};
