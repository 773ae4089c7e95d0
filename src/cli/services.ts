import { isTrouble, readPage, wholeServicesOf } from '../files/index.ts';
import type { Disk, Project, Trouble } from '../files/index.ts';
import { factsOf } from '../index.ts';
import type { Page, PageFacts, Service } from '../model.ts';
import { UserError } from '../text/user-error.ts';
import type { Input } from './input.ts';
import { progressOn } from './progress.ts';
import type { Outlet } from './surroundings.ts';

/** Services as read, and what could not be read. */
export interface Reading {
  readonly services: readonly Service[];
  readonly troubles: readonly Trouble[];
}

/** Reads the services of the pages that a selection names, as they are on disk. */
export function pagesRead(
  selection: Pick<Input, 'files' | 'troubles'>, project: Project, disk: Disk, stderr: Outlet,
): Reading {
  const { files, troubles } = selection;
  return readServices({ files, troubles, read: (file) => readPage(file, disk.cwd) }, project, disk, stderr);
}

/** Reads the services of pages, whole: what is known of a service does not depend on which pages are named. */
export function readServices(input: Input, project: Project, disk: Disk, stderr: Outlet): Reading {
  const whole = wholeServicesOf(input.files, project, disk);
  const troubles = [...input.troubles, ...whole.troubles];
  const progress = progressOn(stderr, whole.services.reduce((pages, { files }) => pages + files.length, 0));
  const pageFacts = (file: string): readonly PageFacts[] => {
    progress.step();
    const page = input.read(file);
    if (!isTrouble(page)) return [factsFrom(page)];
    troubles.push(page);
    return [];
  };
  try {
    const services = whole.services.map(({ name, root, files }) => ({ name, root, pages: files.flatMap(pageFacts) }));
    return { services, troubles };
  } finally {
    progress.done();
  }
}

/** Whatever fails unexpectedly names the page on which it does. */
function factsFrom(page: Page): PageFacts {
  const facts = attempt(page);
  if (facts === undefined) throw new UserError(`${page.file} is not a page that canonlint reads`);
  return facts;
}

function attempt(page: Page): PageFacts | undefined {
  try {
    return factsOf(page);
  } catch (error) {
    throw new Error(`reading ${page.file} fails: ${String(error)}`, { cause: error });
  }
}
