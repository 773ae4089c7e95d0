import type { PageFiles } from '../format.ts';

/** The files that are pages in Markdown or MDX, in whatever folder. */
export const pageFiles: PageFiles = {
  extensions: ['.md', '.markdown', '.mdx', '.md.erb'],
  preCommitTypes: ['markdown', 'mdx'],
  indexPages: ['index.md', 'index.mdx', 'index.markdown', '_index.md'],
  claims: (path) => /[^/\\]\.(?:md|markdown|mdx|md\.erb)$/i.test(path),
};
