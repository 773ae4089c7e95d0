import type { Fixing } from '../../../engine/fix.ts';
import { whole } from '../../../engine/report.ts';
import type { LongReport } from '../../../model.ts';
import { counted } from '../../../text/counted.ts';

/** How many problems were fixed and declined, in one line. */
export function fixingLine(report: LongReport, { outcomes, failures }: Fixing, fixDryRun: boolean): string {
  const fixed = outcomes.reduce((count, { applied }) => count + applied.length, 0);
  const pages = outcomes.filter(({ before, page }) => before !== page).length;
  const declined = whole(report).problems.filter((problem) => problem.declined !== undefined).length;
  const done = fixDryRun ? 'would be fixed' : 'fixed';
  const where = pages === 0 ? '' : ` in ${counted(pages, 'page')}`;
  const left = failures.length === 0 ? '' : `, ${counted(failures.length, 'page')} left alone`;
  return `${counted(fixed, 'problem')} ${done}${where}, ${declined} declined${left}`;
}
