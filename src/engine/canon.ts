import { autoCanon, loadCanon, registry } from '../canon/index.ts';
import type { Config } from '../config/config.ts';
import { formatFor } from '../formats/format.ts';
import type { Canon, CanonChoice, Service } from '../model.ts';
import type { Input } from './input.ts';
import { knownCanon } from './known-canon.ts';
import { factsOf, loadReadingOf } from './page-facts.ts';
import type { Listener } from './listener.ts';
import { pagesIn } from './read-services.ts';
import type { KnownFacts } from './read-services.ts';
import { noCache } from './run-cache.ts';
import type { RunCache } from './run-cache.ts';
import { readNamed } from './workspace/read-named.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What determines the canon of a run. */
export interface CanonRequest {
  /** The name or path in the request. */
  readonly named: string | undefined;
  /** The paths that the run is about. */
  readonly paths: readonly string[];
  readonly input: Pick<Input, 'files' | 'read'>;
  /** The services, if they are known by their facts. */
  readonly services?: readonly Service[] | undefined;
}

/** The canon of a run, and the facts of the pages that were read to choose it. */
export interface CanonOfRun {
  readonly canon: Canon;
  readonly known: KnownFacts;
}

/**
 * The canon of a run: named in the request, else in the configuration, else the one for which the services of the project
 * speak, whose pages are read only then. Warns of a former name.
 */
export async function canonFor(
  request: CanonRequest, config: Config, workspace: Workspace, listener: Listener = {}, openCache: RunCache = noCache,
): Promise<CanonOfRun> {
  const { named, paths, input, services } = request;
  const name = named ?? config.canon ?? autoCanon;
  if (name !== autoCanon) return { canon: await namedCanon(named, name, config, workspace, listener), known: new Map() };
  if (services !== undefined) return { canon: await canonByEvidence(services, workspace), known: new Map() };
  const { evidenceIn, servicesOfProject } = await import('./evidence.ts');
  const found = servicesOfProject(paths, input.files, config, workspace);
  const cache = (await openCache(pagesIn(found)))?.cache;
  const kept = cache && knownCanon(cache, found, config);
  const changed = kept?.isAny === true ? found.filter((service) => kept.wordsOf(service) === undefined) : undefined;
  const ofChanged = changed && await evidenceIn(changed, input, config, workspace, listener, cache);
  const before = ofChanged && kept?.canonIf(ofChanged.sayings);
  if (ofChanged !== undefined && before !== undefined) {
    if (ofChanged.sayings.length > 0) cache?.save();
    return { canon: before, known: ofChanged.known };
  }
  const { services: read, known, sayings } = await evidenceIn(found, input, config, workspace, listener, cache, ofChanged?.known);
  const canon = await canonByEvidence(read, workspace);
  kept?.keep(canon, sayings);
  cache?.save();
  return { canon, known };
}

async function namedCanon(asked: string | undefined, name: string, config: Config, workspace: Workspace, listener: Listener): Promise<Canon> {
  const { canonIn } = config;
  const place = asked === undefined && canonIn !== undefined ? { from: canonIn.folder, at: canonIn.at } : { from: workspace.cwd };
  const why = asked === undefined && canonIn !== undefined ? `named in ${canonIn.file}` : 'named for this run';
  const choice: CanonChoice = { by: 'name', why };
  return { ...await loadedCanon(name, place, workspace, listener), choice };
}

/** A canon by its name or path; `at` is where it is named. */
export function loadedCanon(
  name: string, place: { readonly from: string; readonly at?: string | undefined }, workspace: Workspace, { warn }: Listener = {},
): Promise<Canon> {
  const { toolkit: { formats, canons: shipped } } = workspace;
  return loadCanon(name, {
    ...place, shipped, warn,
    read: (path, from) => readNamed(path, from, workspace),
    async factsOf(page) {
      await loadReadingOf(page, formats);
      // a file of texts is a canon as it stands
      return formatFor(page.file, formats, () => page.source)?.orphan === undefined ? factsOf(page, formats) : undefined;
    },
  });
}

async function canonByEvidence(services: readonly Service[], workspace: Workspace): Promise<Canon> {
  const { canonByEvidence: choose } = await import('../canon/auto/index.ts');
  const load = (name: string): Promise<Canon> => loadedCanon(name, { from: workspace.cwd }, workspace);
  const worded = Object.keys(workspace.toolkit.canons).filter((name) => name !== registry && !name.includes('/'));
  return choose(services, { worded: await Promise.all(worded.map(load)), http: await load(registry) }).canon;
}
