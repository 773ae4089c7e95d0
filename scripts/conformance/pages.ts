import { join } from 'node:path';
import { diskAt, isReadError, readPage, selectionOf, type Disk, type Project } from '../../src/disk/index.ts';
import { extensions } from '../../src/formats/index.ts';
import { factsOf } from '../../src/index.ts';
import type { Page, PageFacts } from '../../src/model.ts';

/** Every page below a folder, in order; names are relative to it. Throws where one cannot be read. */
export function* pagesBelow(folder: string): Generator<Page> {
  const { files, readErrors } = selectionOf([], projectAt(folder), diskOf(folder));
  for (const { file, message } of readErrors) throw new Error(`${join(folder, file)} ${message}`);
  for (const file of files) yield pageAt(folder, file);
}

/** The page of a name relative to a folder. */
export function pageAt(folder: string, file: string): Page {
  const read = readPage(file, folder);
  if (isReadError(read)) throw new Error(`${join(folder, file)} ${read.message}`);
  return read;
}

export function diskOf(folder: string): Disk {
  return diskAt(folder, extensions);
}

/** A project without a configuration. */
export function projectAt(folder: string): Project {
  return { folder, include: [], exclude: [], services: {} };
}

/** What a page of a format that canonlint reads says. */
export function factsOn(page: Page): PageFacts {
  const facts = factsOf(page);
  if (facts === undefined) throw new Error(`no format reads ${page.file}`);
  return facts;
}
