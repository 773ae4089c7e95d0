import { readLater, type Format } from '../format.ts';

/** HTML, as browsers read it. */
export const html: Format = {
  name: 'html',
  title: 'HTML',
  extensions: ['.html', '.htm'],
  preCommitTypes: ['html'],
  indexPages: ['index.html', 'index.htm'],
  fallbackEncoding: 'latin1',
  ignoresFolder: true,
  claims: (path) => /[^/\\]\.html?$/i.test(path),
  comment: (words) => `<!-- ${words} -->`,
  ...readLater(async () => (await import('./read.ts')).readHtml),
  exampleWriter: async () => (await import('./example.ts')).exampleText,
  writer: async () => (await import('./writer.ts')).writer,
};
