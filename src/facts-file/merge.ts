import type { Service } from '../model.ts';
import { uniqueNames } from '../text/unique-names.ts';
import { UserError } from '../text/user-error.ts';
import type { FactsFile, ServiceFacts, UnreadPage } from './facts-file.ts';

/** Facts, and the name of the file that contains them. */
export interface HeldFacts {
  readonly file: string;
  readonly facts: FactsFile;
}

/** The services of several facts files, as if one run had read their pages. */
export interface MergedFacts {
  /** Sorted by root and name, their pages by name. */
  readonly services: readonly Service[];
  /** The names from configurations. */
  readonly configured: ReadonlySet<string>;
  /** The pages to report on, sorted. */
  readonly reported: readonly string[];
  /** Sorted by page. */
  readonly readErrors: readonly UnreadPage[];
}

/**
 * Merges facts files, in any order. Each file contains whole services, so a page or service that occurs twice throws a
 * `UserError`: it is either a repetition, or two services that nothing tells apart.
 */
export function merged(files: readonly HeldFacts[]): MergedFacts {
  refuseDuplicates('page', files, ({ services }) => services.flatMap(({ pages }) => pages.map(({ file }) => file)));
  refuseDuplicates('service', files, ({ services }) => services.map(keyOf));
  const facts = files.map((each) => each.facts);
  const services = facts.flatMap((each) => each.services);
  const names = namesOf(services);
  return {
    services: services
      .map((service) => ({ name: names.get(service)!, root: service.root, pages: service.pages.toSorted(byFile) }))
      .toSorted((one, other) => ordered(one.root, other.root) || ordered(one.name, other.name)),
    configured: new Set(services.filter(({ configured }) => configured).map((service) => names.get(service)!)),
    reported: facts.flatMap(({ reported }) => [...reported]).toSorted(),
    readErrors: facts.flatMap(({ readErrors }) => readErrors).toSorted(byFile),
  };
}

function refuseDuplicates(kind: string, files: readonly HeldFacts[], namesIn: (facts: FactsFile) => readonly string[]): void {
  const holders = new Map<string, string>();
  for (const { file, facts } of files) {
    for (const name of namesIn(facts)) {
      const holder = holders.get(name);
      if (holder === file) throw new UserError(`${file} holds the ${kind} ${name} twice`, `canonlint facts -o ${file} writes it anew`);
      if (holder !== undefined) {
        throw new UserError(`${holder} and ${file} both hold the ${kind} ${name}`,
          'canonlint facts --as NAME puts the name of its repository before the pages of each');
      }
      holders.set(name, file);
    }
  }
}

/** Services with one root differ by the names that their configuration gives. */
function keyOf({ root, names: [name], configured }: ServiceFacts): string {
  return configured ? `${name} in ${root}` : root;
}

/** The final names of services. Configured names come first; two configurations may give the same one. */
function namesOf(services: readonly ServiceFacts[]): ReadonlyMap<ServiceFacts, string> {
  const given = services.filter(({ configured }) => configured);
  const own = uniqueNames(new Map(given.map((service) => [service, [service.names[0], `${service.root}/${service.names[0]}`]])), new Set());
  const others = services.filter(({ configured }) => !configured);
  const found = uniqueNames(new Map(others.map((service) => [service, service.names])), new Set(own.values()));
  return new Map([...own, ...found]);
}

function byFile({ file: one }: { readonly file: string }, { file: other }: { readonly file: string }): number {
  return ordered(one, other);
}

function ordered(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
