import { isReadError, readPage, wholeServicesOf } from '../../../disk/index.ts';
import type { Disk, Project, ServiceFiles, ReadError } from '../../../disk/index.ts';
import { factsOf } from '../../../index.ts';
import type { Page, PageFacts, Service } from '../../../model.ts';
import { UserError } from '../../../text/user-error.ts';
import { progressOn } from '../output/progress.ts';
import type { OutputStream } from '../host.ts';
import type { Input } from './input.ts';

/** Services as read, and what could not be read. */
export interface Reading {
  readonly services: readonly Service[];
  readonly readErrors: readonly ReadError[];
  /** The services that a configuration has named, where it is not the one of this run. */
  readonly configured?: ReadonlySet<string>;
}

/** Reads the services of the pages that a selection names, as they are on disk. */
export function pagesRead(
  selection: Pick<Input, 'files' | 'readErrors'>, project: Project, disk: Disk, stderr: OutputStream,
): Reading {
  const { files, readErrors } = selection;
  return readServices({ files, readErrors, read: (file) => readPage(file, disk.cwd) }, project, disk, stderr);
}

/** Reads the services of pages, whole: what is known of a service does not depend on which pages are named. */
export function readServices(input: Input, project: Project, disk: Disk, stderr: OutputStream): Reading {
  const whole = wholeServicesOf(input.files, project, disk);
  const readErrors = [...input.readErrors, ...whole.readErrors];
  const progress = progressOn(stderr, pagesIn(whole.services));
  let begun = 0;
  const step = (): void => progress.tell(++begun);
  try {
    const services = whole.services.map((files) => {
      const { service, readErrors: own } = readService(files, input.read, step);
      readErrors.push(...own);
      return service;
    });
    return { services, readErrors };
  } finally {
    progress.done();
  }
}

/** How many pages services have. */
export function pagesIn(services: readonly Pick<ServiceFiles, 'files'>[]): number {
  return services.reduce((pages, { files }) => pages + files.length, 0);
}

/** A service as read, and what could not be read of it. */
interface ServiceReading {
  readonly service: Service;
  readonly readErrors: readonly ReadError[];
}

/** Reads the pages of a service; `step` is called before each. */
export function readService({ name, root, files }: ServiceFiles, read: Input['read'], step: () => void): ServiceReading {
  const readErrors: ReadError[] = [];
  const pages = files.flatMap((file): readonly PageFacts[] => {
    step();
    const page = read(file);
    if (!isReadError(page)) return [factsFrom(page)];
    readErrors.push(page);
    return [];
  });
  return { service: { name, root, pages }, readErrors };
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
