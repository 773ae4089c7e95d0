import { fixService } from '../../engine/fix.ts';
import type { Offers } from '../../engine/fix.ts';
import type { LintRun } from '../../engine/lint-run.ts';
import { openProblems } from '../../engine/open-problems.ts';
import { isWanted } from '../../fix/index.ts';
import type { Extent } from '../../fix/index.ts';
import { identityIn } from '../../lint/same-problem.ts';
import type { FoundProblem } from './findings.ts';
import type { OpenPage } from './project.ts';

/** Which fixes to apply: all of an extent, or that of one problem. */
export type Asked = Extent | Pick<FoundProblem, 'page' | 'rule' | 'start' | 'message'>;

/** What fixing changed, and why some fixes were not applied. */
export interface Fixed {
  /** The pages that are different now. */
  readonly pages: readonly OpenPage[];
  readonly declined: readonly string[];
}

/** Applies fixes as `--fix` does: each is proved by reading the page again, and none causes another problem. */
export async function fixed(asked: Asked, run: LintRun): Promise<Fixed> {
  const offers = typeof asked === 'string' ? (problem: Parameters<Offers>[0]) => isWanted(problem, asked) : await offersOf(asked, run);
  const pages: OpenPage[] = [];
  const declined = new Set<string>();
  for (const service of run.reading.services) {
    const { outcomes, failures } = await fixService(service, offers, run);
    for (const { before, page, fault, declined: refused } of outcomes) {
      for (const { reason } of refused) declined.add(reason);
      if (fault !== undefined) declined.add(fault);
      else if (page.source !== before.source) pages.push({ name: page.file, text: `${page.byteOrderMark ? '\uFEFF' : ''}${page.source}` });
    }
    for (const { message } of failures) declined.add(message);
  }
  return { pages, declined: [...declined] };
}

/** One problem alone; nothing if it is there no longer. */
async function offersOf({ page, rule, start, message }: Exclude<Asked, Extent>, run: LintRun): Promise<Offers> {
  const { services } = run.reading;
  const { open } = await openProblems(run);
  const wanted = open.find((each) => each.place.file === page && each.rule === rule && each.place.start === start && each.message === message);
  if (wanted === undefined) return () => false;
  const { key: wantedKey } = identityIn(services)(wanted);
  return (each, { key }) => each.fix !== undefined && key === wantedKey;
}
