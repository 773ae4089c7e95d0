import { dirname } from 'node:path';
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
  if (markers.some((marker) => names.has(marker))) return folder;
  const above = dirname(folder);
  return above === folder || names.has('.git') ? undefined : nearestGenerator(above, workspace);
}

const markers: readonly string[] = [
  'conf.py', 'mkdocs.yml', 'antora.yml',
  ...['js', 'cjs', 'mjs', 'ts', 'cts', 'mts'].map((extension) => `docusaurus.config.${extension}`),
];

/** The top of the unbroken chain of folders with an index page, from the nearest folder that has one, upward. */
function topOfIndexes(folder: string, workspace: Workspace): string | undefined {
  const above = workspace.namesIn(folder).has('.git') ? folder : dirname(folder);
  if (!isIndexed(folder, workspace)) return above === folder ? undefined : topOfIndexes(above, workspace);
  return above !== folder && isIndexed(above, workspace) ? topOfIndexes(above, workspace) : folder;
}

function isIndexed(folder: string, { namesIn, toolkit }: Workspace): boolean {
  return hasIndexPage(namesIn(folder), toolkit.formats);
}
