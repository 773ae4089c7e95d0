import type { PageFacts, Place, Problem, Service } from '../model.ts';

/** By what a problem is known again, wherever its page is moved and whatever happens around its words. */
export interface Identity {
  /** Where the service is rooted, seen from the baseline. */
  readonly service: string;
  readonly code?: number | undefined;
  readonly rule: string;
  /** The digest of the words that the problem is about. */
  readonly hash: string;
}

/** A problem and its identity. */
export interface Identified {
  readonly problem: Problem;
  readonly identity: Identity;
}

/**
 * Problems with their identities, in their own order. It takes no part of a page's name or place, nor of
 * a message, which another release may word otherwise; `serviceOf` tells where a service is rooted.
 */
export function identified(
  problems: readonly Problem[],
  services: readonly Service[],
  serviceOf: (service: Service) => string,
  digest: (text: string) => string,
): readonly Identified[] {
  const homes = new Map(services.flatMap((service) => {
    const name = serviceOf(service);
    return service.pages.map((page) => [page.file, { name, words: wordsOn(page) }] as const);
  }));
  return problems.flatMap((problem) => {
    const home = homes.get(problem.place.file);
    if (home === undefined) return [];
    const { code, rule } = problem;
    const hash = digest(normalised(textOf(problem, home.words)));
    return [{ problem, identity: { service: home.name, ...(code !== undefined && { code }), rule, hash } }];
  });
}

/** What stands where, by offset. */
type Words = ReadonlyMap<number, string>;

/** The words that are wrong, else those at the place; a table that cannot be read has only its fault. */
function textOf({ actual, code, message, place }: Problem, words: Words): string {
  return actual ?? words.get(place.start) ?? (code === undefined ? message : '');
}

/** Line breaks and the form of accents are no edit. */
function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The words of a page that a rule may point at; those of an operation are its method and URI. */
function wordsOn({ statusLists, operations }: PageFacts): Words {
  const entries = statusLists.flatMap((table) => table.entries);
  const wordings = entries.flatMap(({ phrase, description }) => [description ?? [], phrase ?? []].flat());
  const headers = statusLists.flatMap(({ columns }) => columns.map(({ header }) => header));
  const requests = operations.flatMap(({ place, method, uri, codes }) =>
    [place, ...codes.map((each) => each.place)].map((at): Stated => ({ text: `${method} ${uri}`, place: at })));
  const words = new Map<number, string>();
  for (const { text, place: { start } } of [...wordings, ...headers, ...requests]) {
    const before = words.get(start);
    words.set(start, before === undefined || before === text ? text : `${before}\n${text}`);
  }
  return words;
}

interface Stated {
  readonly text: string;
  readonly place: Place;
}
