import type { ReadError } from '../../../disk/index.ts';
import { countsOf } from '../../../lint/summary.ts';
import type { Counts } from '../../../lint/summary.ts';
import type { Problem } from '../../../model.ts';
import type { Input } from '../input/input.ts';
import { readService } from '../input/services.ts';
import type { LintContext } from './fix.ts';
import { problemsIn } from './report.ts';

/** A service to examine. Plain data: it may be handed to another thread. */
export interface Task {
  readonly name: string;
  /** The folder of its documentation, relative to the working folder; its page where that stands alone. */
  readonly root: string;
  /** All of its pages, relative to the working folder. */
  readonly files: readonly string[];
  /** Those of them that are read for what they say of the service, but not reported on. */
  readonly unreported: readonly string[];
}

/** What a run holds services against. Plain data, likewise. */
export interface LintOptions extends LintContext {
  /** Whether pages may silence rules. */
  readonly inline: boolean;
  /** Whether somebody asks for what would mend the problems. */
  readonly fixes: boolean;
}

/** What comes of a service. Plain data, likewise; of its pages nothing is kept. */
export interface Examined {
  /** Those on the pages that are reported on. */
  readonly problems: readonly Problem[];
  readonly counts: Counts;
  readonly readErrors: readonly ReadError[];
}

/** Reads a service, whole, and finds what is wrong with it; `step` is called before each page. */
export function examined(
  task: Task, { canon, config, cwd, inline, fixes }: LintOptions, read: Input['read'], step: () => void,
): Examined {
  const { service, readErrors } = readService(task, read, step);
  const unreported = new Set(task.unreported);
  const pages = service.pages.filter(({ file }) => !unreported.has(file));
  const problems = problemsIn([service], canon, config, cwd, inline).filter(({ place }) => !unreported.has(place.file));
  return { problems: fixes ? problems : problems.map(withoutFix), counts: countsOf(pages.length === 0 ? [] : [{ ...service, pages }]), readErrors };
}

/** A problem as a report tells it; there may be many. */
function withoutFix(problem: Problem): Problem {
  const { fix: _, declined: __, ...told } = problem;
  return told;
}
