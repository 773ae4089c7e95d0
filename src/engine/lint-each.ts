import { hash } from 'node:crypto';
import { readOnce } from '../disk/index.ts';
import type { Disk, ReadError } from '../disk/index.ts';
import type { Problem } from '../model.ts';
import type { Setup } from './config.ts';
import { lintService } from './lint-service.ts';
import { isPlain, planned } from './lint-services.ts';
import type { LintRequest } from './lint-request.ts';
import { lint, setupOf, withBaseline } from './lint.ts';
import type { LintMeans } from './lint-means.ts';
import type { Listener } from './listener.ts';
import { identityOf } from './problems-by-file.ts';
import type { ReadMeans } from './read-services.ts';
import { reportOnParts } from './report.ts';
import { noCache } from './run-cache.ts';
import { specificationsBeside } from './specifications-beside.ts';
import { workspaceOn } from './workspace/workspace.ts';

/**
 * The problems of a run, those of a service as soon as it is linted, in the order of a report. Where all services are needed at
 * once, as for a baseline, they follow the whole run. Throws a `UserError` for a request that cannot be fulfilled.
 */
export async function* lintEach(asked: LintRequest, means: LintMeans): AsyncGenerator<Problem, void, undefined> {
  const { toolkit: shipped, disk, listener = {} } = means;
  const setup = means.setup ?? await setupOf(asked, shipped, disk);
  const request = withBaseline(asked, setup.config, disk);
  if (isPlain(request)) yield* onceOf(byService(request, setup, readOnce(disk), listener));
  else yield* (await lint(asked, { ...means, setup })).report.problems;
}

/** The problems of each service, behind those of what cannot be read to find the pages. */
async function* byService(request: LintRequest, { config, toolkit }: Setup, disk: Disk, listener: Listener): AsyncGenerator<Problem, void, undefined> {
  const { tasks, options, known, readErrors } = await planned(request, config, workspaceOn(disk, toolkit, request.trackedOnly), listener, noCache);
  const inOrder = (problems: readonly Problem[], unread: readonly ReadError[]): Iterable<Problem> => {
    const files = [...new Set(problems.map(({ place }) => place.file))];
    return reportOnParts([{ files, problems }], noCounts, request.only, unread, options).problems;
  };
  yield* inOrder([], readErrors);
  const { formats } = toolkit;
  const read = disk.readPage;
  const means: ReadMeans = { read, formats, step: () => {}, specificationsOf: specificationsBeside(read, formats), known };
  for (const task of tasks) {
    const { problems, readErrors: unread } = await lintService(task, options, toolkit, means);
    yield* inOrder(problems, unread);
  }
}

const noCounts = { pages: 0, services: 0, tables: 0, entries: 0, nearMisses: 0 };

/** Each problem once: several services may include a file. Of those told only a digest is kept. */
async function* onceOf(problems: AsyncIterable<Problem>): AsyncGenerator<Problem, void, undefined> {
  const told = new Set<string>();
  for await (const problem of problems) {
    const digest = hash('sha256', `${problem.place.file}\0${identityOf(problem)}`, 'hex').slice(0, 12);
    if (told.has(digest)) continue;
    told.add(digest);
    yield problem;
  }
}
