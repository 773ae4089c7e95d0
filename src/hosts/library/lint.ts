import { resolve } from 'node:path';
import process from 'node:process';
import { nodeDisk } from '../../disk/index.ts';
import { nameOf } from '../../disk/paths.ts';
import { lint as run, lintEach as runEach } from '../../engine/index.ts';
import type { LintRequest, LintResult } from '../../engine/index.ts';
import type { LintMeans } from '../../engine/lint-means.ts';
import { whole, withoutReasons } from '../../engine/report.ts';
import type { Page, Problem, Report, Summary } from '../../model.ts';
import type { ReporterName } from '../../reporters/index.ts';
import { cachePlaceFor } from '../cache-place.ts';
import { contextFor, refuseUnknown, reportText } from '../output/deliver.ts';
import type { PluginReporterName } from '../output/output.ts';
import { styleFor } from '../output/style.ts';
import { folderOf, requestFrom, toolkitFor } from './options.ts';
import type { RunOptions } from './options.ts';

/** What a run found. */
export interface RunReport {
  /** Sorted by file, line, column and rule. */
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  /** What could not be read; each is also a problem. */
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
  /** The text of the report in a format; by default without colours, of any width. */
  readonly format: (name: ReporterName | PluginReporterName, look?: Look) => Promise<string>;
}

/** How a report for people looks. */
export interface Look {
  readonly colour?: boolean;
  /** In columns. */
  readonly width?: number;
}

/** A page as an editor has it. */
export interface TextOptions extends Omit<RunOptions, 'changedSince'> {
  /** The name of the page, which need not be on disk: it tells the markup, and with which pages it makes a service. */
  readonly file: string;
}

/** Lints pages and folders of pages; without any those that the configuration includes. Throws a `UserError` for what cannot be done. */
export async function lint(paths: readonly string[] = [], options: RunOptions = {}): Promise<RunReport> {
  return reportOf(await resultOf(requestFrom(paths, options), options));
}

/**
 * The problems of pages one by one, as soon as their service is linted, of as many as there are: only those of one service are held at a
 * time. Those of a service have the order of `lint`. With a baseline or `changedSince` they follow the whole run.
 */
export async function* lintEach(paths: readonly string[] = [], options: RunOptions = {}): AsyncGenerator<Problem, void, undefined> {
  const request: LintRequest = { ...requestFrom(paths, options), wants: { services: false, fixes: false } };
  for await (const { declined: _, ...problem } of runEach(request, meansOf(request, options))) yield problem;
}

/** Lints a page whose text is given, beside the other pages of its service on disk; the problems are those of the page. */
export async function lintText(text: string, options: TextOptions): Promise<RunReport> {
  const cwd = folderOf(options);
  const source = text.replace(/^\uFEFF/, '');
  const page: Page = { file: nameOf(resolve(cwd, options.file), cwd), source, encoding: 'utf-8', byteOrderMark: source !== text };
  return reportOf(await resultOf({ ...requestFrom([], options), page }, options));
}

/** The result of a run in this process, whose settings and output stay as they are. */
export function resultOf(request: LintRequest, options: RunOptions): Promise<LintResult> {
  return run(request, meansOf(request, options));
}

function meansOf({ paths }: LintRequest, options: RunOptions): LintMeans {
  const { onWarning: warn, cache = false } = options;
  const cwd = folderOf(options);
  const choice = { noCache: cache === false, cacheLocation: typeof cache === 'string' ? cache : undefined };
  return {
    toolkit: toolkitFor(options), disk: nodeDisk(cwd, paths), listener: warn === undefined ? {} : { warn },
    cache: async () => (await cachePlaceFor(choice, cwd, process.env))?.(),
  };
}

/** The report on a result. */
export function reportOf({ report, readErrors, read, toolkit: used }: LintResult): RunReport {
  const shown: Report = whole(withoutReasons(report));
  return {
    problems: shown.problems, summary: shown.summary,
    unreadable: readErrors.map(({ file, message }) => ({ file, message })),
    async format(name, { colour = false, width } = {}) {
      refuseUnknown([{ format: name, file: undefined }], used);
      const style = await styleFor({ env: {}, stdout: { isTTY: true, columns: width } }, colour);
      return reportText(shown, name, style, await contextFor(shown, [{ format: name, file: undefined }], read, used), used);
    },
  };
}
