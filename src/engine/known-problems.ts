import type { Cache, KeptPages, SeenFile } from '../cache/index.ts';
import type { Service } from '../model.ts';
import { asSpecification, eachOnce, pagesBehind } from './kept-facts.ts';
import type { LintedService, LintOptions, Task } from './lint-task.ts';

/** What earlier runs have found in services, with the same canon, configuration and options. */
export interface KnownProblems {
  /** The result for a service, if none of its files has changed, and none that they draw on. */
  readonly of: (task: Task) => LintedService | undefined;
  /** Keeps the result for a service that has just been read. */
  readonly keep: (task: Task, service: Service, linted: LintedService) => void;
}

/** The problems that a cache knows. */
export function knownProblems(cache: Cache, options: LintOptions): KnownProblems {
  const settings = cache.digestOf(options);
  const resultsFor = (task: Task) => cache.resultsOf('problems', settings, task);
  return {
    of: (task) => (isPart(task) ? undefined : resultsFor(task).resultOf(JSON.stringify(task)) as LintedService | undefined), // `keep` keeps nothing else
    keep(task, service, linted) {
      // why a page could not be read may change without a trace, and the problems of a part are soon found
      if (linted.readErrors.length > 0 || isPart(task)) return;
      const files = filesBehind(task, service, cache.pagesOf(task));
      if (files !== undefined) resultsFor(task).keep(JSON.stringify(task), files, linted);
    },
  };
}

/** Whether only some pages of a service are reported on. */
function isPart({ unreported }: Task): boolean {
  return unreported.length > 0;
}

/** All files that decide on the problems of a service; undefined where one is not known. */
function filesBehind(task: Task, { pages }: Service, kept: KeptPages): readonly SeenFile[] | undefined {
  const beside = pages.some(({ operations }) => operations.length > 0) ? task.beside ?? [] : [];
  return eachOnce([pagesBehind(task, kept), ...beside.map((file) => kept.filesOf(file, asSpecification))]);
}
