import type { PageFacts, Place, Problem, Service } from '../model.ts';

/** What identifies a problem from one run to the next, even if its page moves or the text around it changes. */
export interface Identity {
  /** The root of the service, relative to the baseline. */
  readonly service: string;
  readonly code?: number | undefined;
  readonly rule: string;
  /** The digest of the words that the problem is about. */
  readonly hash: string;
}

export interface Identified {
  readonly problem: Problem;
  readonly identity: Identity;
}

/**
 * Problems with their identities, in the same order. The name of the page, the place and the message are not part of an
 * identity, since another release may word the message differently. `serviceOf` returns the root of a service.
 */
export function identified(
  problems: readonly Problem[],
  services: readonly Service[],
  serviceOf: (service: Service) => string,
  digest: (text: string) => string,
): readonly Identified[] {
  const serviceByPage = new Map(services.flatMap((service) => {
    const name = serviceOf(service);
    return service.pages.flatMap((page) => [...wordsOn(page)].map(([file, words]) => [file, { name, words }] as const));
  }));
  return problems.flatMap((problem) => {
    const service = serviceByPage.get(problem.place.file);
    if (service === undefined) return [];
    const { code, rule } = problem;
    const hash = digest(normalised(textOf(problem, service.words)));
    return [{ problem, identity: { service: service.name, ...(code !== undefined && { code }), rule, hash } }];
  });
}

/** The words on a page, by start offset. */
type Words = ReadonlyMap<number, string>;

/** The wrong words, else the words at the place. A table that cannot be read has only the message. */
function textOf({ actual, code, message, place }: Problem, words: Words): string {
  return actual ?? words.get(place.start) ?? (code === undefined ? message : '');
}

/** Line breaks and the Unicode form of accents do not matter. */
function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The words that a rule may point at, by the file of the page in which they are; for an operation, its method and URI. */
function wordsOn({ file: page, includes = [], statusLists, operations }: PageFacts): ReadonlyMap<string, Words> {
  const entries = statusLists.flatMap((table) => table.entries);
  const wordings = entries.flatMap(({ phrase, description }) => [description ?? [], phrase ?? []].flat());
  const headers = statusLists.flatMap(({ columns }) => columns.map(({ header }) => header));
  const requests = operations.flatMap(({ place, method, uri, codes }) =>
    [place, ...codes.map((each) => each.place)].map((requestPlace): PlacedText => ({ text: `${method} ${uri}`, place: requestPlace })));
  const wordsIn = new Map([page, ...includes].map((file) => [file, new Map<number, string>()]));
  for (const { text, place: { file, start } } of [...wordings, ...headers, ...requests]) {
    const words = wordsIn.get(file);
    if (words === undefined) continue;
    const before = words.get(start);
    words.set(start, before === undefined || before === text ? text : `${before}\n${text}`);
  }
  return wordsIn;
}

interface PlacedText {
  readonly text: string;
  readonly place: Place;
}
