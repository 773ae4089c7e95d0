import { resolve } from 'node:path';
import { nameOf } from '../../disk/paths.ts';
import { plainRequest } from '../index.ts';
import type { LiveServices } from './live-services.ts';
import type { LintContext } from '../lint-task.ts';
import type { LintRun } from '../lint-run.ts';
import { openProblems } from '../open-problems.ts';
import type { OpenProblems } from '../open-problems.ts';
import type { ServiceReading } from '../read-services.ts';
import { reportOnPages } from '../report.ts';
import type { Toolkit } from '../index.ts';
import type { ServiceFiles } from '../workspace/services.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Canon, Problem } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import type { ProjectListing } from './listing.ts';
import type { Pace } from './pace.ts';
import type { ProjectSettings } from './settings.ts';

/** A project with its configuration, its canon and the list of its pages; what these say is as it is when somebody asks. */
export class ProjectView {
  readonly live: LiveServices;
  readonly toolkit: Toolkit;
  readonly workspace: Workspace;
  readonly context: LintContext;
  readonly #reported: ReadonlySet<string>;
  readonly #problems = new Map<ServiceFiles, JudgedService>();
  #baselineError: UserError | undefined;

  constructor(live: LiveServices, { config, toolkit }: ProjectSettings, { workspace, reported }: ProjectListing, canon: Canon) {
    this.live = live;
    this.toolkit = toolkit;
    this.workspace = workspace;
    this.context = { canon, config, cwd: workspace.cwd, inline: true };
    this.#reported = reported;
  }

  /** The name of the page at an absolute path. */
  nameOf(path: string): string {
    return nameOf(path, this.workspace.cwd);
  }

  pathOf(file: string): string {
    return resolve(this.workspace.cwd, file);
  }

  /** Reads a service; undefined where a file belongs to none. */
  async serviceOf(file: string, pace: Pace): Promise<ServiceFiles | undefined> {
    const service = this.live.serviceOf(file) ?? await this.#including(file, pace);
    if (service !== undefined) for (const _ of this.live.reading(service)) await pace.breathe();
    return service;
  }

  /** What is wrong with the baseline, which does not count then. */
  get error(): UserError | undefined {
    return this.#baselineError;
  }

  /** The problems of a service that neither comments nor the baseline know. */
  async problemsOf(files: ServiceFiles): Promise<readonly Problem[]> {
    const reading = this.live.readingOf(files);
    const known = this.#problems.get(files);
    if (known?.reading === reading) return known.problems;
    const run = this.runOn(files.files.filter((file) => this.#reported.has(file)), reading);
    const { problems } = reportOnPages(run.input.files, [], run.reading, this.context, await this.#openIn(run));
    this.#problems.set(files, { reading, problems });
    return problems;
  }

  /** A run over some pages of a service. */
  runOn(files: readonly string[], { service, readErrors }: ServiceReading): LintRun {
    const { workspace, context } = this;
    const { config: { baseline }, cwd } = context;
    const request = { ...plainRequest, paths: files, baseline: baseline === undefined ? undefined : nameOf(baseline, cwd) };
    const input = { files, readErrors: [], read: workspace.disk.readPage };
    return { request, input, reading: { services: [service], readErrors }, context, workspace, listener: {} };
  }

  async #openIn(run: LintRun): Promise<OpenProblems> {
    try {
      const open = await openProblems(run);
      this.#baselineError = undefined;
      return open;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#baselineError = error;
      return openProblems({ ...run, request: { ...run.request, baseline: undefined } });
    }
  }

  /** A file that no page is may be one that pages of a service include, which has to be read to know. */
  async #including(file: string, pace: Pace): Promise<ServiceFiles | undefined> {
    const folder = file.split('/').slice(0, -1).join('/');
    const near = this.live.all.filter(({ root, documentation = root }) => documentation === '.' || folder === documentation || folder.startsWith(`${documentation}/`));
    for (const service of near) {
      for (const _ of this.live.reading(service)) await pace.breathe();
      this.live.readingOf(service);
    }
    return this.live.serviceOf(file);
  }
}

interface JudgedService {
  readonly reading: ServiceReading;
  readonly problems: readonly Problem[];
}
