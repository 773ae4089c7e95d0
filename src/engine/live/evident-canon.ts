import { canonFor } from '../canon.ts';
import { evidenceOf, namesIn, wordsOf } from '../evidence.ts';
import type { LiveServices } from './live-services.ts';
import type { ServiceReading } from '../read-services.ts';
import type { ServiceFiles } from '../workspace/services.ts';
import type { Canon, Service } from '../../model.ts';
import type { ProjectListing } from './listing.ts';
import type { Pace } from './pace.ts';
import type { ProjectSettings } from './settings.ts';

/** The canon for which the services of a project speak; it is chosen again when what they say of codes in general has changed. */
export class EvidentCanon {
  readonly #evidence = new Map<ServiceFiles, Evidence>();
  #canon: Canon | undefined;

  /** Reads all services first. */
  async canonFor(live: LiveServices, { config }: ProjectSettings, { workspace }: ProjectListing, pace: Pace): Promise<Canon> {
    for (const service of live.all) {
      for (const _ of live.reading(service)) await pace.breathe();
    }
    const nameInProject = namesIn(config, workspace);
    let isNew = this.#canon === undefined;
    for (const files of live.all) {
      const reading = live.readingOf(files);
      const known = this.#evidence.get(files);
      if (known?.reading === reading) continue;
      const service = evidenceOf(reading.service, nameInProject);
      const words = wordsOf(service);
      isNew ||= words !== known?.words;
      this.#evidence.set(files, { reading, service, words });
    }
    if (!isNew && this.#canon !== undefined) return this.#canon;
    const services = live.all.map((files) => this.#evidence.get(files)!.service); // the loop has added each
    const input = { files: [], read: workspace.disk.readPage };
    const { canon } = await canonFor({ named: undefined, paths: [], input, services }, config, workspace);
    this.#canon = this.#canon !== undefined && sameCanon(canon, this.#canon) ? this.#canon : canon;
    return this.#canon;
  }
}

/** What a service says of codes in general. */
interface Evidence {
  readonly reading: ServiceReading;
  readonly service: Service;
  /** Equal where only places differ. */
  readonly words: string;
}

/** Whether problems are the same by two canons; the reason for which they were chosen does not matter. */
function sameCanon(one: Canon, other: Canon): boolean {
  const contentOf = ({ name, language, headers, entries, responses, choice }: Canon): string =>
    JSON.stringify([name, language, headers, [...entries], [...responses ?? []], choice?.by]);
  return contentOf(one) === contentOf(other);
}
