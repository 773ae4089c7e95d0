import { resolve } from 'node:path';
import { nameOf } from '../../disk/paths.ts';
import { plainRequest } from '../index.ts';
import type { LiveServices } from './live-services.ts';
import type { LintContext } from '../lint-task.ts';
import type { LintRun } from '../lint-run.ts';
import { openProblems } from '../open-problems.ts';
import type { OpenProblems } from '../open-problems.ts';
import type { ServiceReading } from '../read-services.ts';
import { withBaseline } from '../lint.ts';
import { reportOnPages, reportOnParts } from '../report.ts';
import type { Toolkit } from '../index.ts';
import type { ServiceFiles } from '../workspace/services.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { totalOf } from '../../lint/summary.ts';
import type { Canon, Problem, Report } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import type { ProjectListing } from './listing.ts';
import type { Pace } from './pace.ts';
import type { ProjectChoices } from './place.ts';
import type { ProjectSettings } from './settings.ts';

/** A project with its configuration, its canon and the list of its pages; what these say is as it is when somebody asks. */
export class ProjectView {
  readonly live: LiveServices;
  readonly toolkit: Toolkit;
  readonly workspace: Workspace;
  readonly context: LintContext;
  readonly #choices: ProjectChoices;
  readonly #listing: ProjectListing;
  readonly #reports = new Map<ServiceFiles, JudgedService>();
  #baselineError: UserError | undefined;

  constructor(live: LiveServices, { config, toolkit }: ProjectSettings, listing: ProjectListing, canon: Canon, choices: ProjectChoices) {
    const { workspace } = listing;
    this.live = live;
    this.toolkit = toolkit;
    this.workspace = workspace;
    this.context = { canon, config, cwd: workspace.cwd, inline: choices.inline };
    this.#choices = choices;
    this.#listing = listing;
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

  /** The folders in which pages were searched; absolute. */
  get searched(): readonly string[] {
    return this.#listing.searched;
  }

  /** What is wrong with the baseline, which does not count then. */
  get error(): UserError | undefined {
    return this.#baselineError;
  }

  /** The problems of a service that neither comments nor the baseline know. */
  async problemsOf(files: ServiceFiles): Promise<readonly Problem[]> {
    return (await this.#reportOn(files)).problems;
  }

  /** The report on all services, as a run would make it now. */
  async report(pace: Pace): Promise<Report> {
    const reports: Report[] = [];
    for (const files of this.live.all) {
      for (const _ of this.live.reading(files)) await pace.breathe();
      reports.push(await this.#reportOn(files));
    }
    const parts = reports.map(({ problems }) => ({ files: [...new Set(problems.map(({ place }) => place.file))], problems }));
    const { only } = this.#choices;
    const { problems, summary } = reportOnParts(parts, totalOf(reports.map((each) => each.summary)), only, this.#listing.readErrors, this.context);
    return { problems: [...problems], summary, canon: this.context.canon };
  }

  async #reportOn(files: ServiceFiles): Promise<Report> {
    const reading = this.live.readingOf(files);
    const known = this.#reports.get(files);
    if (known?.reading === reading) return known.report;
    const { reported } = this.#listing;
    const run = this.runOn(files.files.filter((file) => reported.has(file)), reading);
    const report = reportOnPages(run.input.files, this.#choices.only, run.reading, this.context, await this.#openIn(run));
    this.#reports.set(files, { reading, report });
    return report;
  }

  /** A run over some pages of a service. */
  runOn(files: readonly string[], { service, readErrors }: ServiceReading): LintRun {
    const { workspace, context } = this;
    const request = withBaseline({ ...plainRequest, ...this.#choices, paths: files }, context.config, workspace.disk);
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
  readonly report: Report;
}
