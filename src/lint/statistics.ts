import type { Counted, LongReport, Problem, Statistics } from '../model.ts';

/** How many problems of a report there are by rule, service and code; of services only where the report has them. */
export function statisticsOf({ problems, services = [] }: Pick<LongReport, 'problems' | 'services'>): Statistics {
  const serviceOf = new Map(services.flatMap(({ name, pages }) => pages.flatMap(({ file, includes = [] }) => [file, ...includes].map((each) => [each, name] as const))));
  const [rules, ofServices, codes] = [counter(), counter(), counter()];
  for (const problem of problems) {
    rules.count(problem.rule, problem);
    ofServices.count(serviceOf.get(problem.place.file), problem);
    codes.count(problem.code?.toString(), problem);
  }
  return { rules: rules.most(), services: ofServices.most(), codes: codes.most() };
}

/** Counts problems by a name. */
function counter() {
  const counts = new Map<string, { name: string; errors: number; warnings: number }>();
  return {
    /** Counts a problem under a name; under none if it is undefined. */
    count: (name: string | undefined, { severity }: Problem): void => {
      if (name === undefined) return;
      const counted = counts.get(name) ?? { name, errors: 0, warnings: 0 };
      counted[severity === 'error' ? 'errors' : 'warnings']++;
      counts.set(name, counted);
    },
    /** The names with their counts, the highest first. */
    most: (): readonly Counted[] => [...counts.values()].toSorted((one, other) =>
      other.errors + other.warnings - one.errors - one.warnings || (one.name < other.name ? -1 : 1)),
  };
}
