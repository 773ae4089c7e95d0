import { dirname } from 'node:path';
import { isComponent } from './antora.ts';
import { hasIndexPage } from './index-pages.ts';
import type { Workspace } from './workspace.ts';

/**
 * The folder of the documentation that a folder belongs to, within its repository: the nearest one above with a
 * documentation generator, else the top of a chain of folders with index pages. Undefined if there is neither.
 */
export function documentationRoot(folder: string, workspace: Workspace): string | undefined {
  return nearestGenerator(folder, workspace) ?? topOfIndexes(folder, workspace);
}

/** The nearest folder, from one upward, that has a documentation generator. */
function nearestGenerator(folder: string, workspace: Workspace): string | undefined {
  const names = workspace.namesIn(folder);
  if (isMarked(names) || isComponent(folder, workspace)) return folder;
  const above = dirname(folder);
  return above === folder || names.has('.git') ? undefined : nearestGenerator(above, workspace);
}

function isMarked(names: ReadonlySet<string>): boolean {
  return markers.some((marker) => names.has(marker)) || together.some((both) => both.every((name) => names.has(name)));
}

/** The configurations of documentation generators, and the folders in which they keep theirs. */
const markers: readonly string[] = [
  'conf.py', 'mkdocs.yml', 'mkdocs.yaml', 'antora.yml', 'docs.json', 'mint.json', 'book.toml', '_config.yml', '_config.yaml', 'docfx.json',
  'hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', '.vuepress', '.vitepress',
  ...['docusaurus', 'astro', 'nuxt'].flatMap((name) => ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts'].map((extension) => `${name}.config.${extension}`)),
];

/** Configurations that are called as others are, each with a folder that its generator reads: Hugo's, and Slate's. */
const together: readonly (readonly string[])[] = [['config.toml', 'content'], ['config.yaml', 'content'], ['config.rb', 'source']];

/** The top of the unbroken chain of folders with an index page or a table of contents, from the nearest folder that has one, upward. */
function topOfIndexes(folder: string, workspace: Workspace): string | undefined {
  const above = workspace.namesIn(folder).has('.git') ? folder : dirname(folder);
  if (!isIndexed(folder, workspace)) return above === folder ? undefined : topOfIndexes(above, workspace);
  return above !== folder && isIndexed(above, workspace) ? topOfIndexes(above, workspace) : folder;
}

function isIndexed(folder: string, { namesIn, toolkit }: Workspace): boolean {
  const names = namesIn(folder);
  return contents.some((name) => names.has(name)) || hasIndexPage(names, toolkit.formats);
}

/** Tables of contents, as DocFX and GitBook have them. */
const contents: readonly string[] = ['toc.yml', 'TOC.yml', 'SUMMARY.md'];
