import type { Cache } from '../../cache/index.ts';
import type { Canon, Service } from '../../model.ts';
import { canonFor } from '../canon.ts';
import { evidenceOf, namesIn } from '../evidence.ts';
import { wordsOf } from '../words-of-service.ts';
import { pagesBehind } from '../kept-facts.ts';
import { knownCanon } from '../known-canon.ts';
import type { Saying } from '../known-canon.ts';
import type { ServiceFiles } from '../workspace/services.ts';
import type { ProjectListing } from './listing.ts';
import type { LiveServices } from './live-services.ts';
import type { Pace } from './pace.ts';
import type { ProjectSettings } from './settings.ts';

/** What the choice of a canon depends on. */
export interface CanonSources {
  readonly live: LiveServices;
  readonly settings: ProjectSettings;
  readonly listing: ProjectListing;
  /** What earlier runs know, while the project is read for the first time. */
  readonly cache: Cache | undefined;
}

/** The canon for which the services of a project speak; it is chosen again when what they say of codes in general has changed. */
export class EvidentCanon {
  /** What each service said when it was looked at. */
  readonly #looks = new Map<ServiceFiles, Look>();
  #canon: Canon | undefined;
  #asking: Promise<void> | undefined;

  /** Reads the services that may have changed; all of them where nothing is known, or where one says something else than before. */
  async canonFor(sources: CanonSources, pace: Pace): Promise<Canon> {
    const { live, cache } = sources;
    if (this.#canon === undefined && cache !== undefined) await (this.#asking ??= this.#askCache(sources, cache, withoutEnd(pace)));
    let isNew = this.#canon === undefined;
    for (const service of live.all) {
      const known = this.#looks.get(service);
      if (known?.version === live.versionOf(service)) continue;
      const look = await lookAt(service, sources, pace);
      isNew ||= look.words !== known?.words;
      this.#looks.set(service, look);
    }
    if (!isNew && this.#canon !== undefined) return this.#canon;
    const canon = await this.#chosen(sources, pace);
    this.#canon = this.#canon !== undefined && sameCanon(canon, this.#canon) ? this.#canon : canon;
    return this.#canon;
  }

  /** The canon of an earlier run, if all services say what they said. */
  async #askCache({ live, ...others }: CanonSources, cache: Cache, pace: Pace): Promise<void> {
    const known = knownCanon(cache, live.all, others.settings.config);
    if (!known.isAny) return;
    const looks = new Map<ServiceFiles, Look>();
    const changed: Saying[] = [];
    for (const service of live.all) {
      const version = live.versionOf(service);
      const words = known.wordsOf(service);
      if (words !== undefined) looks.set(service, { version, words });
      else {
        const look = await lookAt(service, { live, ...others, cache }, pace);
        looks.set(service, look);
        changed.push({ service, words: look.words, files: pagesBehind(service, cache.pagesOf(service)) });
      }
      await pace.breathe();
    }
    const canon = known.canonIf(changed);
    if (canon === undefined) return;
    this.#canon = canon;
    for (const [service, look] of looks) this.#looks.set(service, look);
  }

  /** The canon by what all services say, which are read for that. */
  async #chosen(sources: CanonSources, pace: Pace): Promise<Canon> {
    const { live, settings: { config }, listing: { workspace }, cache } = sources;
    const nameInProject = namesIn(config, workspace);
    const services: Service[] = [];
    for (const service of live.all) {
      for (const _ of live.reading(service)) await pace.breathe();
      services.push(evidenceOf(live.readingOf(service).service, nameInProject));
    }
    const input = { files: [], read: workspace.disk.readPage };
    const { canon } = await canonFor({ named: undefined, paths: [], input, services }, config, workspace);
    if (cache !== undefined) {
      const sayings: Saying[] = [];
      for (const service of live.all) {
        const { version, words } = this.#looks.get(service)!; // each was looked at
        sayings.push({ service, words, files: version === live.versionOf(service) ? pagesBehind(service, cache.pagesOf(service)) : undefined });
        await pace.breathe();
      }
      knownCanon(cache, live.all, config).keep(canon, sayings);
    }
    return canon;
  }
}

/** A pace at which work goes on when nobody waits for it any more: others may wait for the same. */
function withoutEnd(pace: Pace): Pace {
  return { breathe: () => pace.breathe().catch(() => {}) };
}

/** What a service said, and the version of it that was looked at. */
interface Look {
  readonly version: number;
  /** A digest that is equal where only places differ. */
  readonly words: string;
}

async function lookAt(service: ServiceFiles, { live, settings: { config }, listing: { workspace } }: CanonSources, pace: Pace): Promise<Look> {
  for (const _ of live.reading(service)) await pace.breathe();
  // from here on nothing waits, so that what is looked at is of this version
  return { version: live.versionOf(service), words: wordsOf(evidenceOf(live.readingOf(service).service, namesIn(config, workspace))) };
}

/** Whether problems are the same by two canons; the reason for which they were chosen does not matter. */
function sameCanon(one: Canon, other: Canon): boolean {
  const contentOf = ({ name, language, headers, entries, responses, choice }: Canon): string =>
    JSON.stringify([name, language, headers, [...entries], [...responses ?? []], choice?.by]);
  return contentOf(one) === contentOf(other);
}
