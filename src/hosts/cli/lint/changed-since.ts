import { diskOf } from '../../../disk/committed-disk.ts';
import type { Disk } from '../../../disk/index.ts';
import { isReadError, pageOf, wholeServicesOf } from '../../../disk/index.ts';
import { bytesOf, changedSince, filesIn, revisionSince } from '../../../disk/revision.ts';
import type { Committed, Revision } from '../../../disk/revision.ts';
import { factsOf } from '../../../index.ts';
import type { PageFacts, Problem, Service } from '../../../model.ts';
import type { Reading } from '../input/services.ts';
import type { LintContext } from './fix.ts';
import { problemsIn } from './report.ts';

/** What has changed in the working tree since a commit. */
export interface Changes {
  readonly revision: Revision;
  /** Relative to the working folder. */
  readonly files: ReadonlySet<string>;
}

/** What has changed since a reference. Throws a `UserError` where git cannot tell. */
export function changesSince(reference: string, disk: Disk): Changes {
  const revision = revisionSince(reference, disk.cwd);
  return { revision, files: new Set([...changedSince(revision)].filter(disk.isPage).map(disk.nameOf)) };
}

/**
 * The problems on changed pages, and those on other pages that the commit did not have there, by the canon and
 * the configuration of today.
 */
export function newProblems(
  problems: readonly Problem[], files: readonly string[], changes: Changes, reading: Reading,
  { canon, config, cwd }: LintContext, disk: Disk, inline: boolean,
): readonly Problem[] {
  const unchanged = files.filter((file) => !changes.files.has(file));
  const services = servicesBefore(unchanged, changes, reading, config, disk);
  const before = new Set(problemsIn(services, canon, config, cwd, inline).map(keyOf));
  return problems.filter((problem) => changes.files.has(problem.place.file) || !before.has(keyOf(problem)));
}

/** The services of pages as they were; a page that has not changed is not read again. */
function servicesBefore(
  files: readonly string[], changes: Changes, { services }: Reading, config: LintContext['config'], disk: Disk,
): readonly Service[] {
  const committed = filesIn(changes.revision);
  const pages = new Map(committed.flatMap((each) => (disk.isPage(each.path) ? [[disk.nameOf(each.path), each]] : [])));
  const then = diskOf(changes.revision, committed, disk);
  const whole = wholeServicesOf(files.filter((file) => pages.has(file)), config, then);
  const now = new Map(services.flatMap((service) => service.pages.map((page) => [page.file, page])));
  const standing = new Set([...now.keys()].filter((file) => !changes.files.has(file)));
  const others = whole.services.flatMap((service) => service.files.filter((file) => !standing.has(file)));
  const old = factsBefore(others, pages, changes.revision);
  return whole.services.map(({ name, root, files: members }) =>
    ({ name, root, pages: members.flatMap((file) => (standing.has(file) ? now.get(file) : old.get(file)) ?? []) }));
}

/** The facts of pages as a commit has them. */
function factsBefore(
  files: readonly string[], pages: ReadonlyMap<string, Committed>, revision: Revision,
): ReadonlyMap<string, PageFacts> {
  const bytes = bytesOf(revision, files.map((file) => pages.get(file)!.object));
  return new Map(files.flatMap((file) => {
    const page = pageOf(file, bytes.get(pages.get(file)!.object)!);
    const facts = isReadError(page) ? undefined : factsOf(page);
    return facts === undefined ? [] : [[file, facts] as const];
  }));
}

/** A page that has not changed has its problems where they were; messages may name pages that were moved. */
function keyOf({ rule, code, actual, place: { file, start, end } }: Problem): string {
  return JSON.stringify([file, start, end, rule, code, actual]);
}
