import { isReadError } from '../disk/index.ts';
import type { ReadError } from '../disk/index.ts';
import type { Format } from '../formats/format.ts';
import { identified } from '../lint/baseline-identity.ts';
import type { Identified } from '../lint/baseline-identity.ts';
import { identityIn } from '../lint/same-problem.ts';
import { olderProblems } from '../lint/older-problems.ts';
import type { IncludedFiles, Page, PageFacts, Problem, Service } from '../model.ts';
import { includedFilesIn } from './included-files.ts';
import type { Changes } from './input.ts';
import { freshFactsOf } from './kept-facts.ts';
import type { LintRun } from './lint-run.ts';
import type { LintContext } from './lint-task.ts';
import { onceEach } from './once-each.ts';
import { factsOf, loadReading } from './page-facts.ts';
import { inNamedLanguage } from './page-language.ts';
import { problemsIn } from './problems.ts';
import { filesIn } from './read-services.ts';
import type { Reading } from './read-services.ts';
import { specificationsBeside } from './specifications-beside.ts';
import { wholeServicesOf } from './workspace/services.ts';
import type { ServiceFiles } from './workspace/services.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Problems by whether they are older than a change. */
export interface Dated {
  readonly fresh: readonly Problem[];
  /** Those on changed pages that stood there before, in the same words. */
  readonly older: readonly Problem[];
}

/**
 * Tells the problems that a change brought from those that existed at the commit. On a changed page a problem is older if the
 * page had it before, or a page that is gone since: the same rule on the same code and words, wherever they stand. On other pages
 * it is older if the same row had it. All are judged by today's canon and configuration.
 */
export async function dated(problems: readonly Problem[], changes: Changes, { input: { files }, reading, context, workspace }: LintRun): Promise<Dated> {
  const services = await servicesBefore(files, changes, reading, context.config, workspace);
  const before = problemsIn(services, context, workspace.toolkit.rules);
  const [identityBefore, identityNow] = [identityIn(services), identityIn(reading.services)];
  const rows = new Set(before.map((problem) => identityBefore(problem).key));
  const elsewhere = problems.filter((problem) => !changes.isChanged(problem.place.file) && !rows.has(identityNow(problem).key));
  const changed = problems.filter(({ place: { file } }) => changes.isChanged(file));
  const known = changes.wholePages ? new Set<Problem>() : olderProblems(
    inWords(changed, reading.services),
    inWords(before.filter(({ place: { file } }) => changes.isChanged(file)), services),
    (file) => !workspace.disk.exists(workspace.pathOf(file)),
  );
  const fresh = new Set([...elsewhere, ...changed.filter((problem) => !known.has(problem))]);
  return { fresh: problems.filter((problem) => fresh.has(problem)), older: changed.filter((problem) => known.has(problem)) };
}

function inWords(problems: readonly Problem[], services: readonly Service[]): readonly Identified[] {
  return identified(problems, services, () => '', (text) => text);
}

/** The services of files at the commit, and of pages that are gone if some are new; pages that have not changed are not read again. */
async function servicesBefore(
  files: readonly string[], changes: Changes, { services }: Reading, config: LintContext['config'], workspace: Workspace,
): Promise<readonly Service[]> {
  const disk = changes.base.disk(workspace.isPage);
  // ignore files apply as they are now
  const then: Workspace = { ...workspace, disk, namesIn: disk.namesIn, listings: [] };
  const committed = files.filter((file) => disk.pages.has(file));
  const gone = committed.length === files.length ? [] : [...disk.pages].filter((file) => !workspace.disk.exists(workspace.pathOf(file)));
  const whole = wholeServicesOf([...committed, ...gone], config, then);
  const now = new Map(services.flatMap((service) => service.pages.map((page) => [page.file, page])));
  const stands = ({ file, includes = [] }: PageFacts): boolean => ![file, ...includes].some((each) => changes.isChanged(each));
  const unchangedFiles = new Set([...now.values()].filter(stands).map(({ file }) => file));
  await loadReading(filesIn(whole.services), workspace.toolkit.formats);
  disk.prefetch(whole.services.flatMap((service) => service.files.filter((file) => !unchangedFiles.has(file))));
  const specificationsOf = specificationsBeside(disk.readPage, workspace.toolkit.formats);
  return whole.services.map((service) => {
    const { name, root, files: members, beside = [] } = service;
    const included = includedFilesIn(service, disk.readPage);
    const before = (file: string): PageFacts | undefined =>
      factsBefore(disk.readPage(file), service, workspace.toolkit.formats, included);
    const pages = onceEach(members.flatMap((file) => (unchangedFiles.has(file) ? now.get(file) : before(file)) ?? []));
    return { name, root, pages, specifications: specificationsOf(beside, pages, freshFactsOf(workspace.toolkit.formats, included)) };
  });
}

/** The facts of a page of a service at a commit. */
function factsBefore(
  page: Page | ReadError, service: ServiceFiles, formats: readonly Format[], included: IncludedFiles,
): PageFacts | undefined {
  return isReadError(page) ? undefined : factsOf(inNamedLanguage(page, service), formats, included);
}
