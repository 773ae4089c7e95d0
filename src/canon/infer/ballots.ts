import type { Outcome, PageFacts, Service, StatusEntry, StatusList } from '../../model.ts';

/** What one service says of one code. */
export interface Ballot {
  /** The service's distinct descriptions of the code; near-identical ones stay side by side. */
  readonly wordings: readonly string[];
  readonly phrases: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** The methods that each wording claims the code for. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
}

/** The ballots of one service, by code. */
export type Ballots = ReadonlyMap<number, Ballot>;

/**
 * The ballots of services, one set each. A copy of a service, page by page the same, has no vote of
 * its own; nor has a copy of a page within a service.
 */
export function ballotsOf(services: readonly Service[]): readonly Ballots[] {
  const distinct = new Map<string, Ballots>();
  for (const service of services) {
    const ballots = ballotsIn(service);
    if (ballots.size > 0) distinct.set(fingerprintOf(service), ballots);
  }
  return [...distinct].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, ballots]) => ballots);
}

function ballotsIn(service: Service): Ballots {
  const ballots = new Map<number, Ballot>();
  for (const entry of entriesOf(service)) {
    const { wordings = [], phrases = [], outcomes = [], claims = new Map() } = ballots.get(entry.code) ?? {};
    ballots.set(entry.code, {
      wordings: added(wordings, entry.description?.text),
      phrases: added(phrases, entry.phrase?.text),
      outcomes: added(outcomes, entry.outcome),
      claims: new Map([...claims, [entry.description?.text ?? '', entry.methods]]),
    });
  }
  return ballots;
}

/** The entries that speak for a service: of its reference tables; where it has none, as its operations restate them. */
function entriesOf({ pages }: Service): readonly StatusEntry[] {
  const tables = pages.flatMap((page) => page.statusLists);
  const within = (scope: StatusList['scope']) =>
    tables.filter((table) => table.scope === scope).flatMap((table) => table.entries);
  const references = within('reference');
  return references.length > 0 ? references : within('restated');
}

function added<Value extends string>(values: readonly Value[], value: Value | undefined): readonly Value[] {
  return value === undefined || value.length === 0 || values.includes(value) ? values : [...values, value].toSorted();
}

/** Equal for services whose pages say the same, whatever the pages are called and however often each is there. */
function fingerprintOf({ pages }: Service): string {
  return [...new Set(pages.map(fingerprintOfPage))].toSorted().join('\n');
}

function fingerprintOfPage({ statusLists, operations }: PageFacts): string {
  const entries = statusLists.flatMap((table) =>
    table.entries.map(({ code, phrase, description, outcome }) => [code, phrase?.text, description?.text, outcome]),
  );
  const calls = operations.map(({ method, uri, codes }) =>
    [method, uri, codes.map(({ code, success }) => [code, success])]);
  return JSON.stringify([entries, calls]);
}

