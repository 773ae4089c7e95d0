import type { Config } from '../config/config.ts';
import type { Disk, ReadError } from '../disk/index.ts';
import { nameOf } from '../disk/paths.ts';
import type { Extent } from '../fix/index.ts';
import type { LongReport, Report } from '../model.ts';
import { UserError } from '../text/user-error.ts';
import { canonFor } from './canon.ts';
import { setupFor, unknownRule } from './config.ts';
import type { Setup } from './config.ts';
import type { Fixing } from './fix.ts';
import { inputFor, pathsOf } from './input.ts';
import type { Input } from './input.ts';
import type { LintRequest } from './lint-request.ts';
import { isPlain, lintServices } from './lint-services.ts';
import type { LintMeans } from './lint-means.ts';
import { openProblems } from './open-problems.ts';
import type { LintRun } from './lint-run.ts';
import { problemsIn } from './problems.ts';
import { readServices } from './read-services.ts';
import { noCache, runCache } from './run-cache.ts';
import { reportOnPages } from './report.ts';
import type { Toolkit } from './toolkit.ts';
import { workspaceOn } from './workspace/workspace.ts';

/** The result of a run. */
export interface LintResult {
  readonly report: LongReport;
  /** What could not be read; the report also contains it. */
  readonly readErrors: readonly ReadError[];
  /** Reads the pages in the state that the report describes. */
  readonly read: Input['read'];
  /** What is shipped, and what the configuration adds. */
  readonly toolkit: Toolkit;
  /** Undefined if no fixing was requested. */
  readonly fixing: Fixing | undefined;
  /** The configuration in force. */
  readonly config: Config;
}

/**
 * Compares the status codes of pages with the canon, and fixes them if requested. Throws a `UserError` for a request
 * that cannot be fulfilled.
 */
export async function lint(asked: LintRequest, { toolkit: shipped, disk, listener = {}, setup, worker, cache }: LintMeans): Promise<LintResult> {
  const { config, toolkit } = setup ?? await setupOf(asked, shipped, disk);
  const request = withBaseline(asked, config, disk);
  if (isPlain(request)) {
    const linted = await lintServices(request, { config, toolkit, disk, listener, worker, cache });
    return { ...linted, config, toolkit, read: disk.readPage, fixing: undefined };
  }
  const workspace = workspaceOn(disk, toolkit, request.trackedOnly);
  const factsInput = request.facts ? (await import('./facts-input.ts')).factsInputAt(request.paths, workspace) : undefined;
  const input = factsInput?.input ?? await inputFor(request, config, workspace, listener);
  const { canon: named } = request;
  // what is fixed is read as it is now
  const openCache = request.fix === undefined && !request.facts ? runCache(cache, disk, config, input) : noCache;
  const { canon, known } = await canonFor({ named, paths: pathsOf(request), input, services: factsInput?.reading.services }, config, workspace, listener, openCache);
  const context = { canon, config, cwd: disk.cwd, inline: request.inline };
  const reading = factsInput?.reading ?? await readServices(input, config, workspace, listener, known, openCache);
  const run: LintRun = { request, input, reading, context, workspace, listener };
  if (request.fix !== undefined) {
    // a plugin that fails does so before any page is written
    if (config.plugins.length > 0) problemsIn(reading.services, context, toolkit.rules);
    return fixed(request.fix, run);
  }
  return { report: await reportOf(run), readErrors: reading.readErrors, read: input.read, config, toolkit, fixing: undefined };
}

/** The request with the baseline of the configuration, unless it has one, or wants none. Throws a `UserError` for an update of none. */
export function withBaseline(request: LintRequest, config: Config, { cwd }: Disk): LintRequest {
  const ofConfig = config.baseline === undefined || request.noBaseline ? undefined : nameOf(config.baseline, cwd);
  const baseline = request.baseline ?? ofConfig;
  if (baseline !== undefined || !request.updateBaseline) return { ...request, baseline };
  throw new UserError('--update-baseline needs --baseline FILE, or a baseline in the configuration');
}

/** The part of a request that determines the configuration. */
type ConfigOfRun = Pick<LintRequest, 'paths' | 'ignorePatterns' | 'facts' | 'page' | 'config' | 'noConfig' | 'rules' | 'only'>;

/** The configuration of a run, and what it works with. Throws a `UserError` for mistakes. */
export async function setupOf(request: ConfigOfRun, shipped: Toolkit, disk: Disk): Promise<Setup> {
  const setup = await setupFor({ ...request, paths: pathsOf(request) }, shipped, disk);
  const names = setup.toolkit.rules.map(({ name }) => name);
  const unknown = request.only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw unknownRule(unknown, names);
  return setup;
}

/** Fixes pages, and reports what remains. */
async function fixed(extent: Extent, run: LintRun): Promise<LintResult> {
  const { fix } = await import('./fix.ts');
  const { withReasons } = await import('./fix-reasons.ts');
  const fixing = await fix(extent, run);
  const report = withReasons(await reportOf({ ...run, reading: fixing.reading }), fixing, extent);
  const pages = new Map(fixing.outcomes.map(({ page }) => [page.file, page]));
  return {
    report, fixing, config: run.context.config, toolkit: run.workspace.toolkit,
    readErrors: [...run.reading.readErrors, ...fixing.failures],
    read: (file) => pages.get(file) ?? run.input.read(file),
  };
}

async function reportOf(run: LintRun): Promise<Report> {
  const { request: { only }, input: { files }, reading, context } = run;
  return reportOnPages(files, only, reading, context, await openProblems(run));
}
