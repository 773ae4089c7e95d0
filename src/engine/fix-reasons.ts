import type { Extent } from '../fix/index.ts';
import { summaryFrom } from '../lint/summary.ts';
import type { Problem, Report } from '../model.ts';
import type { Fixing } from './fix.ts';

/** Adds to each remaining problem the reason why it was not fixed. */
export function withReasons(report: Report, { outcomes }: Fixing, extent: Extent): Report {
  const reasons = new Map(outcomes.flatMap(({ declined }) =>
    declined.map(({ problem, reason }) => [keyOf(problem), reason] as const)));
  const problems = report.problems.map((problem) => {
    const { declined, ...bare } = problem;
    const reason = reasons.get(keyOf(problem)) ?? (extent === 'all' || isSmall(problem) ? declined : undefined) ?? riskOf(problem);
    return reason === undefined ? bare : { ...bare, declined: reason };
  });
  return { ...report, problems, summary: summaryFrom(report.summary, problems) };
}

/** What a fix may break that is not applied for that. */
function riskOf({ fix }: Problem): string | undefined {
  return fix?.risk === undefined ? undefined : `${fix.risk}; --fix=all changes it`;
}

/** Whether a problem without a fix might have had a safe one. */
function isSmall({ degree = 'cosmetic' }: Problem): boolean {
  return degree === 'cosmetic';
}

function keyOf({ rule, code, message, place: { file, start } }: Problem): string {
  return JSON.stringify([file, start, rule, code, message]);
}
