import { join } from 'node:path';
import { wholeServicesOf } from '../../src/engine/workspace/services.ts';
import { factsOf, loadCanon, reportOn } from '../../src/index.ts';
import type { Canon, PageFacts, Problem, Service } from '../../src/model.ts';
import { rules } from '../../rules/index.ts';
import { workspaceAt, factsOn, pagesBelow, projectAt } from './pages.ts';
import type { Requirement } from './requirement.ts';

/** Whether every page of the corpus can be read and linted, with the number of problems for each rule. */
export async function* againstCorpus(folder: string): AsyncGenerator<Requirement> {
  const root = join(folder, 'corpus');
  const services = servicesBelow(root);
  const canon = await loadCanon('open-telekom-cloud', { from: root, read: refuse, factsOf });
  const { problems, summary } = reportOn(services, canon, rules);
  const { pages, tables, entries } = summary;
  const figures = `${pages} pages of ${summary.services} services, ${tables} status tables, ${entries} entries`;
  yield { name: 'the whole corpus in one run', figures, met: pages === count(pagesBelow(root)), misses: countsOf(problems) };
}

/** The services below a folder, with the facts of all their pages. */
export function servicesBelow(root: string): Service[] {
  const facts = new Map<string, PageFacts>();
  for (const page of pagesBelow(root)) facts.set(page.file, factsOn(page));
  const { services } = wholeServicesOf([...facts.keys()], projectAt(root), workspaceAt(root));
  return services.map(({ name, files }) => ({ name, pages: files.map((file) => facts.get(file)!) }));
}

/** The problems of services under a canon, with default severities. */
export function problemsOf(services: readonly Service[], canon: Canon): readonly Problem[] {
  return reportOn(services, canon, rules).problems;
}

function countsOf(problems: readonly Problem[]): string[] {
  const counts = new Map<string, number>();
  for (const { rule, degree } of problems) {
    const name = degree === undefined ? rule : `${rule} (${degree})`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, found]) => `${String(found).padStart(6)}  ${name}`);
}

function count(things: Iterable<unknown>): number {
  return [...things].length;
}

function refuse(path: string): never {
  throw new Error(`${path} is not a shipped canon`);
}
