import { join } from 'node:path';
import { isReadError, nodeDisk } from '../../src/disk/index.ts';
import { selectionOf } from '../../src/engine/workspace/selection.ts';
import type { Project } from '../../src/engine/workspace/selection.ts';
import { workspaceOn } from '../../src/engine/workspace/workspace.ts';
import type { Workspace } from '../../src/engine/workspace/workspace.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { factsOf } from '../../src/index.ts';
import type { Page, PageFacts } from '../../src/model.ts';

/** All pages below a folder, sorted, named relative to it. Throws if one cannot be read. */
export function* pagesBelow(folder: string): Generator<Page> {
  const { files, readErrors } = selectionOf([], projectAt(folder), workspaceAt(folder));
  for (const { file, message } of readErrors) throw new Error(`${join(folder, file)} ${message}`);
  for (const file of files) yield pageAt(folder, file);
}

/** The page with a name relative to a folder. */
export function pageAt(folder: string, file: string): Page {
  const read = nodeDisk(folder).readPage(file);
  if (isReadError(read)) throw new Error(`${join(folder, file)} ${read.message}`);
  return read;
}

/** What a run sees of a folder. */
export function workspaceAt(folder: string): Workspace {
  return workspaceOn(nodeDisk(folder), toolkit);
}

/** A project without a configuration. */
export function projectAt(folder: string): Project {
  return { folder, include: [], exclude: [], services: {} };
}

/** The facts of a page. */
export function factsOn(page: Page): PageFacts {
  const facts = factsOf(page);
  if (facts === undefined) throw new Error(`no format reads ${page.file}`);
  return facts;
}
