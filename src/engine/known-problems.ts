import type { Cache, KeptPages, SeenFile } from '../cache/index.ts';
import type { Service } from '../model.ts';
import { asSpecification, eachOnce, pagesBehind } from './kept-facts.ts';
import type { LintedService, LintOptions, Task } from './lint-task.ts';

/** What earlier runs have found in services, with the same canon, configuration and options. */
export interface KnownProblems {
  /** The result for a whole service, if none of its files has changed, and none that they draw on. */
  readonly of: (task: Task) => LintedService | undefined;
  /** The same where only some of its pages are reported on. */
  readonly ofPart: (task: Task) => LintedService | undefined;
  /** Keeps the result for a service that has just been read. */
  readonly keep: (task: Task, service: Service, linted: LintedService) => void;
}

/** The problems that a cache knows. */
export function knownProblems(cache: Cache, options: LintOptions): KnownProblems {
  const resultsFor = (task: Task) => {
    const settings = digestOf(options, cache);
    return isPart(task) ? cache.resultsOf('part', settings, task, mostParts) : cache.resultsOf('problems', settings, task);
  };
  const questionOf = (task: Task): string => (isPart(task) ? cache.digestOf(JSON.stringify(task)) : JSON.stringify(task));
  const resultOf = (task: Task) => resultsFor(task).resultOf(questionOf(task)) as LintedService | undefined; // `keep` keeps nothing else
  return {
    of: (task) => (isPart(task) ? undefined : resultOf(task)),
    ofPart: (task) => (isPart(task) ? resultOf(task) : undefined),
    keep(task, service, linted) {
      // why a page could not be read may change without a trace
      if (linted.readErrors.length > 0) return;
      const files = filesBehind(task, service, cache.pagesOf(task));
      if (files !== undefined) resultsFor(task).keep(questionOf(task), files, linted);
    },
  };
}

/** The digest of options, made once, and only where something is asked: the canon in them is long. */
function digestOf(options: LintOptions, cache: Cache): string {
  const digest = digests.get(options) ?? cache.digestOf(options);
  digests.set(options, digest);
  return digest;
}

const digests = new WeakMap<LintOptions, string>();

/** A commit that another hook has refused is tried again, and nothing is asked of what it was long before. */
const mostParts = 4;

/** Whether only some pages of a service are reported on. */
function isPart({ unreported }: Task): boolean {
  return unreported.length > 0;
}

/** All files that decide on the problems of a service; undefined where one is not known. */
function filesBehind(task: Task, { pages }: Service, kept: KeptPages): readonly SeenFile[] | undefined {
  const beside = pages.some(({ operations }) => operations.length > 0) ? task.beside ?? [] : [];
  return eachOnce([pagesBehind(task, kept), ...beside.map((file) => kept.filesOf(file, asSpecification))]);
}
