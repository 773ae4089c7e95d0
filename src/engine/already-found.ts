import { grouped } from '../text/grouped.ts';
import type { KnownProblems } from './known-problems.ts';
import type { LintedService, Task } from './lint-task.ts';
import { holder } from './threads/held-problems.ts';
import type { HeldBatch } from './threads/held-problems.ts';
import type { PackedTasks } from './threads/packed-tasks.ts';

/** The services of a run in their order, in lists that are either known from an earlier run or still to be linted. */
export interface AlreadyFound {
  /** The results of a list; undefined where its services are to be linted. */
  readonly found: readonly (HeldBatch | undefined)[];
  /** The services of a list that are to be linted; empty where the results are known. */
  readonly missing: readonly (readonly Task[])[];
}

/** Where nothing is known. */
export function nothingFound(tasks: readonly Task[]): AlreadyFound {
  return { found: [undefined], missing: [tasks] };
}

/** What is known of services, which are not read for that. */
export function alreadyFound(tasks: readonly Task[], known: KnownProblems): AlreadyFound {
  const hold = holder(false);
  const [found, missing]: [(HeldBatch | undefined)[], Task[][]] = [[], []];
  let results: LintedService[] = [];
  const close = (): void => {
    if (results.length === 0) return;
    found.push(hold(results));
    missing.push([]);
    results = [];
  };
  let open: Task[] | undefined;
  for (const task of tasks) {
    const result = known.of(task);
    if (result !== undefined) {
      open = undefined;
      results.push(result);
      continue;
    }
    close();
    if (open === undefined) {
      open = [];
      found.push(undefined);
      missing.push(open);
    }
    open.push(task);
  }
  close();
  return { found, missing };
}

/** The results of all services in their order: those that were known, and those of the others by batch. */
export function together(found: AlreadyFound['found'], { lists }: PackedTasks, linted: readonly HeldBatch[]): readonly HeldBatch[] {
  const byList = grouped(linted.keys(), (batch) => lists[batch]!);
  return found.flatMap((held, list) => held ?? (byList.get(list) ?? []).map((batch) => linted[batch]!));
}
