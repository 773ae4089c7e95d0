import type { Problem, Service, Summary } from '../model.ts';

/** What a run read, and how many problems it found in it. */
export function summaryOf(services: readonly Service[], problems: readonly Problem[]): Summary {
  const pages = services.flatMap((service) => service.pages);
  return {
    pages: pages.length,
    services: services.length,
    tables: sum(pages, (page) => page.statusTables.length),
    entries: sum(pages, (page) => sum(page.statusTables, (table) => table.entries.length)),
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
}

function sum<T>(things: readonly T[], count: (thing: T) => number): number {
  return things.reduce((total, thing) => total + count(thing), 0);
}
