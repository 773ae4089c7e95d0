import type { Problem, Service, Summary } from '../model.ts';

/** How many pages, services, tables and entries a run read. */
export type Counts = Omit<Summary, 'errors' | 'warnings' | 'safeFixes' | 'unsafeFixes'>;

/** The counts of a run, with its problems. */
export function summaryOf(services: readonly Service[], problems: readonly Problem[]): Summary {
  return summaryFrom(countsOf(services), problems);
}

/** The counts of services. */
export function countsOf(services: readonly Service[]): Counts {
  const pages = services.flatMap((service) => service.pages);
  return {
    pages: pages.length,
    services: services.length,
    tables: sum(pages, (page) => page.statusLists.length),
    entries: sum(pages, (page) => sum(page.statusLists, (table) => table.entries.length)),
    nearMisses: sum(pages, (page) => page.nearMisses?.length ?? 0),
  };
}

/** The sum of several counts. */
export function totalOf(parts: readonly Counts[]): Counts {
  return {
    pages: sum(parts, (part) => part.pages),
    services: sum(parts, (part) => part.services),
    tables: sum(parts, (part) => part.tables),
    entries: sum(parts, (part) => part.entries),
    nearMisses: sum(parts, (part) => part.nearMisses),
  };
}

/** The counts, with the number of problems. */
export function summaryFrom(counts: Counts, problems: Iterable<Problem>): Summary {
  const found = { safeFixes: 0, unsafeFixes: 0, errors: 0, warnings: 0 };
  for (const { severity, fixable, declined } of problems) {
    found[severity === 'error' ? 'errors' : 'warnings']++;
    if (fixable !== undefined && declined === undefined) found[fixable === 'safe' ? 'safeFixes' : 'unsafeFixes']++;
  }
  return { ...counts, ...found };
}

function sum<T>(things: readonly T[], count: (thing: T) => number): number {
  return things.reduce((total, thing) => total + count(thing), 0);
}
