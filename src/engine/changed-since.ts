import { isReadError } from '../disk/index.ts';
import type { ReadError } from '../disk/index.ts';
import { loadReaders } from '../formats/format.ts';
import type { Format } from '../formats/format.ts';
import { identityIn } from '../lint/same-problem.ts';
import type { IncludedFiles, Page, PageFacts, Problem, Service } from '../model.ts';
import { includedFilesIn } from './included-files.ts';
import type { Changes } from './input.ts';
import type { LintContext } from './lint-task.ts';
import { onceEach } from './once-each.ts';
import { factsOf } from './page-facts.ts';
import { inNamedLanguage } from './page-language.ts';
import { problemsIn } from './problems.ts';
import { filesIn } from './read-services.ts';
import type { Reading } from './read-services.ts';
import { specificationsBeside } from './specifications-beside.ts';
import { wholeServicesOf } from './workspace/services.ts';
import type { ServiceFiles } from './workspace/services.ts';
import type { Workspace } from './workspace/workspace.ts';

/**
 * The problems on changed pages, and problems on other pages that did not exist at the commit. Both are judged by
 * today's canon and configuration.
 */
export async function newProblems(
  problems: readonly Problem[], files: readonly string[], changes: Changes, reading: Reading, context: LintContext, workspace: Workspace,
): Promise<readonly Problem[]> {
  const unchanged = files.filter((file) => !changes.isChanged(file));
  const services = await servicesBefore(unchanged, changes, reading, context.config, workspace);
  const [identityBefore, identityNow] = [identityIn(services), identityIn(reading.services)];
  const before = new Set(problemsIn(services, context, workspace.toolkit.rules).map((problem) => identityBefore(problem).key));
  return problems.filter((problem) => changes.isChanged(problem.place.file) || !before.has(identityNow(problem).key));
}

/** The services at the commit; pages that have not changed are not read again. */
async function servicesBefore(
  files: readonly string[], changes: Changes, { services }: Reading, config: LintContext['config'], workspace: Workspace,
): Promise<readonly Service[]> {
  const disk = changes.base.disk(workspace.isPage);
  // ignore files apply as they are now
  const then: Workspace = { ...workspace, disk, namesIn: disk.namesIn, listings: [] };
  const whole = wholeServicesOf(files.filter((file) => disk.pages.has(file)), config, then);
  const now = new Map(services.flatMap((service) => service.pages.map((page) => [page.file, page])));
  const stands = ({ file, includes = [] }: PageFacts): boolean => ![file, ...includes].some((each) => changes.isChanged(each));
  const unchangedFiles = new Set([...now.values()].filter(stands).map(({ file }) => file));
  await loadReaders(filesIn(whole.services), workspace.toolkit.formats);
  disk.prefetch(whole.services.flatMap((service) => service.files.filter((file) => !unchangedFiles.has(file))));
  const specificationsOf = specificationsBeside(disk.readPage, workspace.toolkit.formats);
  return whole.services.map((service) => {
    const { name, root, files: members, beside = [] } = service;
    const included = includedFilesIn(service, disk.readPage);
    const before = (file: string): PageFacts | undefined =>
      factsBefore(disk.readPage(file), service, workspace.toolkit.formats, included);
    const pages = onceEach(members.flatMap((file) => (unchangedFiles.has(file) ? now.get(file) : before(file)) ?? []));
    return { name, root, pages, specifications: specificationsOf(beside, pages, included) };
  });
}

/** The facts of a page of a service at a commit. */
function factsBefore(
  page: Page | ReadError, service: ServiceFiles, formats: readonly Format[], included: IncludedFiles,
): PageFacts | undefined {
  return isReadError(page) ? undefined : factsOf(inNamedLanguage(page, service), formats, included);
}
